import type { Column, ColumnType } from './columns.js';
import type { FigureRow } from './table-row.js';
import { inBatches } from './in-batches.js';
import { STYLES } from './workbook-parts.js';

const OPEN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const CLOSE = '</sheetData></worksheet>';
/** The header stays in sight. */
const FROZEN_HEADER =
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** A to Z, AA to AZ: more columns than any sheet here has. */
const LETTERS = ['', 'A'].flatMap((first) =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((last) => first + last),
);

const WIDTHS: Record<ColumnType, number> = { text: 24, integer: 9, decimal: 11, truth: 11 };

/** Lines of text, the first cell of each in bold. */
export function* linesXml(lines: readonly string[][], widths: number[]): Generator<string> {
  yield `${OPEN}${columnsXml(widths)}<sheetData>`;
  yield lines
    .map((line, at) =>
      rowXml(at + 1, line, (text, index) => [
        'text',
        text,
        index === 0 ? STYLES.header : STYLES.text,
      ]),
    )
    .join('');
  yield CLOSE;
}

/** A table under a header; every cell has its type, so that no text is ever run as a formula. */
export async function* tableXml(
  columns: readonly Column[],
  rows: AsyncIterable<FigureRow>,
): AsyncGenerator<string> {
  yield `${OPEN}${FROZEN_HEADER}${columnsXml(columns.map(({ type }) => WIDTHS[type]))}<sheetData>`;
  yield rowXml(1, columns, ({ header }) => ['text', header, STYLES.header]);
  let number = 1;
  for await (const batch of inBatches(rows)) {
    yield batch
      .map((row) => rowXml(++number, columns, ({ key, type }) => [type, row[key], STYLES[type]]))
      .join('');
  }
  yield CLOSE;
}

type Cell = [type: ColumnType, value: FigureRow[Column['key']], style: number];

function rowXml<T>(
  number: number,
  items: readonly T[],
  toCell: (item: T, at: number) => Cell,
): string {
  const cells = items.map((item, at) => cellXml(`${LETTERS[at]}${number}`, toCell(item, at)));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(reference: string, [type, value, style]: Cell): string {
  const start = `<c r="${reference}" s="${style}"`;
  if (value === null) return '';
  if (type === 'text') {
    const text = escapeText(String(value));
    return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  if (type === 'truth') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  // the release's own digits: no arithmetic stands between them and the sheet
  return `${start}><v>${String(value)}</v></c>`;
}

function columnsXml(widths: number[]): string {
  const column = (width: number, at: number): string =>
    `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  return `<cols>${widths.map(column).join('')}</cols>`;
}

/** A cell holds 32,767 characters. */
const LONGEST_TEXT = 32_767;
/** Not allowed in XML 1.0, not even escaped; with `u` a lone surrogate is \p{Cs}. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
/** Spreadsheets read _x0041_ as an escaped character. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

function escapeText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(FORBIDDEN, '\uFFFD')
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(/[&<>\r]/g, (found) => ENTITIES[found]!);
}
