import { matches } from '../secret.js';
import type { Span } from '../plain-view.js';

/** Neither end of it goes on in a longer number. */
const START = '(?<!\\d)(?<!\\d[^\\p{L}\\p{N}\\s\\u0001])';
const END = '(?!\\d)(?![^\\p{L}\\p{N}\\s\\u0001]\\d)';
const UNTIL = '\\s?[\\p{Pd}\\u2212~/]\\s?';

/** One of a kind, or from one to another. */
const range = (one: string): string => `${one}(?:${UNTIL}${one})?`;

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:(?:19|20)\\d\\d|\\d\\d)';
const DATE =
  `(?:${DAY}(?:\\s?-\\s?${MONTH}\\s?-|\\s?/\\s?${MONTH}\\s?/|\\s?\\.\\s?${MONTH}\\s?\\.)\\s?${YEAR}` +
  `|(?:19|20)\\d\\d[-/.](?:0[1-9]|1[0-2])[-/.]${DAY})`;
const TIME = '[012]?\\d[.:][0-5]\\d(?:[.:][0-5]\\d)?';
const CENTS = '(?:,\\d{1,2}|[.,]?\\s?-)?';
const CURRENCY = '(?:rp|idr|usd|sgd|rm|\\$)\\.?\\s?';
const AMOUNT = `(?:[1-9]\\d{0,2}(?:[.,\\s]\\d{3}){1,4}|[1-9]\\d{0,9})${CENTS}`;
/** A year ends the number of a letter or a regulation; telephones and NIK are written otherwise. */
const LETTER =
  '(?<!\\+)(?!(?:0|62)?8[1-9]\\d\\d|(?:\\d{4}/){3}\\d{4})\\d{1,6}(?:[./-]\\d{1,6}){0,6}/(?:19|20)\\d\\d';

const CERTAIN = new RegExp(
  `${START}(?:${range(DATE)}|${range(TIME)}|${LETTER})${END}` +
    `|(?<!\\p{L})${CURRENCY}${AMOUNT}(?:${UNTIL}(?:${CURRENCY})?${AMOUNT})?${END}`,
  'giu',
);

/** Thousands by dots or commas; above a thousand million only round sums. */
const THOUSANDS =
  `(?:[1-9]\\d{0,2}(?:\\.\\d{3}){1,2}|[1-9]\\d{0,2}(?:\\.\\d{3}){1,3}\\.000` +
  `|[1-9]\\d{0,2}(?:,\\d{3}){1,2}|[1-9]\\d{0,2}(?:,\\d{3}){1,3},000)${CENTS}`;
const PROBABLE = new RegExp(`${START}${range(THOUSANDS)}${END}`, 'gu');

/** Dates, opening hours, sums with their currency, numbers of letters. */
export function certainlyInnocent(text: string): Span[] {
  return matches(text, CERTAIN);
}

/** Sums without a currency. */
export function probablyInnocent(text: string): Span[] {
  return matches(text, PROBABLE);
}
