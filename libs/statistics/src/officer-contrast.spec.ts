import { contrastOfOfficer } from './officer-contrast.js';
import { tallyOf } from './tally.js';

const persons = (n: number, mean: number) => tallyOf([{ mean, n }]);

it('puts the parts of a level together, whatever their service', () => {
  const contrast = contrastOfOfficer([
    { level: 'present', service: 'izin', tally: persons(40, 4) },
    { level: 'present', service: 'kartu', tally: persons(20, 4) },
    { level: 'served', service: 'izin', tally: persons(20, 2) },
    { level: 'served', service: 'kartu', tally: persons(20, 4) },
  ]);
  // s² = 40 / 98, and one standard error is 0.1304
  expect(contrast!.z).toBeCloseTo(1 / Math.sqrt((40 / 98) * (1 / 60 + 1 / 40)), 10);
  expect(contrast!.verdict).toBe('present higher');
});

it.each([
  [9, 10],
  [10, 9],
])('says nothing of %i present and %i served', (present, served) => {
  const parts = [
    { level: 'present', service: 'izin', tally: persons(present, 4) },
    { level: 'served', service: 'izin', tally: persons(served, 2) },
  ] as const;
  expect(contrastOfOfficer(parts)).toBeNull();
  const enough = parts.map((one) => ({ ...one, tally: persons(10, 3) }));
  expect(contrastOfOfficer(enough)).toEqual({ z: 0, verdict: 'usual' });
});
