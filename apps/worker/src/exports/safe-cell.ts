/**
 * What a spreadsheet takes for a formula: = + - @ and their full-width and small forms, also behind
 * blanks and invisible characters, and a cell that begins with a tab or a line break.
 */
const FORMULA = /^(?:[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u;

/** The text of a CSV cell that no spreadsheet runs: a formula gets an apostrophe before it. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
