import { computeOfficerFigure } from './officer.js';

describe('computeOfficerFigure', () => {
  it('averages persons, not answers', () => {
    // one person answered both with 4 and 3 (3.5), two answered one element with 2
    const figure = computeOfficerFigure([
      { k: 2, s: 7, n: 1 },
      { k: 1, s: 2, n: 2 },
    ]);
    // (3.5 + 2 + 2) / 3; over the four answers it would be 2.75
    expect(figure).toEqual({ n: 3, mean: '2.50' });
  });

  it('rounds half up from the exact mean', () => {
    // (7/2 × 3 + 3 × 1) / 4 = 3.375
    expect(
      computeOfficerFigure([
        { k: 2, s: 7, n: 3 },
        { k: 1, s: 3, n: 1 },
      ]).mean,
    ).toBe('3.38');
  });

  it('does not count persons who answered neither element', () => {
    expect(computeOfficerFigure([{ k: 0, s: 0, n: 40 }])).toEqual({ n: 0, mean: null });
  });

  it.each([
    ["the unit's elements mixed in", { k: 9, s: 30, n: 1 }],
    ['a sum above the scale', { k: 2, s: 9, n: 1 }],
    ['a sum below the scale', { k: 2, s: 1, n: 1 }],
    ['a negative number of persons', { k: 1, s: 3, n: -1 }],
    ['half an answer', { k: 1, s: 2.5, n: 1 }],
  ])('refuses %s', (_, tally) => {
    expect(() => computeOfficerFigure([tally])).toThrow('kompetensi and perilaku only');
  });
});
