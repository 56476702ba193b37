import { groupBy } from '@app/collections';
import type { Days } from '@app/persistence/figures';
import { CHANGE_WATCH, type Tally, watchChanges } from '@app/statistics';

/** Whom a line of windows is about. */
export interface Watched {
  kind: 'unit' | 'service' | 'assignment';
  id: string;
}

/** What lies between two shown figures of a subject, or a closed month or quarter of it. */
export interface Window {
  subject: Watched;
  days: Days;
  /** key of the quarter that it is in */
  quarter: string;
  tally: Tally;
}

/** A window in which a subject's line left what chance explains. */
export interface Change extends Omit<Window, 'tally'> {
  direction: 'up' | 'down';
  n: number;
}

export interface WatchedWindows {
  changes: Change[];
  /** subjects with windows to watch, and too few before them */
  learning: Watched[];
}

/**
 * What the newest windows say against those before them, subject by subject.
 *
 * @param windows of any order; those of one subject share no day
 * @param watchedFrom windows that end on this local day or later are watched, YYYY-MM-DD
 */
export function watchWindows(windows: readonly Window[], watchedFrom: string): WatchedWindows {
  const found: WatchedWindows = { changes: [], learning: [] };
  for (const all of groupBy(windows, ({ subject }) => `${subject.kind} ${subject.id}`).values()) {
    const line = all.toSorted((a, b) => (a.days.until < b.days.until ? -1 : 1));
    const recent = line.filter(({ days }) => days.until >= watchedFrom);
    if (recent.length === 0) continue;
    const past = line.slice(0, -recent.length).slice(-CHANGE_WATCH.past);
    const signals = watchChanges(talliesOf(past), talliesOf(recent));
    if (signals === null) found.learning.push(recent[0]!.subject);
    found.changes.push(
      ...recent.flatMap(({ tally, ...window }, at) => {
        const { signal = 'none' } = signals?.[at] ?? {};
        return signal === 'none' ? [] : [{ ...window, direction: signal, n: tally.n }];
      }),
    );
  }
  return found;
}

const talliesOf = (windows: readonly Window[]): Tally[] => windows.map(({ tally }) => tally);
