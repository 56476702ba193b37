const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the cell formats in `styles.xml`. */
export const STYLES = { text: 0, header: 1, decimal: 2, integer: 3, truth: 0 } as const;

/** [$-421]: the separators of Indonesian, whatever the reader's own language. */
const STYLES_XML =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="[$-421]#,##0.00"/>' +
  '<numFmt numFmtId="165" formatCode="[$-421]#,##0"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/>' +
  '<xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs>' +
  '</styleSheet>';

/** Path inside the workbook of the sheet with this number, from 1. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** The parts of a workbook beside its sheets, by their path. */
export function workbookParts(sheetNames: readonly string[]): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(sheetNames.length),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheetNames),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheetNames.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
      [`rId${sheetNames.length + 1}`, 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES_XML,
  };
}

function contentTypes(sheets: number): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${TYPES}.${type}+xml"/>`;
  const parts = [
    part('xl/workbook.xml', 'sheet.main'),
    part('xl/styles.xml', 'styles'),
    ...Array.from({ length: sheets }, (_, at) => part(sheetPath(at + 1), 'worksheet')),
  ];
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  );
}

function relations(targets: string[][]): string {
  const one = ([id, type, target]: string[]): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return `${XML}<Relationships xmlns="${RELATIONS}">${targets.map(one).join('')}</Relationships>`;
}

function workbook(sheetNames: readonly string[]): string {
  const sheet = (name: string, at: number): string =>
    `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`;
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<sheets>${sheetNames.map(sheet).join('')}</sheets></workbook>`
  );
}
