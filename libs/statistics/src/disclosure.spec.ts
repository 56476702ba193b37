import { isSafeDifference } from './disclosure.js';

describe('isSafeDifference', () => {
  it.each([
    [40, 40, true],
    [40, 39, false],
    [40, 31, false],
    [40, 30, true],
    [30, 40, true],
    [9, 0, false],
  ])('of %i and %i persons: %s', (a, b, expected) => {
    expect(isSafeDifference(a, b)).toBe(expected);
  });
});
