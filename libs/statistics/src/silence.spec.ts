import fc from 'fast-check';
import { type RatedDay, silenceOf } from './silence.js';

const MONDAY = '2026-09-07';

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `perDay` ratings on every working day of so many weeks from a Monday on. */
function workingDays(weeks: number, perDay: number): RatedDay[] {
  return Array.from({ length: weeks * 7 }, (_, at) => at)
    .filter((at) => at % 7 < 5)
    .map((at) => ({ day: later(MONDAY, at), n: perDay }));
}

const silentOn = (rated: RatedDay[], days: number) => silenceOf(rated, later(MONDAY, days));

describe('silenceOf', () => {
  it('tells a silence that chance brings about less than once in a thousand times', () => {
    // two a day: four working days expect 8, e^-8 = 0.0003; three expect 6, e^-6 = 0.0025
    const rated = workingDays(8, 2);
    const nextMonday = 8 * 7;
    expect(silentOn(rated, nextMonday + 3)).toEqual({ state: 'normal', since: null });
    expect(silentOn(rated, nextMonday + 4)).toEqual({ state: 'silent', since: '2026-10-31' });
  });

  it('expects nothing on days when the counter is closed, and nothing yet of the running day', () => {
    const rated = workingDays(8, 100);
    expect(silentOn(rated, 8 * 7).state).toBe('normal');
    expect(silentOn(rated, 8 * 7 + 1).state).toBe('silent');
  });

  it('is patient where few rate', () => {
    const rated = Array.from({ length: 8 }, (_, week) => ({ day: later(MONDAY, week * 7), n: 1 }));
    const last = 7 * 7;
    expect(silentOn(rated, last + 6 * 7 + 1).state).toBe('normal');
    expect(silentOn(rated, last + 7 * 7 + 1).state).toBe('silent');
  });

  it.each([0, 1, 3])('has no opinion after %i weeks', (weeks) => {
    expect(silentOn(workingDays(weeks, 9), 400)).toEqual({ state: 'learning', since: null });
  });

  it('goes by the last eight weeks, and a long silence does not become the habit', () => {
    const busyOnce = workingDays(4, 50);
    const quietSince = Array.from({ length: 8 }, (_, week) => ({
      day: later(MONDAY, (week + 10) * 7),
      n: 1,
    }));
    expect(silentOn([...busyOnce, ...quietSince], 17 * 7 + 15).state).toBe('normal');
    expect(silentOn(workingDays(8, 2), 150).state).toBe('silent');
  });

  it('never takes a counter that was rated today for silent, in whatever order the days come', () => {
    const days = fc.uniqueArray(
      fc.record({ at: fc.nat(180), n: fc.integer({ min: 1, max: 99 }) }),
      {
        minLength: 1,
        selector: ({ at }) => at,
      },
    );
    fc.assert(
      fc.property(days, fc.nat(60), (some, wait) => {
        const rated = some.map(({ at, n }) => ({ day: later(MONDAY, at), n }));
        const last = Math.max(...some.map(({ at }) => at));
        expect(silentOn(rated, last).state).not.toBe('silent');
        const backwards = [...rated].reverse();
        expect(silentOn(backwards, last + wait)).toEqual(silentOn(rated, last + wait));
      }),
    );
  });

  it('refuses what is no day or no count', () => {
    expect(() => silenceOf([{ day: 'kemarin', n: 1 }], MONDAY)).toThrow(RangeError);
    expect(() => silenceOf([{ day: MONDAY, n: 0 }], MONDAY)).toThrow(RangeError);
  });
});
