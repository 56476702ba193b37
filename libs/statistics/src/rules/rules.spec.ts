import fc from 'fast-check';
import { burstLimit } from './burst.js';
import { isCrowded } from './crowded-day.js';
import { inSeries, marksBucket } from './device-series.js';
import { fitsPresentQuota } from './present-quota.js';
import { proofsAreMisused, ticketsAreHarvested } from './proof-misuse.js';
import { judgeVisit } from './repeated-visit.js';

describe('burstLimit', () => {
  it('allows the smallest office three a day', () => {
    expect(burstLimit(0)).toBe(3);
  });

  // mean 3, size 3: p = ½, P(X ≤ k) = 1 - P(at most 2 successes in k + 3 tosses); for k + 3 = 17:
  // (1 + 17 + 136) / 2^17 = 0.00117; for 18: (1 + 18 + 153) / 2^18 = 0.00066; so k = 15
  it('is the 0.999 quantile of what is usual', () => {
    expect(burstLimit(3)).toBe(15);
  });

  it('never falls when more is usual', () => {
    const means = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(means, means, (a, b) => {
        expect(burstLimit(Math.max(a, b))).toBeGreaterThanOrEqual(burstLimit(Math.min(a, b)));
      }),
    );
  });
});

describe('judgeVisit', () => {
  it.each([
    ['poster', [], 'counts'],
    ['poster', [20], 'counts'],
    ['poster', [19.9], 'asks'],
    ['display', [1, 2], 'asks'],
    ['display', [1, 2, 3], 'stored only'],
    ['display', [1, 2, 23], 'asks'],
    ['kiosk', [0.1, 0.2, 0.3], 'counts'],
    ['ticket', [0.1, 0.2, 0.3], 'counts'],
    ['paper', [0.1, 0.2, 0.3], 'counts'],
    ['field', [0.1, 0.2], 'counts'],
    ['field', [0.1, 0.2, 0.3], 'stored only'],
    ['field', [0.1, 0.2, 20], 'counts'],
  ] as const)('%s after %j hours: %s', (channel, hours, verdict) => {
    expect(judgeVisit(channel, hours)).toBe(verdict);
  });
});

describe('inSeries', () => {
  it('holds four within ten minutes, all of them', () => {
    expect(inSeries([0, 3, 6, 9])).toEqual([true, true, true, true]);
    expect(inSeries([0, 3, 6, 10])).toEqual([false, false, false, false]);
  });

  it('leaves the others of the day', () => {
    expect(inSeries([300, 100, 101, 102, 103, 0])).toEqual([false, true, true, true, true, false]);
  });

  it('never holds three, and holds whatever is within ten minutes of three others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }), (minutes) => {
        const expected = minutes.map((minute) =>
          minutes.some(
            (start) =>
              start <= minute &&
              minute < start + 10 &&
              minutes.filter((other) => other >= start && other < start + 10).length > 3,
          ),
        );
        expect(inSeries(minutes)).toEqual(expected);
      }),
    );
  });
});

describe('the limits of marks, quotas and misuse', () => {
  it('marks the third rating of a bucket', () => {
    expect([2, 3].map(marksBucket)).toEqual([false, true]);
  });

  it('lets three a step and six in ten minutes be present', () => {
    expect(fitsPresentQuota(2, 5)).toBe(true);
    expect(fitsPresentQuota(3, 3)).toBe(false);
    expect(fitsPresentQuota(0, 6)).toBe(false);
  });

  it('holds from the fourth bad proof and the fourth ticket of one browser', () => {
    expect([3, 4].map(proofsAreMisused)).toEqual([false, true]);
    expect([3, 4].map(ticketsAreHarvested)).toEqual([false, true]);
  });
});

describe('isCrowded', () => {
  it.each([
    [10, 2, false],
    [10, 3, true],
    [1, 1, true],
    [0, 0, false],
  ])('of %i ratings %i lowered', (n, lowered, crowded) => {
    expect(isCrowded(n, lowered)).toBe(crowded);
  });
});
