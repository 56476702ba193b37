import { momentInWords } from './moment-in-words.js';
import { countInWords, decimalInWords, rangeInWords } from './numbers.js';

it('numbers are said with the signs of the language and no other digits', () => {
  expect([decimalInWords('87.56', 'id'), decimalInWords('87.50', 'en')]).toEqual([
    '87,56',
    '87.50',
  ]);
  expect([countInWords(3480, 'id'), countInWords(3480, 'en')]).toEqual(['3.480', '3,480']);
  expect(rangeInWords(['3.2', '3.6'], 'id')).toBe('3,2–3,6');
});

it.each([
  ['Asia/Jakarta', 'id', '30 November 2026, 09.20\u00a0WIB'],
  ['Asia/Makassar', 'id', '30 November 2026, 10.20\u00a0WITA'],
  ['Asia/Jayapura', 'en', '30 November 2026, 11:20\u00a0WIT'],
] as const)('a moment is said by the clock of %s in %s', (zone, language, said) =>
  expect(momentInWords(new Date('2026-11-30T02:20:00Z'), zone, language)).toBe(said),
);
