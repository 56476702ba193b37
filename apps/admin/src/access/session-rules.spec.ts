import fc from 'fast-check';
import { endOfSession, isDueForTouch, isLive } from './session-rules.js';

const BEGIN = new Date('2026-11-23T01:00:00Z');
const MINUTE_MS = 60_000;

const after = (milliseconds: number): Date => new Date(BEGIN.getTime() + milliseconds);

describe('the life of a session', () => {
  const times = { lastSeenAt: BEGIN, expiresAt: endOfSession(BEGIN) };

  it('is 12 hours at the longest', () => {
    expect(times.expiresAt).toEqual(new Date('2026-11-23T13:00:00Z'));
    const seenJustNow = { ...times, lastSeenAt: times.expiresAt };
    expect(isLive(seenJustNow, after(12 * 60 * MINUTE_MS - 1))).toBe(true);
    expect(isLive(seenJustNow, after(12 * 60 * MINUTE_MS))).toBe(false);
  });

  it('is 30 minutes without a request', () => {
    expect(isLive(times, after(30 * MINUTE_MS - 1))).toBe(true);
    expect(isLive(times, after(30 * MINUTE_MS))).toBe(false);
  });

  it('does not come back', () => {
    const moment = fc.nat({ max: 24 * 60 * MINUTE_MS });
    fc.assert(
      fc.property(moment, moment, (earlier, wait) => {
        const ended = !isLive(times, after(earlier));
        expect(ended && isLive(times, after(earlier + wait))).toBe(false);
      }),
    );
  });

  it('is written down as seen once a minute', () => {
    expect(isDueForTouch(times, after(MINUTE_MS - 1))).toBe(false);
    expect(isDueForTouch(times, after(MINUTE_MS))).toBe(true);
  });
});
