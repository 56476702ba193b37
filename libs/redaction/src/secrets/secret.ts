/** One kind of text that points at a person or an account. */
export interface Secret {
  /** what stands in its place */
  token: string;
  /** global; looks at text whose digits are 0 to 9 */
  pattern: RegExp;
  /** what the pattern alone cannot tell */
  fits(found: string): boolean;
}

export const NUMBER_REMOVED = '[nomor dihapus]';

/** What people put between the digits of a number; not the slash, which letters and regulations have. */
export const GAP = '[\\s._()\\-\\u2010-\\u2015\\u2212]{0,3}';

/** Digits with gaps between them, as a pattern: at least `least`, at most `most`. */
export function digits(least: number, most = least): string {
  return `\\d(?:${GAP}\\d){${least - 1},${most - 1}}`;
}

/** A pattern that neither continues nor is continued by a longer number; a date's last parts begin none. */
export function wholeNumber(pattern: string): RegExp {
  return new RegExp(`(?<!\\d)(?<!\\d[.-])${pattern}(?!\\d)`, 'gu');
}

/** The digits of what was found. */
export function digitsIn(text: string): string {
  return text.replace(/\D/g, '');
}

const DATE = /(?<!\d)\d{1,2}\s?[-.]\s?\d{1,2}\s?[-.]\s?(19|20)\d\d(?!\d)/;
const HOURS = /(?<!\d)[012]?\d\.[0-5]\d\s?[-\u2010-\u2015]\s?[012]?\d\.[0-5]\d(?!\d)/;
const MONEY = /(?<!\d)\d{1,3}\.\d{3}\.\d{3}(?!\d)/;

/** Dates, opening hours and amounts that stand side by side have as many digits as a number of a person. */
export function isCalendarOrMoney(found: string): boolean {
  return DATE.test(found) || HOURS.test(found) || MONEY.test(found);
}
