const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Numbers of the cell formats in `styles.xml`, in the order of `FORMATS`. */
export const STYLES = {
  text: 0,
  header: 1,
  decimal: 2,
  integer: 3,
  date: 4,
  label: 5,
  headlineText: 6,
  headlineDecimal: 7,
  lineDecimal: 8,
  lineInteger: 9,
} as const;

/** Not indented: LibreOffice leaves the indent out in some rows, and then the digits stand in no line. */
const RIGHT = '<alignment horizontal="right" vertical="top"/>';
const WRAPPED = '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>';
const LEFT = '<alignment horizontal="left" vertical="top" indent="1"/>';
const HEADER = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

const [PLAIN, BOLD, LARGE] = [0, 1, 2];
const [HEADER_LINE, ROW_LINE] = [1, 2];
const [GENERAL, DECIMAL, INTEGER, DATE] = [0, 164, 165, 166];

/** A cell format; `fill` 2 is that of headers. */
function format(
  [fontId, borderId, numFmtId]: readonly [number, number, number],
  alignment: string,
  fill = 0,
): string {
  const ids = `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fill}" borderId="${borderId}"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"';
  return `<xf xfId="0" ${ids} ${applied} applyAlignment="1">${alignment}</xf>`;
}

const FORMATS = [
  format([PLAIN, ROW_LINE, GENERAL], WRAPPED),
  format([BOLD, HEADER_LINE, GENERAL], HEADER, 2),
  format([PLAIN, ROW_LINE, DECIMAL], RIGHT),
  format([PLAIN, ROW_LINE, INTEGER], RIGHT),
  format([PLAIN, ROW_LINE, DATE], RIGHT),
  format([BOLD, ROW_LINE, GENERAL], WRAPPED),
  format([LARGE, ROW_LINE, GENERAL], WRAPPED),
  format([LARGE, ROW_LINE, DECIMAL], LEFT),
  format([PLAIN, ROW_LINE, DECIMAL], LEFT),
  format([PLAIN, ROW_LINE, INTEGER], LEFT),
];

const font = (size: number, bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`;

const bottom = (style: string, color: string): string =>
  `<border><left/><right/><top/><bottom style="${style}"><color rgb="${color}"/></bottom><diagonal/></border>`;

/** [$-421]: the separators and months of Indonesian, whatever the reader's own language. */
export const STYLES_XML =
  `<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-421]#,##0.00"/>' +
  '<numFmt numFmtId="165" formatCode="[$-421]#,##0"/>' +
  '<numFmt numFmtId="166" formatCode="[$-421]d\\ mmm\\ yyyy"/></numFmts>' +
  `<fonts count="3">${font(10)}${font(10, true)}${font(20, true)}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>' +
  `<borders count="3"><border/>${bottom('thin', 'FF5B6B7A')}${bottom('hair', 'FFB8C2CC')}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';
