import { parsePeriod } from '@app/skm';
import { inSlots } from './in-slots.js';
import { periodInWords, quarterLabel } from './period-in-words.js';

it.each([
  ['2026-Q4', 'Triwulan IV 2026', 'Quarter IV 2026'],
  ['2026-10', 'Oktober 2026', 'October 2026'],
  ['2026-S2', 'Semester II 2026', 'Semester II 2026'],
  ['2026', 'Tahun 2026', 'Year 2026'],
])('says %s as "%s" and "%s"', (key, id, en) => {
  const period = parsePeriod(key);
  expect([periodInWords(period, 'id'), periodInWords(period, 'en')]).toEqual([id, en]);
});

it('says a quarter below an axis in two short lines', () => {
  expect(quarterLabel({ key: '2026-Q3' }, 'id')).toEqual(['TW III', '2026']);
});

it('puts what is more than words into a sentence, and never shows an empty slot', () => {
  expect(inSlots('{n} warga, {mean} dari 4', { n: 52, mean: '3,42' })).toEqual([
    '',
    52,
    ' warga, ',
    '3,42',
    ' dari 4',
  ]);
  expect(() => inSlots('{n} warga', {})).toThrow('nothing fills {n}');
});
