import { ClockTrust, type Look } from './clock-trust.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A look `elapsed` after the first, at a clock that is wrong by so much. */
const look = (elapsed: number, wrongBy = 0): Look => ({ wall: elapsed + wrongBy, elapsed });

/** Judges looks one after the other. */
function judge(...looks: Look[]): boolean[] {
  const trust = new ClockTrust(look(0));
  return looks.map((one) => trust.judge(one));
}

it.each([0, 30 * SECOND, -30 * SECOND, 60 * SECOND])(
  'a clock that is set by %s ms is believed',
  (wrongBy) => {
    expect(judge(look(5 * SECOND), look(10 * SECOND, wrongBy), look(9 * MINUTE, wrongBy))).toEqual([
      true,
      true,
      true,
    ]);
  },
);

it('however long nobody looked, the time that passed is the measure', () => {
  expect(judge(look(40 * DAY), look(40 * DAY + MINUTE, DAY))).toEqual([true, false]);
});

it.each([61 * SECOND, HOUR, DAY, 365 * DAY, -61 * SECOND, -DAY])(
  'a jump by %s ms is believed after ten steady minutes, not before',
  (jump) => {
    expect(
      judge(
        look(MINUTE, jump),
        look(10 * MINUTE, jump),
        look(11 * MINUTE - 1, jump),
        look(11 * MINUTE, jump),
        look(11 * MINUTE + 1, jump),
      ),
    ).toEqual([false, false, false, true, true]);
  },
);

it('a jump that is taken back does no harm, and costs no time', () => {
  expect(judge(look(MINUTE, DAY), look(MINUTE + 4 * SECOND))).toEqual([false, true]);
});

it('a second jump begins the ten minutes anew', () => {
  expect(
    judge(
      look(MINUTE, DAY),
      look(8 * MINUTE, 2 * DAY),
      look(12 * MINUTE, 2 * DAY),
      look(18 * MINUTE, 2 * DAY),
    ),
  ).toEqual([false, false, false, true]);
});

it('a clock that goes to and fro is never believed away from the time', () => {
  const looks = Array.from({ length: 40 }, (_, n) => look(n * MINUTE, (n % 2) * DAY));
  expect(judge(...looks)).toEqual(looks.map((_, n) => n % 2 === 0));
});

it('a clock that runs away by half a minute each time is noticed', () => {
  const looks = Array.from({ length: 5 }, (_, n) => look(n * 5 * SECOND, n * 30 * SECOND));
  expect(judge(...looks)).toEqual([true, true, true, false, false]);
});

it('a slow drift is followed', () => {
  const looks = Array.from({ length: 500 }, (_, n) => look(n * MINUTE, n * 3 * SECOND));
  expect(judge(...looks)).not.toContain(false);
});

it('back from a jump that it had come to believe, it needs ten minutes again', () => {
  expect(
    judge(
      look(MINUTE, DAY),
      look(11 * MINUTE, DAY),
      look(12 * MINUTE),
      look(22 * MINUTE),
      look(23 * MINUTE),
    ),
  ).toEqual([false, true, false, true, true]);
});
