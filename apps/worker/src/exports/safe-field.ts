/** What a spreadsheet takes for the beginning of a formula: = + - @, their full-width and small forms. */
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫]';
/** What may stand before it: blanks, invisible characters and quotation marks; an apostrophe makes it a text. */
const LEAD = '[\\s\\p{C}"“”„«»]*';

const FORMULA = new RegExp(`^(?:${LEAD}${SIGN}|[\\t\\r\\n])`, 'u');
/** Opened with another separator, a text is cut there, and quotation marks inside the field do not help. */
const FORMULA_INSIDE = new RegExp(`([,;|\\t\\r\\n]${LEAD})(?=${SIGN}\\s*[^\\s,;|])`, 'gu');

/**
 * The text of a CSV field that no spreadsheet runs, whatever separator it is told: an apostrophe stands before
 * what would begin a formula.
 */
export function safeField(text: string): string {
  const inside = text.replace(FORMULA_INSIDE, "$1'");
  return FORMULA.test(text) ? `'${inside}` : inside;
}
