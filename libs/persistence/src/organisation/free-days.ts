import type { Days } from './days.js';

/**
 * The days without a fee once `from` (YYYY-MM-DD) and all days after it are free, or none of them is. Days before it
 * stay as they are; days that meet become one range.
 *
 * @param stored ranges that do not overlap
 */
export function freeDaysFrom(
  stored: readonly Days[],
  { free, from }: { free: boolean; from: string },
): Days[] {
  const before = stored
    .filter((days) => days.from === null || days.from < from)
    .map((days) => ({ ...days, to: days.to === null || days.to > from ? from : days.to }));
  if (!free) return before;
  const meeting = before.find(({ to }) => to === from);
  return [
    ...before.filter((days) => days !== meeting),
    { from: meeting ? meeting.from : from, to: null },
  ];
}

/** Whether a service is free for good: since a day or from a day on, without an end. */
export function isFreeForGood(stored: readonly Days[]): boolean {
  return stored.some(({ to }) => to === null);
}
