import { freeDaysFrom, isFreeForGood } from './free-days.js';

const SPRING = { from: '2026-03-01', to: '2026-06-01' };
const SINCE_JULY = { from: '2026-07-01', to: null };

describe('freeDaysFrom', () => {
  it('begins free days, for good', () => {
    const days = freeDaysFrom([], { free: true, from: '2026-12-01' });
    expect(days).toEqual([{ from: '2026-12-01', to: null }]);
    expect(isFreeForGood(days)).toBe(true);
  });

  it('ends them, and keeps the days before', () => {
    const days = freeDaysFrom([SPRING, SINCE_JULY], { free: false, from: '2026-12-01' });
    expect(days).toEqual([SPRING, { from: '2026-07-01', to: '2026-12-01' }]);
    expect(isFreeForGood(days)).toBe(false);
  });

  it('changes nothing where they go on or have ended', () => {
    const again = { from: '2026-12-01', free: true };
    expect(freeDaysFrom([SPRING, SINCE_JULY], again)).toEqual([SPRING, SINCE_JULY]);
    expect(freeDaysFrom([SPRING], { free: false, from: '2026-12-01' })).toEqual([SPRING]);
  });

  it('goes on where a range ends on that day', () => {
    expect(freeDaysFrom([SPRING], { free: true, from: SPRING.to })).toEqual([
      { from: SPRING.from, to: null },
    ]);
  });

  it('takes the place of what was planned for later', () => {
    expect(freeDaysFrom([SINCE_JULY], { free: false, from: '2026-05-01' })).toEqual([]);
    expect(freeDaysFrom([SINCE_JULY], { free: true, from: '2026-05-01' })).toEqual([
      { from: '2026-05-01', to: null },
    ]);
    const open = freeDaysFrom([{ from: null, to: null }], { free: false, from: '2026-05-01' });
    expect(open).toEqual([{ from: null, to: '2026-05-01' }]);
  });
});
