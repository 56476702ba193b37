import { peerWord } from './peer-word.js';

describe('peerWord', () => {
  it.each([
    [49, 30, 0.999, 'too few'],
    [50, 19, 0.999, 'too few'],
    [50, 20, 0.95, 'above'],
    [50, 20, 0.949, 'level'],
    [50, 20, 0.051, 'level'],
    [50, 20, 0.05, 'below'],
    [50, 20, null, 'too few'],
  ])('with n = %i on %i days and P = %p: %s', (n, days, probability, word) => {
    expect(peerWord(n, days, probability)).toBe(word);
  });
});
