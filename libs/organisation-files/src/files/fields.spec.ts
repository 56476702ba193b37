import { BadField, day, publicText } from './fields.js';

it.each([
  ['01/02/2026 00:00', '2026-02-01'],
  ['1/2/2026 0:00:00', '2026-02-01'],
  ['2026-02-01T00:00', '2026-02-01'],
  ['1-Feb-2026 0.00', '2026-02-01'],
])('a day is also %j, as some programs write it', (text, read) => {
  expect(day(text)).toBe(read);
});

it.each(['01/02/2026 08:00', '2026-02-01T00:01', '1/2/26', '30/02/2026', '46023', '01/13/2026'])(
  'a day is not %j',
  (text) => {
    expect(() => day(text)).toThrow(BadField);
  },
);

it.each(['\u200b', '\u00ad \u2060', '\u202eluar', 'Loket \u2066 1', 'Lok\ufffdt', 'a\u0001b'])(
  'a name that citizens read is not %j',
  (text) => {
    expect(() => publicText(text)).toThrow(BadField);
  },
);

it.each(['Loket 1', 'Kartu Keluarga – “baru”', 'ꦗꦮ', 'دائرة', '=1+1', '⑴', '👩‍⚕️ Bidan'])(
  'a name that citizens read is %j',
  (text) => {
    expect(publicText(text)).toBe(text);
  },
);
