import { daysTransformer } from './days.js';

const read = (range: string): unknown => daysTransformer.from(range);
const write = (days: unknown): unknown => daysTransformer.to(days);

it.each([
  ['[2026-01-01,2026-02-01)', { from: '2026-01-01', to: '2026-02-01' }],
  ['[2026-01-01,)', { from: '2026-01-01', to: null }],
  ['(,2026-02-01)', { from: null, to: '2026-02-01' }],
  ['(,)', { from: null, to: null }],
])('reads %s as PostgreSQL writes it', (range, days) => {
  expect(read(range)).toEqual(days);
});

it('writes days as PostgreSQL reads them, and leaves out what is not given', () => {
  expect(write({ from: '2026-01-01', to: '2026-02-01' })).toBe('[2026-01-01,2026-02-01)');
  expect(write({ from: null, to: null })).toBe('[,)');
  expect(write(undefined)).toBeUndefined();
});

it.each(['empty', '[2026-01-01,2026-01-31]', ''])(
  'refuses %j, which is no range of days',
  (range) => {
    expect(() => read(range)).toThrow(/not a range of days/);
  },
);
