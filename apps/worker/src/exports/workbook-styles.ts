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

const TOP = '<alignment vertical="top"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const LEFT = '<alignment horizontal="left" vertical="top"/>';

const format = (parts: string, alignment: string): string =>
  `<xf xfId="0" ${parts} applyAlignment="1">${alignment}</xf>`;
const number = (id: number): string => `numFmtId="${id}" applyNumberFormat="1"`;

const FORMATS = [
  format('', WRAPPED),
  format(
    'fontId="1" applyFont="1" fillId="2" applyFill="1" borderId="1" applyBorder="1"',
    '<alignment vertical="center" wrapText="1"/>',
  ),
  format(number(164), TOP),
  format(number(165), TOP),
  format(number(166), TOP),
  format('fontId="1" applyFont="1"', WRAPPED),
  format('fontId="2" applyFont="1"', WRAPPED),
  format(`fontId="2" applyFont="1" ${number(164)}`, LEFT),
  format(number(164), LEFT),
  format(number(165), LEFT),
];

const font = (size: number, bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;

/** [$-421]: the separators and months of Indonesian, whatever the reader's own language. */
export const STYLES_XML =
  `<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-421]#,##0.00"/>' +
  '<numFmt numFmtId="165" formatCode="[$-421]#,##0"/>' +
  '<numFmt numFmtId="166" formatCode="[$-421]d\\ mmm\\ yyyy"/></numFmts>' +
  `<fonts count="3">${font(11)}${font(11, true)}${font(20, true)}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left/><right/><top/>' +
  '<bottom style="thin"><color rgb="FF5B6B7A"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>` +
  '</styleSheet>';
