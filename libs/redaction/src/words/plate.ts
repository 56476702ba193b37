import { matches, type Secret } from '../secret.js';

const AREAS =
  'A[ABDEG]|B[ABDEGHKLMNP]|D[ABCDEGHKLMNPRST]|E[ABD]|K[BHTU]|P[ABG]|[ABDEFGHKLMNPRSTWZ]';
const GAP = '(?:(?![,;:])[\\p{Z}\\p{P}\\p{S}]){0,3}';
const START = '(?<![\\p{L}\\p{N}/])';
/** Numbers of letters go on behind a slash: B/123/HK/2026. */
const END = '(?![\\p{L}\\p{N}]|\\s?/)';

/** Short words that follow a number of a queue, of a form or of rupiah. */
const WORDS = new Set(
  (
    'di ke dan yg no rt rw lt tgl itu ini jam pun dr rb jt kg km m org thn th bln hr mnt x wib wit ' +
    'tdk sd ada pas tak ga gak lg aja saj ya sy dgn utk krn'
  ).split(' '),
);

const CAPITALS = `${START}(?:${AREAS})${GAP}[1-9]\\d{1,3}${GAP}[A-Z]{1,3}${END}`;
const SMALL = `${START}(?:${AREAS.toLowerCase()})${GAP}[1-9]\\d{2,3}${GAP}[a-z]{1,3}${END}`;
/** Behind a word for it also in mixed letters. */
const NAMED = `(?<=(?:plat|nopol|motor|mobil|kendaraan)(?:\\s(?:nomor|no|dinas|saya|merah|pribadi))?\\W{1,3})[A-Za-z]{1,2}${GAP}[1-9]\\d{0,3}${GAP}[A-Za-z]{1,3}${END}`;

const PLATE = new RegExp(`${CAPITALS}|${SMALL}|${NAMED}`, 'gu');

/** The number of a vehicle, all in capitals or all in small letters. */
export const plate: Secret = {
  token: '[pelat dihapus]',
  find: (text) =>
    matches(text, PLATE, ([found]) => !WORDS.has(/[A-Za-z]*$/.exec(found)![0].toLowerCase())),
};
