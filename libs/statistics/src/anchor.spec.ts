import fc from 'fast-check';
import { anchorPresent, usualDifference } from './anchor.js';
import { contrastLevels } from './level-contrast.js';
import { requireTally, tallyOf } from './tally.js';

/** 40 served with the mean 3, 60 present with the mean 4; squares 40 and 0. */
const served = tallyOf([
  { mean: 2, n: 20 },
  { mean: 4, n: 20 },
]);
const present = tallyOf([{ mean: 4, n: 60 }]);
// s² = (40 + 0) / 98 = 0.408163; s √(1/60 + 1/40) = 0.130410
const REACH = Math.sqrt((40 / 98) * (1 / 60 + 1 / 40));

const answers = fc
  .array(
    fc.record({
      mean: fc.integer({ min: 2, max: 8 }).map((x) => x / 2),
      n: fc.integer({ min: 1, max: 60 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(tallyOf);

describe('anchorPresent', () => {
  it('holds praise within one standard error of the served mean', () => {
    const { tally, anchored, moved } = anchorPresent(present, served);
    expect(anchored).toBe(true);
    expect(moved).toBeCloseTo(REACH - 1, 12);
    // (60 × 3.130410 + 40 × 3) / 100 = 3.078246
    expect(tally.sum / tally.n).toBeCloseTo(3.078246, 6);
  });

  it('holds revenge as well', () => {
    const bombed = tallyOf([{ mean: 2, n: 60 }]);
    const { tally } = anchorPresent(bombed, served);
    expect(tally.sum / tally.n).toBeCloseTo(3 - 0.6 * REACH, 12);
  });

  it('leaves sums that answers can have, even at the end of the scale', () => {
    const wide = tallyOf([
      { mean: 1, n: 34 },
      { mean: 4, n: 66 },
    ]);
    const content = tallyOf([{ mean: 4, n: 400 }]);
    const { tally, moved } = anchorPresent(wide, content);
    expect(moved).toBeGreaterThan(0.8);
    expect(() => requireTally(tally)).not.toThrow();
  });

  it('leaves alone what is near, and what has fewer than 30 served', () => {
    const near = tallyOf([
      { mean: 2, n: 29 },
      { mean: 4, n: 31 },
    ]);
    expect(anchorPresent(near, served).moved).toBe(0);
    const few = tallyOf([{ mean: 1, n: 29 }]);
    expect(anchorPresent(present, few)).toEqual({
      tally: { n: 89, sum: 269, squares: 989 },
      anchored: false,
      moved: 0,
    });
  });

  it('expects the present ratings where the unit usually has them', () => {
    // 3 + 0.5 + 0.130410: the praise is cut there; what lies 0.9 above is as usual where 0.9 is usual
    expect(anchorPresent(present, served, 0.5).moved).toBeCloseTo(REACH - 0.5, 12);
    expect(anchorPresent(present, served, 0.9).moved).toBe(0);
    expect(anchorPresent(present, served, 3).tally.sum).toBeLessThanOrEqual(400);
  });

  it('needs no present ratings', () => {
    const nobody = { n: 0, sum: 0, squares: 0 };
    expect(anchorPresent(nobody, served)).toEqual({ tally: served, anchored: true, moved: 0 });
  });

  it('never leaves the span of the two means, nor moves the served one', () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        fc.pre(b.n >= 30);
        const { tally, moved } = anchorPresent(a, b);
        const [own, anchor] = [a.sum / a.n, b.sum / b.n];
        expect(Math.abs(own + moved - anchor)).toBeLessThanOrEqual(Math.abs(own - anchor) + 1e-9);
        expect(tally.n).toBe(a.n + b.n);
        expect(tally.sum).toBeCloseTo(a.sum + moved * a.n + b.sum, 6);
      }),
    );
  });
});

describe('usualDifference', () => {
  it('weighs each officer by how well the difference is known', () => {
    const other = { present: tallyOf([{ mean: 3, n: 40 }]), served: tallyOf([{ mean: 3, n: 40 }]) };
    // (24 × 1 + 20 × 0) / 44
    expect(usualDifference([{ present, served }, other])).toBeCloseTo(24 / 44, 12);
  });

  it('leaves out who has fewer than 30 served or ten present, and is 0 without anybody', () => {
    const few = tallyOf([{ mean: 1, n: 29 }]);
    const nine = tallyOf([{ mean: 1, n: 9 }]);
    expect(usualDifference([])).toBe(0);
    expect(usualDifference([{ present, served: few }])).toBe(0);
    expect(usualDifference([{ present: nine, served }])).toBe(0);
  });
});

describe('contrastLevels', () => {
  it('counts the difference in standard errors', () => {
    const { z, verdict } = contrastLevels(present, served);
    expect(z).toBeCloseTo(1 / REACH, 10);
    expect(verdict).toBe('present higher');
  });

  it('turns its sign with the levels', () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        expect(contrastLevels(a, b).z).toBeCloseTo(-contrastLevels(b, a).z, 9);
      }),
    );
    expect(contrastLevels(served, present).verdict).toBe('present lower');
    expect(contrastLevels(served, served)).toEqual({ z: 0, verdict: 'usual' });
  });

  it('refuses a level without ratings', () => {
    expect(() => contrastLevels(present, { n: 0, sum: 0, squares: 0 })).toThrow('at least one');
  });
});
