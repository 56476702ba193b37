import { STYLES_XML } from './workbook-styles.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet as the workbook knows it. */
export interface SheetEntry {
  name: string;
  /** whether its first row and first column are printed on every page */
  isTable: boolean;
}

/** Path inside the workbook of the sheet with this number, from 1. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** The parts of a workbook beside its sheets, by their path. */
export function workbookParts(sheets: readonly SheetEntry[]): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
      [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': XML + STYLES_XML,
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

function workbook(sheets: readonly SheetEntry[]): string {
  const sheet = ({ name }: SheetEntry, at: number): string =>
    `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`;
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<sheets>${sheets.map(sheet).join('')}</sheets>` +
    `<definedNames>${sheets.map(printTitles).join('')}</definedNames></workbook>`
  );
}

/** Every printed page of a table begins with its header and the names. */
function printTitles({ name, isTable }: SheetEntry, at: number): string {
  if (!isTable) return '';
  const titles = `'${name}'!$A:$A,'${name}'!$1:$1`;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${titles}</definedName>`;
}
