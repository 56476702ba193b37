import type { Basis, Cut, FigureSubject } from '../figure.js';
import { dayNumber } from '../period-days.js';
import { counts, type Crowd, type Published } from './published.js';

/** What two cuts of a subject tell, or one alone: persons by crowd, −1 where only the earlier cut counts one. */
export interface ShownWindow {
  name: string;
  subject: FigureSubject;
  basis: Basis | 'others';
  from: number;
  until: number;
  /** by crowd: 1, 0 or −1 */
  holds: Int8Array;
  persons: number;
}

/** The windows of every subject of a list, over crowds. */
export function shownWindows(
  published: Published,
  crowds: readonly Crowd[],
  wanted: (cut: Cut) => boolean,
): ShownWindow[] {
  const subjects = new Map<string, Cut[]>();
  for (const cut of published.cuts) {
    if (cut.measure !== published.measure || !wanted(cut)) continue;
    const key = `${cut.basis} ${cut.subject.kind} ${cut.subject.id}`;
    subjects.set(key, [...(subjects.get(key) ?? []), cut]);
  }
  const figures = [...subjects].flatMap(([name, cuts]) => windowsOf(published, crowds, name, cuts));
  return [...figures, ...otherWindows(figures, crowds)].filter(({ persons }) => persons > 0);
}

function windowsOf(
  { period }: Published,
  crowds: readonly Crowd[],
  name: string,
  cuts: readonly Cut[],
): ShownWindow[] {
  const [{ subject, basis }] = cuts as [Cut, ...Cut[]];
  const ofSubject = crowds.map((crowd) => counts({ subject, basis }, crowd));
  const isRunning = basis === 'all' && !['service', 'assignment'].includes(subject.kind);
  const isIn = (at: number, until: number): number => {
    const { day, isLeftOut } = crowds[at]!;
    const isOut = isLeftOut && (!isRunning || until === period.length);
    return ofSubject[at] && day <= until && !isOut ? 1 : 0;
  };
  const ends = [...new Set([0, ...cuts.map(({ until }) => dayNumber(period, until))])].toSorted(
    (a, b) => a - b,
  );
  return ends.flatMap((from, first) =>
    ends.slice(first + 1).map((until) => {
      const holds = Int8Array.from(crowds, (_, at) => isIn(at, until) - isIn(at, from));
      return { name, subject, basis, from, until, holds, persons: weigh(holds, crowds) };
    }),
  );
}

/** All less attested, wherever both have the window. */
function otherWindows(windows: readonly ShownWindow[], crowds: readonly Crowd[]): ShownWindow[] {
  const keyOf = ({ subject, from, until }: ShownWindow): string =>
    `${subject.kind} ${subject.id} ${from} ${until}`;
  const attested = new Map(
    windows.filter(({ basis }) => basis === 'attested').map((window) => [keyOf(window), window]),
  );
  return windows.flatMap((window) => {
    const part = window.basis === 'all' ? attested.get(keyOf(window)) : undefined;
    if (!part) return [];
    const holds = window.holds.map((held, at) => held - part.holds[at]!);
    const name = window.name.replace('all', 'others');
    return [{ ...window, name, basis: 'others' as const, holds, persons: weigh(holds, crowds) }];
  });
}

/** Persons of a combination, whichever sign they have. */
export function weigh(holds: Int8Array, crowds: readonly { persons: number }[]): number {
  let persons = 0;
  for (let at = 0; at < holds.length; at += 1)
    persons += Math.abs(holds[at]!) * crowds[at]!.persons;
  return persons;
}
