import { movementBetween } from './printed-movement.js';

const around = (value: number, reach: number) => ({
  value,
  interval: { low: value - reach, high: value + reach },
});

describe('movementBetween', () => {
  it.each([
    [84.47, 85.36, 1, 'level'],
    [84.47, 85.9, 1, 'up'],
    [3.14, 3.02, 0.05, 'down'],
    [3.02, 3.02, 0, 'level'],
    [3.21, 3.38, 0.15, 'level'],
    [3.0, 3.18, 0.1, 'up'],
    [3.18, 3.0, 0.1, 'down'],
  ])('from %d to %d, each ± %d, is %s', (before, now, reach, said) => {
    expect(movementBetween(around(before, reach), around(now, reach))).toBe(said);
  });

  it('asks for more where several are told at once', () => {
    const [before, now] = [around(3, 0.1), around(3.16, 0.1)];
    expect(movementBetween(before, now)).toBe('up');
    expect(movementBetween(before, now, 9)).toBe('level');
    expect(movementBetween(before, around(3.21, 0.1), 9)).toBe('up');
  });
});
