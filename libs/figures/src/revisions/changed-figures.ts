import { mayStandAlone } from '../figure.js';
import { type Change, type CorrectedPlace, isLeftOut } from './corrections.js';
import type { LeftOut } from '../closing.js';
import type { ShownSubjects, SubjectKey } from './shown-subjects.js';

/** One place of somebody before (−1) or after (1), as one subject counts it. */
interface Mark {
  sign: 1 | -1;
  day: number;
  says: string;
  isOut: boolean;
}

/** Persons whom one subject counts otherwise, and where. */
interface ChangedPersons {
  persons: number;
  marks: Mark[];
}

export type ChangesBySubject = ReadonlyMap<SubjectKey, readonly ChangedPersons[]>;

/** Sorts corrections by the shown subjects that count their persons, before or after. */
export function changesBySubject(
  changes: readonly Change[],
  shown: ShownSubjects,
  leftOut: readonly LeftOut[],
): ChangesBySubject {
  const found = new Map<SubjectKey, ChangedPersons[]>();
  for (const { persons, before, after } of changes) {
    const marks = new Map<SubjectKey, Mark[]>();
    const note = (place: CorrectedPlace, sign: 1 | -1): void => {
      const { says = '' } = place;
      const mark = { sign, day: shown.dayOf(place), says, isOut: isLeftOut(place, leftOut) };
      for (const key of shown.of(place)) marks.set(key, [...(marks.get(key) ?? []), mark]);
    };
    for (const place of before) note(place, -1);
    for (const place of after) note(place, 1);
    for (const [key, some] of marks) {
      const known = found.get(key) ?? [];
      known.push({ persons, marks: some });
      found.set(key, known);
    }
  }
  return found;
}

/** Whether somebody counts otherwise among the marks that a difference of figures takes. */
export function isChanged(marks: readonly Mark[], takes: (mark: Mark) => boolean): boolean {
  const sums = new Map<string, number>();
  for (const mark of marks) {
    if (takes(mark)) sums.set(mark.says, (sums.get(mark.says) ?? 0) + mark.sign);
  }
  return [...sums.values()].some((sum) => sum !== 0);
}

/** How many persons a subject counts otherwise, as a difference of figures takes them. */
export function countChanged(
  changed: readonly ChangedPersons[],
  takes: (mark: Mark) => boolean,
): number {
  return changed.reduce(
    (sum, { persons, marks }) => (isChanged(marks, takes) ? sum + persons : sum),
    0,
  );
}

/**
 * The subjects of which a figure, or what lies between two, would change by 1 to K − 1 persons, each counted once
 * however often they moved inside. A figure of the whole period is without those who stay out of it.
 */
export function changedByFew(
  bySubject: ChangesBySubject,
  shown: ShownSubjects,
  length: number,
): SubjectKey[] {
  return [...bySubject].flatMap(([key, changed]) => {
    const ends = [0, ...shown.endsOf(key)];
    const holds = ends.every((until, at) =>
      ends.slice(0, at).every((from) => {
        const takes = ({ day, isOut }: Mark): boolean =>
          from < day && day <= until && !(isOut && until === length);
        return mayStandAlone(countChanged(changed, takes));
      }),
    );
    return holds ? [] : [key];
  });
}
