import fc from 'fast-check';
import { GRADE_WORDS, gradeOf, gradeRange } from './grade.js';

describe('gradeOf', () => {
  it.each([
    ['88.305', 'A'],
    ['88.304999', 'B'],
    ['76.605', 'B'],
    ['64.995', 'C'],
    ['64.994', 'D'],
    ['0', 'D'],
    ['100', 'A'],
  ])('rounds %s before it compares: %s', (ikm, expected) => {
    expect(gradeOf(ikm)).toBe(expected);
  });

  it.each(['-0.01', '100.01', '345'])('refuses %s', (ikm) => {
    expect(() => gradeOf(ikm)).toThrow('must be between 0 and 100');
  });

  it('never falls when the index rises', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    const worst = ['D', 'C', 'B', 'A'];
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) =>
          worst.indexOf(gradeOf((value / 100).toFixed(2))),
        );
        expect(high).toBeGreaterThanOrEqual(low ?? 4);
      }),
    );
  });

  it('has the words of the regulation', () => {
    expect(GRADE_WORDS).toEqual({
      A: 'Sangat baik',
      B: 'Baik',
      C: 'Kurang baik',
      D: 'Tidak baik',
    });
  });

  it.each([
    ['A', 88.305, Infinity],
    ['B', 76.605, 88.305],
    ['C', 64.995, 76.605],
    ['D', -Infinity, 64.995],
  ] as const)('%s lies from %d to %d before rounding', (grade, low, high) => {
    expect(gradeRange(grade)).toEqual({ low, high });
  });
});
