/** Times finer than the hour live this long. */
export const EXACT_TIME_HOURS = 48;

/** The moment before which exact times must be gone. */
export function exactTimesEnd(now: Date): Date {
  return new Date(now.getTime() - EXACT_TIME_HOURS * 3_600_000);
}
