import { sameGradeOnRepeat } from './repeat-grade.js';

const B = { low: 76.605, high: 88.305 };

describe('sameGradeOnRepeat', () => {
  it('is computed by hand for forty persons', () => {
    // 28 persons with 3, 12 with 4, index 82.5; with the four imagined: N = 44
    // sum 132 + 10 = 142, squares 252 + 192 + 30 = 474; s² = (474 - 142²/44) / 43 = 0.3657505
    // 25 √(s²/44) = 2.279330; d = 3.223459; (88.305 - 82.5)/d = 1.800861, (76.605 - 82.5)/d = -1.828781
    // Φ(1.800861) - Φ(-1.828781) = 0.964137 - 0.033716
    expect(sameGradeOnRepeat({ index: 82.5, standardError: 2.27933 }, B)).toBeCloseTo(0.93042, 4);
  });

  it('is a toss-up at the edge of a grade, and surer with a smaller error', () => {
    expect(sameGradeOnRepeat({ index: 88.305, standardError: 0.1 }, B)).toBeCloseTo(0.5, 6);
    const unsure = sameGradeOnRepeat({ index: 82.5, standardError: 3 }, B);
    expect(sameGradeOnRepeat({ index: 82.5, standardError: 1 }, B)).toBeGreaterThan(unsure);
  });

  it('adds up to one over all outcomes when the grade is everything', () => {
    const all = { low: -Infinity, high: Infinity };
    expect(sameGradeOnRepeat({ index: 75, standardError: 4 }, all)).toBe(1);
  });

  it('refuses a grade that does not hold the index, and an error of nothing', () => {
    expect(() => sameGradeOnRepeat({ index: 100, standardError: 1 }, B)).toThrow(
      'does not hold 100',
    );
    expect(() => sameGradeOnRepeat({ index: 80, standardError: 0 }, B)).toThrow('is none');
  });
});
