const MINUTE_MS = 60_000;
const IDLE_MS = 30 * MINUTE_MS;
const ABSOLUTE_MS = 12 * 60 * MINUTE_MS;

interface SessionTimes {
  lastSeenAt: Date;
  expiresAt: Date;
}

/** When a session that begins now ends at the latest: 12 hours later. */
export function endOfSession(beginsAt: Date): Date {
  return new Date(beginsAt.getTime() + ABSOLUTE_MS);
}

/** A session lasts until 30 minutes without a request, and never beyond its end. */
export function isLive({ lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean {
  return now < expiresAt && now.getTime() - lastSeenAt.getTime() < IDLE_MS;
}

/** Being seen is written once a minute at the most, not with every request. */
export function isDueForTouch({ lastSeenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= MINUTE_MS;
}
