import { joinDate } from './typed-date.js';

it.each([
  [{ 'd-day': '3', 'd-month': '2', 'd-year': '2026' }, { d: '2026-02-03' }],
  [
    { 'd-day': ' 3 ', 'd-month': '12', 'd-year': '2026', x: 'y' },
    { x: 'y', d: '2026-12-03' },
  ],
  [{ 'd-day': '31' }, { d: '--31' }],
  [{ x: 'y' }, { x: 'y' }],
])('puts %j together', (typed, joined) => expect(joinDate(typed, 'd')).toEqual(joined));
