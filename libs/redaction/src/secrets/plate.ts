import type { Secret } from './secret.js';

const AREAS =
  'A[ABDEG]|B[ABDEGHKLMNP]|D[ABCDEGHKLMNPRST]|E[ABD]|K[BHTU]|P[ABG]|[ABDEFGHKLMNPRSTWZ]';
const SEPARATOR = '[\\s.\\-]{0,3}';

/** Short words that follow a number of a queue, of a form or of rupiah. */
const WORDS = new Set([
  ...['di', 'ke', 'dan', 'yg', 'no', 'rt', 'rw', 'lt', 'tgl', 'itu', 'ini', 'jam', 'pun', 'dr'],
  ...[
    'rb',
    'jt',
    'kg',
    'km',
    'm',
    'org',
    'thn',
    'th',
    'bln',
    'hr',
    'mnt',
    'x',
    'wib',
    'wit',
    'tdk',
  ],
  ...['sd', 'ada', 'pas', 'tak', 'ga', 'gak', 'lg', 'aja', 'saj', 'ya', 'sy', 'dgn', 'utk', 'krn'],
]);

/** The number of a vehicle, all in capitals or all in small letters. */
export const plate: Secret = {
  token: '[pelat dihapus]',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${AREAS})${SEPARATOR}[1-9]\\d{1,3}${SEPARATOR}[A-Z]{1,3}(?![\\p{L}\\p{N}])|` +
      `(?<![\\p{L}\\p{N}])(?:${AREAS.toLowerCase()})${SEPARATOR}[1-9]\\d{2,3}${SEPARATOR}[a-z]{1,3}(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  fits: (found) => !WORDS.has(/[A-Za-z]*$/.exec(found)![0].toLowerCase()),
};
