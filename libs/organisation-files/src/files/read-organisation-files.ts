import { columnName, isHeaderOf, withColumnNames } from './column-names.js';
import type { CsvTable, OrganisationTables } from '../tables/csv-table.js';
import { fileOf, kindOf } from './file-kind.js';
import type { FileKind } from './layouts.js';
import { parseCsv } from '../tables/parse-csv.js';
import { belowTitle, readWorkbook, type WorkbookSheet } from '../tables/read-workbook.js';
import { tableOf } from '../tables/table-of.js';

export interface OrganisationFiles {
  tables: OrganisationTables;
  /** names of files that hold no table of an organisation, as far as their names tell */
  ignored: readonly string[];
}

/** A table under what it is called where it stands, e.g. `organisasi.xlsx, sheet officers`. */
interface FoundTable {
  source: string;
  /** null: nothing known is called so */
  kind: FileKind | null;
  table: CsvTable;
}

const TEXTS = ['csv', 'tsv', 'txt'];
const WORKBOOKS = ['xlsx', 'xlsm'];
const OTHER_TABLES = ['xls', 'xlsb', 'ods', 'numbers'];
/** Notes that stand beside the tables. */
const NOTES = /^(petunjuk|keterangan|catatan|readme|info)\b/i;
/** What spreadsheets and systems leave in a folder. */
const LEFTOVER = /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i;

/**
 * The tables of an organisation's files by their names, whatever they are called and saved as. A file that
 * is no table is there with what is wrong with it, so that an import names the errors of all files at once.
 *
 * @param read called for those that may hold a table; what it throws is said of the file
 */
export async function readOrganisationFiles(
  given: readonly string[],
  read: (name: string) => Promise<Uint8Array>,
): Promise<OrganisationFiles> {
  const names = given.filter((name) => !LEFTOVER.test(name)).sort();
  const ignored = names.filter((name) => !mayHoldTable(name));
  const found: FoundTable[] = [];
  for (const name of names.filter(mayHoldTable)) {
    found.push(...(await readOne(name, await read(name).catch((error: Error) => error))));
  }
  return { tables: collect(found), ignored: ignored.filter((name) => !NOTES.test(name)) };
}

/** One text of a table by its file's name; other kinds of files are named for what they are. */
export function readOrganisationText(name: string, bytes: Uint8Array): FoundTable {
  const kind = kindOf(stemOf(name));
  if (!TEXTS.includes(endingOf(name))) {
    return failed(
      name,
      kind,
      'is no text: save it as "CSV UTF-8", or import it on the command line',
    );
  }
  if (kind === null) return { source: name, kind, table: { header: [], rows: [] } };
  return { source: name, kind, table: withColumnNames(kind, parseCsv(bytes, isHeaderOf(kind))) };
}

/** Each kind once; two tables of one kind are named, and so is what nothing known is called like. */
export function collect(found: readonly FoundTable[]): OrganisationTables {
  const tables = new Map<string, CsvTable>();
  for (const { source, kind, table } of found) {
    const key = kind === null ? source : fileOf(kind);
    const other = tables.get(key);
    if (other === undefined) {
      tables.set(key, source === key ? table : { ...table, source });
      continue;
    }
    const message = `${other.source ?? key} holds the same. Keep one of the two`;
    tables.set(key, { header: [], rows: [], source, faults: [{ line: 0, message }] });
  }
  return tables;
}

async function readOne(name: string, bytes: Uint8Array | Error): Promise<FoundTable[]> {
  const kind = kindOf(stemOf(name));
  if (bytes instanceof Error) return [failed(name, kind, bytes.message)];
  if (OTHER_TABLES.includes(endingOf(name))) {
    return [failed(name, kind, `is a .${endingOf(name)} file. Save it as .xlsx or as "CSV UTF-8"`)];
  }
  if (!WORKBOOKS.includes(endingOf(name))) return [readOrganisationText(name, bytes)];
  try {
    return readSheets(name, kind, await readWorkbook(bytes));
  } catch (error) {
    const why = (error as Error).message;
    return [
      failed(
        name,
        kind,
        `cannot be read as .xlsx; a damaged file or one with a password cannot (${why})`,
      ),
    ];
  }
}

/** A workbook that is called like a kind holds it on its only sheet; else sheets are called like kinds. */
function readSheets(
  name: string,
  ofFile: FileKind | null,
  sheets: readonly WorkbookSheet[],
): FoundTable[] {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0 && !NOTES.test(sheet.name));
  const isNamed = filled.some((sheet) => kindOf(sheet.name) !== null);
  if (filled.length === 0)
    return [failed(name, ofFile, 'is empty: its first line must name the columns')];
  return filled.map((sheet, at) => {
    const kind = kindOf(sheet.name) ?? (at === 0 && !isNamed ? ofFile : null);
    const source = kind === ofFile && kind !== null ? name : `${name}, sheet ${sheet.name}`;
    if (kind === null) return { source, kind, table: { header: [], rows: [] } };
    const table = tableOf(named(kind, belowTitle(sheet.rows, isHeaderOf(kind))));
    return { source, kind, table: withColumnNames(kind, table) };
  });
}

function named(kind: FileKind, [header, ...rows]: ReturnType<typeof belowTitle>): typeof rows {
  if (header === undefined) return rows;
  return [{ ...header, values: header.values.map((name) => columnName(kind, name)) }, ...rows];
}

function failed(source: string, kind: FileKind | null, message: string): FoundTable {
  return { source, kind, table: { header: [], rows: [], faults: [{ line: 0, message }] } };
}

/** A text may be anything, so only one that is called like a kind is taken for a table. */
function mayHoldTable(name: string): boolean {
  if (endingOf(name) === 'txt') return kindOf(stemOf(name)) !== null;
  return [...TEXTS, ...WORKBOOKS, ...OTHER_TABLES].includes(endingOf(name));
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function stemOf(name: string): string {
  return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name;
}
