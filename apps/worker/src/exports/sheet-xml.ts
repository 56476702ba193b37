import type { Cell, ColumnType, Heading } from './section.js';
import type { SummaryLine } from './summary.js';
import { TEXTS } from './texts.js';
import { STYLES } from './workbook-styles.js';

const OPEN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
/** Header and names stay in sight. */
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>' +
  '</sheetView></sheetViews>';
const HEADER_HEIGHT = 54;
const A4 = 9;
/** Characters of all columns that are legible on one page. */
const WIDTH_OF_PAGE = 235;
/** Points of a line of text. */
const LINE_HEIGHT = 13.5;
const HEADLINE_HEIGHT = 30;

/** A to Z, AA to AZ and so on: more columns than any sheet here has. */
const LETTERS = ['', 'A', 'B'].flatMap((first) =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((last) => first + last),
);

/** What stands at the top and the bottom of every printed page. */
export interface PageTexts {
  left: string;
  /** what everybody must see who holds one page only; null of figures that are real */
  middle: string | null;
  right: string;
  foot: string;
}

const SUMMARY_WIDTHS = [30, 92];

/** The first sheet: what it is about in bold, and what there is to say. */
export function* summaryXml(lines: readonly SummaryLine[], page: PageTexts): Generator<string> {
  yield `${OPEN}${columnsXml(SUMMARY_WIDTHS)}<sheetData>`;
  yield lines
    .map(({ label, value, type, headline }, at) => {
      const cells: StyledCell[] = [
        ['text', label, STYLES.label],
        [type, value, summaryStyle(type, headline)],
      ];
      const height = heightOf([label, String(value)], SUMMARY_WIDTHS);
      return rowXml(at + 1, cells, headline ? heightXml(HEADLINE_HEIGHT) : height);
    })
    .join('');
  yield closing(page, 1);
}

function summaryStyle(type: ColumnType, headline: boolean): number {
  if (type === 'decimal') return headline ? STYLES.headlineDecimal : STYLES.lineDecimal;
  if (type === 'integer') return STYLES.lineInteger;
  return headline ? STYLES.headlineText : STYLES.text;
}

/** Lines of text, the first cell of each in bold. */
export function* linesXml(
  lines: readonly string[][],
  widths: number[],
  page: PageTexts,
): Generator<string> {
  yield `${OPEN}${columnsXml(widths)}<sheetData>`;
  yield lines
    .map((line, at) =>
      rowXml(
        at + 1,
        line.map((text, index) => ['text', text, index === 0 ? STYLES.label : STYLES.text]),
        heightOf(line, widths),
      ),
    )
    .join('');
  yield closing(page, 1);
}

/** A table under a header; every cell has its type, so that no text is ever run as a formula. */
export async function* tableXml(
  headings: readonly Heading[],
  rows: AsyncIterable<Cell[][]>,
  page: PageTexts,
): AsyncGenerator<string> {
  const widths = headings.map(({ width }) => width);
  yield `${OPEN}${FROZEN}${columnsXml(widths)}<sheetData>`;
  yield rowXml(
    1,
    headings.map(({ header }) => ['text', header, STYLES.header]),
    heightXml(HEADER_HEIGHT),
  );
  let number = 1;
  for await (const batch of rows) {
    yield batch.map((cells) => tableRowXml(++number, headings, cells)).join('');
  }
  if (number === 1) yield emptyXml(widths);
  const pages = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / WIDTH_OF_PAGE);
  yield closing(page, pages);
}

/** A sheet without rows says so: an empty page would look like a mistake. */
function emptyXml(widths: readonly number[]): string {
  const { emptyTable } = TEXTS;
  return rowXml(2, [['text', emptyTable, STYLES.text]], heightOf([emptyTable], widths));
}

function tableRowXml(number: number, headings: readonly Heading[], cells: readonly Cell[]): string {
  let xml = '';
  let lines = 1;
  for (let at = 0; at < cells.length; at++) {
    const { type, width } = headings[at]!;
    if (type === 'text') lines = Math.max(lines, linesOf(cells[at]!, width));
    xml += cellXml(LETTERS[at]! + number, [type, cells[at]!, STYLES[type]]);
  }
  return `<row r="${number}"${lines === 1 ? '' : heightXml(lines * LINE_HEIGHT)}>${xml}</row>`;
}

/** Not every program makes a row as high as its wrapped texts need. */
function heightOf(texts: readonly string[], widths: readonly number[]): string {
  const lines = Math.max(...texts.map((text, at) => linesOf(text, widths[at]!)));
  return heightXml(lines * LINE_HEIGHT);
}

/** Lines that a text takes in a column as wide as so many digits, word by word. */
function linesOf(text: Cell, width: number): number {
  const letters = String(text ?? '');
  if (letters.length <= width) return 1;
  const most = Math.floor(width * LETTERS_TO_DIGIT);
  let [lines, used] = [1, 0];
  for (const { length } of letters.split(' ')) {
    if (used > 0 && used + 1 + length > most) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + length;
    lines += Math.floor(Math.max(0, used - 1) / most);
    used = ((used - 1) % most) + 1;
  }
  return Math.min(MOST_LINES, lines);
}

/** Letters are narrower than digits. */
const LETTERS_TO_DIGIT = 1.08;
const MOST_LINES = 20;

function heightXml(points: number): string {
  return ` ht="${points}" customHeight="1"`;
}

type StyledCell = [type: ColumnType, value: Cell, style: number];

function rowXml(number: number, cells: readonly StyledCell[], attributes = ''): string {
  const xml = cells.map((cell, at) => cellXml(LETTERS[at]! + number, cell));
  return `<row r="${number}"${attributes}>${xml.join('')}</row>`;
}

function cellXml(reference: string, [type, value, style]: StyledCell): string {
  const start = `<c r="${reference}" s="${style}"`;
  // with the line of its row
  if (value === null) return `${start}/>`;
  if (type === 'text') {
    const text = escapeText(String(value));
    return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  if (type === 'date') return `${start}><v>${serialOf(String(value))}</v></c>`;
  // the figure's own digits: no arithmetic stands between them and the sheet
  return `${start}><v>${value}</v></c>`;
}

/** The number that a spreadsheet keeps for a day: 1 January 1970 is 25,569. */
function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_OF_DAY + DAYS_BEFORE_1970;
}

const MS_OF_DAY = 86_400_000;
const DAYS_BEFORE_1970 = 25_569;

function columnsXml(widths: number[]): string {
  const column = (width: number, at: number): string =>
    `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  return `<cols>${widths.map(column).join('')}</cols>`;
}

/** How a sheet is printed: A4 across, as many pages wide as stay legible and as high as it takes. */
function closing(page: PageTexts, pages: number): string {
  const middle = page.middle === null ? '' : `&amp;C&amp;B${pageText(page.middle)}`;
  const header = `&amp;L${pageText(page.left)}${middle}&amp;R${pageText(page.right)}`;
  const footer = `&amp;L${pageText(page.foot)}&amp;RHalaman &amp;P dari &amp;N`;
  return (
    '</sheetData>' +
    '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="${pages}" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>${header}</oddHeader><oddFooter>${footer}</oddFooter></headerFooter>` +
    '</worksheet>'
  );
}

/** An ampersand begins a code there; both parts together hold 255 characters at the most. */
function pageText(text: string): string {
  return escapeText(text.slice(0, LONGEST_PAGE_TEXT).replaceAll('&', '&&'));
}

const LONGEST_PAGE_TEXT = 100;
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
