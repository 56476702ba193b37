import { sameGradeOnRepeat } from './repeat-grade.js';

const B = { low: 76.605, high: 88.305 };

describe('sameGradeOnRepeat', () => {
  it('is computed by hand for forty persons', () => {
    // index 82.5; with the four imagined: N = 44
    const groups = [
      { mean: 3, n: 28 },
      { mean: 4, n: 12 },
    ];
    // sum 132 + 10 = 142, squares 252 + 192 + 30 = 474; s² = (474 - 142²/44) / 43 = 0.3657505
    // 25 √(s²/44) = 2.279330; d = 3.223459; (88.305 - 82.5)/d = 1.800861, (76.605 - 82.5)/d = -1.828781
    // Φ(1.800861) - Φ(-1.828781) = 0.964137 - 0.033716
    expect(sameGradeOnRepeat(groups, B)).toBeCloseTo(0.93042, 4);
  });

  it('is a toss-up at the edge of a grade, and surer with more persons', () => {
    const edge = [{ mean: 88.305 / 25, n: 100_000 }];
    expect(sameGradeOnRepeat(edge, B)).toBeCloseTo(0.5, 2);
    const few = sameGradeOnRepeat([{ mean: 3.3, n: 30 }], B);
    expect(sameGradeOnRepeat([{ mean: 3.3, n: 300 }], B)).toBeGreaterThan(few);
  });

  it('adds up to one over all outcomes when the grade is everything', () => {
    const all = { low: -Infinity, high: Infinity };
    expect(sameGradeOnRepeat([{ mean: 3, n: 10 }], all)).toBe(1);
  });

  it('goes by the index that was graded, where skipped elements put it beside the persons’ means', () => {
    const groups = [{ mean: 3, n: 40 }];
    expect(() => sameGradeOnRepeat(groups, B)).toThrow('does not hold 75');
    expect(sameGradeOnRepeat(groups, B, 76.61)).toBeCloseTo(0.5, 2);
  });

  it('refuses a grade that does not hold the index', () => {
    expect(() => sameGradeOnRepeat([{ mean: 4, n: 10 }], B)).toThrow('does not hold 100');
  });
});
