import type { Days } from '@app/persistence/figures';
import { dayAfter } from '../reading/days.js';

/** Days whose persons figures of one subject give: a sum of figures, some of them taken away. */
export interface Window {
  /** stretches that are counted */
  days: readonly Days[];
  /** positions of the figures: the one that holds the window, and what is taken away from it */
  of: number;
  less: number | null;
}

/**
 * What figures of one subject tell the persons of: each by itself, and of every two that begin or end together what
 * lies between them.
 */
export function windowsOf(figures: readonly { covers: readonly Days[] }[]): Window[] {
  const alone = figures.map(({ covers }, at): Window => ({ days: covers, of: at, less: null }));
  const between = figures.flatMap((one, of) =>
    figures.flatMap((other, less) => {
      const days = betweenOf(one.covers, other.covers);
      return days === undefined ? [] : [{ days: [days], of, less }];
    }),
  );
  return [...alone, ...between];
}

export function holdsDay({ days }: Window, day: string): boolean {
  return days.some(({ from, until }) => from <= day && day <= until);
}

/** What a stretch leaves of a longer one that begins or ends with it. */
function betweenOf(long: readonly Days[], short: readonly Days[]): Days | undefined {
  const [[one, ...gaps], [other, ...others]] = [long, short];
  if (!one || !other || gaps.length > 0 || others.length > 0) return undefined;
  if (one.from === other.from && other.until < one.until) {
    return { from: dayAfter(other.until, 1), until: one.until };
  }
  if (one.until === other.until && one.from < other.from) {
    return { from: one.from, until: dayAfter(other.from, -1) };
  }
  return undefined;
}
