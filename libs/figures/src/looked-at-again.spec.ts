import { lookedAtAgain } from './looked-at-again.js';

const QUARTER = { from: '2026-10-01', to: '2027-01-01' };

describe('lookedAtAgain', () => {
  it.each([
    // Sunday 15 November settled today, Sunday 22 November next Monday
    ['2026-11-23', false, '2026-11-30'],
    // Sunday 29 November and then the month's end on Monday
    ['2026-12-02', false, '2026-12-07'],
    ['2026-12-07', false, '2026-12-08'],
    ['2026-12-02', true, '2026-12-08'],
    ['2026-12-08', true, null],
    // the quarter's own end is left to the closing
    ['2027-01-04', false, null],
    ['2026-09-01', true, '2026-11-08'],
  ])('on %s, by months only %s: %s', (today, byMonthsOnly, again) => {
    expect(lookedAtAgain(today, QUARTER, { byMonthsOnly, settledAfter: 8 })).toBe(again);
  });
});
