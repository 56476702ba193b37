import { mostExpectedRatings } from './volume-funnel.js';

describe('mostExpectedRatings', () => {
  it('allows three standard deviations and some skew', () => {
    // mean 90, variance 90 + 90²/25 = 414, sd 20.3; 90 + 3.09 × 20.3 = 153, and more for the skew
    expect(mostExpectedRatings(900, 0.1)).toBeGreaterThan(153);
    expect(mostExpectedRatings(900, 0.1)).toBeLessThan(170);
  });

  it('grows with the persons served', () => {
    expect(mostExpectedRatings(0, 0.1)).toBe(0);
    expect(mostExpectedRatings(300, 0.1)).toBeLessThan(mostExpectedRatings(900, 0.1));
  });

  it('refuses a rate above one', () => {
    expect(() => mostExpectedRatings(10, 1.2)).toThrow('not 0 to 1');
  });
});
