import { matches, NUMBER_REMOVED, type Secret } from '../secret.js';

/** Short words in capitals that stand before other numbers. */
const WORDS = new Set('RP NO SK UU PP KM TH KG PT CV'.split(' '));

/** One letter and seven digits, of older ones two letters and six or seven. */
const PASSPORT =
  /(?<![\p{L}\p{N}])(?:[A-Z][\s-]?\d{7}|[a-z]\d{7}|([A-Z]{2})[\s-]?\d{6,7})(?![\p{L}\p{N}])/gu;

export const passport: Secret = {
  token: NUMBER_REMOVED,
  find: (text) => matches(text, PASSPORT, ([, letters]) => !WORDS.has(letters ?? '')),
};
