import { nonResponseBounds } from './non-response.js';

describe('nonResponseBounds', () => {
  it('says how little one answer in ten proves', () => {
    // 0.1 × 82 + 0.9 × 25 = 30.7; 8.2 + 90 = 98.2
    const { low, high } = nonResponseBounds(82, 0.1);
    expect([low, high]).toEqual([expect.closeTo(30.7, 10), expect.closeTo(98.2, 10)]);
  });

  it('closes on the index when everybody answers', () => {
    expect(nonResponseBounds(82, 1)).toEqual({ low: 82, high: 82 });
    expect(nonResponseBounds(82, 0)).toEqual({ low: 25, high: 100 });
  });

  it.each([
    [24, 0.5],
    [82, 1.1],
    [82, NaN],
  ])('refuses an index of %d at a rate of %d', (index, rate) => {
    expect(() => nonResponseBounds(index, rate)).toThrow(RangeError);
  });
});
