import { ClockTrust, type ClockReading } from './clock-trust.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A look `elapsed` after the first, at a clock that is wrong by so much. */
const reading = (elapsed: number, wrongBy = 0): ClockReading => ({
  wall: elapsed + wrongBy,
  elapsed,
});

/** Judges readings one after the other. */
function judge(...readings: ClockReading[]): boolean[] {
  const trust = new ClockTrust(reading(0));
  return readings.map((one) => trust.judge(one));
}

it.each([0, 30 * SECOND, -30 * SECOND, 60 * SECOND])(
  'a clock that is set by %s ms is believed',
  (wrongBy) => {
    expect(
      judge(reading(5 * SECOND), reading(10 * SECOND, wrongBy), reading(9 * MINUTE, wrongBy)),
    ).toEqual([true, true, true]);
  },
);

it('however long nobody looked, the time that passed is the measure', () => {
  expect(judge(reading(40 * DAY), reading(40 * DAY + MINUTE, DAY))).toEqual([true, false]);
});

it.each([61 * SECOND, HOUR, DAY, 365 * DAY, -61 * SECOND, -DAY])(
  'a jump by %s ms is believed after ten steady minutes, not before',
  (jump) => {
    expect(
      judge(
        reading(MINUTE, jump),
        reading(10 * MINUTE, jump),
        reading(11 * MINUTE - 1, jump),
        reading(11 * MINUTE, jump),
        reading(11 * MINUTE + 1, jump),
      ),
    ).toEqual([false, false, false, true, true]);
  },
);

it('a jump that is taken back does no harm, and costs no time', () => {
  expect(judge(reading(MINUTE, DAY), reading(MINUTE + 4 * SECOND))).toEqual([false, true]);
});

it('a second jump begins the ten minutes anew', () => {
  expect(
    judge(
      reading(MINUTE, DAY),
      reading(8 * MINUTE, 2 * DAY),
      reading(12 * MINUTE, 2 * DAY),
      reading(18 * MINUTE, 2 * DAY),
    ),
  ).toEqual([false, false, false, true]);
});

it('a clock that goes to and fro is never believed away from the time', () => {
  const readings = Array.from({ length: 40 }, (_, n) => reading(n * MINUTE, (n % 2) * DAY));
  expect(judge(...readings)).toEqual(readings.map((_, n) => n % 2 === 0));
});

it('a clock that runs away by half a minute each time is noticed', () => {
  const readings = Array.from({ length: 5 }, (_, n) => reading(n * 5 * SECOND, n * 30 * SECOND));
  expect(judge(...readings)).toEqual([true, true, true, false, false]);
});

it('a slow drift is followed', () => {
  const readings = Array.from({ length: 500 }, (_, n) => reading(n * MINUTE, n * 3 * SECOND));
  expect(judge(...readings)).not.toContain(false);
});

it('back from a jump that it had come to believe, it needs ten minutes again', () => {
  expect(
    judge(
      reading(MINUTE, DAY),
      reading(11 * MINUTE, DAY),
      reading(12 * MINUTE),
      reading(22 * MINUTE),
      reading(23 * MINUTE),
    ),
  ).toEqual([false, true, false, true, true]);
});
