import { showableAt } from './threshold.js';

describe('showableAt', () => {
  it.each([
    [0, 0, 'nothing'],
    [9, 30, 'nothing'],
    [10, 1, 'interval'],
    [29, 29, 'interval'],
    [30, 1, 'figure'],
    [49, 40, 'figure'],
    [50, 19, 'figure'],
    [50, 20, 'word'],
    [5000, 19, 'figure'],
  ])('shows with n = %i on %i days: %s', (n, days, expected) => {
    expect(showableAt(n, days)).toBe(expected);
  });
});
