import { lastDayToObject, lastObjectionMoment } from './index.js';

it.each([
  ['2026-11', '2026-12-14'],
  ['2026-12', '2027-01-14'],
  ['2028-01', '2028-02-14'],
])('to comments of %s one can object up to %s', (month, day) => {
  expect(lastDayToObject(month)).toBe(day);
});

it('to a figure one can object for 14 days', () => {
  expect(lastObjectionMoment('2026-10-22T01:00:00Z').toISOString()).toBe(
    '2026-11-05T01:00:00.000Z',
  );
});
