/**
 * Devices are told apart by their first-party cookie; without one by a daily bucket, 16 bits of a keyed hash of
 * code, network (IPv4/24 or IPv6/48) and family of browser. `mostInWindow`: held beyond it; `mostPerDay`: beyond
 * it a bucket is marked.
 */
export const DEVICE_SERIES = {
  bits: 16,
  windowMinutes: 10,
  mostInWindow: 3,
  mostPerDay: 2,
} as const;

/**
 * Which ratings of one device, officer and day form a series: more than three within ten minutes. One
 * officer serves one person at a time, so nobody is served four times that fast. Free Wi-Fi and operators' networks
 * put honest people into one bucket, hence the window and not the day, and hence no bucket where there are cookies:
 * who throws them away for each rating is no series, and a burst like anybody else.
 * @param minutes when each rating was given, in minutes from any origin, in any order
 * @returns for each rating whether it is to be held
 */
export function inSeries(minutes: readonly number[]): boolean[] {
  const { windowMinutes, mostInWindow } = DEVICE_SERIES;
  const sorted = [...minutes].sort((a, b) => a - b);
  const starts = sorted.filter(
    (start, at) => (sorted[at + mostInWindow] ?? Infinity) - start < windowMinutes,
  );
  return minutes.map((minute) =>
    starts.some((start) => minute >= start && minute - start < windowMinutes),
  );
}

/**
 * Whether a bucket's day deserves a mark for the reviewer. A mark holds nothing: with one in seven
 * citizens sharing a network and browser it would cost honest ratings.
 * @param count ratings of one bucket, officer and day, with and without cookies
 */
export function marksBucket(count: number): boolean {
  return count > DEVICE_SERIES.mostPerDay;
}
