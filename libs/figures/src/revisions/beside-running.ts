import { between } from '../counts-by-day.js';
import { mayStandAlone } from '../figure.js';
import type { Line } from '../line.js';
import { type ChangesBySubject, countChanged } from './changed-figures.js';
import type { ShownSubjects, SubjectKey } from './shown-subjects.js';

/**
 * The subjects of which a revised figure and a running one, which stays as it was, would differ by 1 to K − 1 persons.
 * @param lines of the closing, by subject
 */
export function besideRunning(
  bySubject: ChangesBySubject,
  lines: ReadonlyMap<SubjectKey, Line>,
  { closed, running }: { closed: ShownSubjects; running: ShownSubjects },
): SubjectKey[] {
  return [...bySubject].flatMap(([key, changed]) => {
    const line = lines.get(key);
    if (!line) return [];
    const ends = closed.endsOf(key);
    const cuts = running.endsOf(key).filter((day) => !ends.includes(day));
    const differ = (revised: number, cut: number): number => {
      const [from, until] = revised < cut ? [revised, cut] : [cut, revised];
      const isBetween = (day: number): boolean => from < day && day <= until;
      const gone = countChanged(changed, ({ sign, day }) => sign < 0 && isBetween(day));
      const others = countChanged(changed, ({ sign, day }) => day <= (sign < 0 ? cut : revised));
      return between(line.counts, from, until) - gone + others;
    };
    const holds = ends.every((end) => cuts.every((cut) => mayStandAlone(differ(end, cut))));
    return holds ? [] : [key];
  });
}
