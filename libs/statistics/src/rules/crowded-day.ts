/** Share of a counter's ratings on a day that came at a lower level than was asked for. */
export const CROWDED_DAY = { mostLowered: 0.2 } as const;

/**
 * Whether a counter's day is marked "jalur padat": its code was passed on, or many came late or without
 * cookies. Marks and reports, holds nothing.
 * @param n ratings of the counter on the day
 * @param lowered those whose level was lowered
 */
export function isCrowded(n: number, lowered: number): boolean {
  return lowered > n * CROWDED_DAY.mostLowered;
}
