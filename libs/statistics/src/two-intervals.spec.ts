import { differBeyondChance } from './two-intervals.js';

const mean = (value: string, low: string, high: string) => ({
  mean: value,
  interval: { low, high },
});

it.each([
  ['far apart', mean('3.21', '3.10', '3.32'), mean('3.46', '3.36', '3.56'), true],
  ['within both intervals', mean('3.21', '3.06', '3.36'), mean('3.38', '3.23', '3.53'), false],
  [
    'apart although the intervals touch',
    mean('3.00', '2.90', '3.10'),
    mean('3.18', '3.08', '3.28'),
    true,
  ],
  ['alike', mean('3.21', '3.21', '3.21'), mean('3.21', '3.21', '3.21'), false],
] as const)('%s', (_, one, other, expected) => {
  expect(differBeyondChance(one, other)).toBe(expected);
  expect(differBeyondChance(other, one)).toBe(expected);
});
