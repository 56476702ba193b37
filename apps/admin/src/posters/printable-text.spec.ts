import fc from 'fast-check';
import { printable, unprintable } from './printable-text.js';

it.each([
  ['Loket 1 – “Ramah”', 'Loket 1 – “Ramah”'],
  ['Kantor Pelayanan Café', 'Kantor Pelayanan Café'],
  ['Cafe\u0301', 'Café'],
  ['Ḥasan Wājid', 'Hasan Wajid'],
  ['ﬁnal №5', 'final No5'],
  ['Loket\n\t1\u0007', 'Loket 1'],
  ['Adẹ\u0300bọ', 'Adebo'],
  ['漢 \u202e😀', '? ?'],
])('prints %j as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

it.each([
  ['Kantor Café “Ramah” – 1', []],
  ['Cafe\u0301 ﬁnal №5', []],
  ['Adẹ\u0300bọ', []],
  ['Loket 漢字 漢', ['漢', '字']],
  ['Ramah 😀👍🏽', ['😀', '👍', '🏽']],
  ['❤️ 👩‍🏫', ['❤', '👩', '🏫']],
  ['ᮓᮤᮞᮥᮊ᮪', ['ᮓ', 'ᮞ', 'ᮊ']],
  ['دائرة', ['د', 'ا', 'ئ', 'ر', 'ة']],
  ['Łódź Đorđe', ['Ł', 'Đ', 'đ']],
  ['\ue000', ['\ue000']],
])('cannot print of %j: %j', (text, characters) => {
  expect(unprintable(text)).toEqual(characters);
  expect(printable(text).includes('?')).toBe(characters.length > 0);
});

it('leaves one byte a letter of any text, and nothing to change a second time', () => {
  const windows1252 = new TextDecoder('windows-1252').decode(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const printed = printable(text);
      expect([...printed].filter((letter) => !windows1252.includes(letter))).toEqual([]);
      expect(printable(printed)).toBe(printed);
    }),
  );
});
