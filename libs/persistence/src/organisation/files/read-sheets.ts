import type { Findings } from '../checks/findings.js';
import type { CsvTable, OrganisationTables } from './csv-table.js';
import { type FileKind, LAYOUTS } from './layouts.js';
import { readSheet, type Sheet } from './sheet.js';

export type Sheets = { readonly [K in FileKind]: Sheet<(typeof LAYOUTS)[K]> };

const KINDS = Object.keys(LAYOUTS) as FileKind[];
const REQUIRED: readonly FileKind[] = ['instansi', 'units'];

const MISSING: CsvTable = {
  header: [],
  rows: [],
  faults: [{ line: 0, message: 'the file is missing. Every organisation needs it.' }],
};

/** Names of the files that make an organisation; the first two are required. */
export const ORGANISATION_FILES: readonly string[] = KINDS.map(fileOf);

/** Reads all files by their layouts; whatever is wrong with a cell or a file is among the findings. */
export function readSheets(tables: OrganisationTables, findings: Findings): Sheets {
  for (const file of [...tables.keys()].filter((name) => !ORGANISATION_FILES.includes(name))) {
    findings.add(
      file,
      { line: 0 },
      `the file is not known. Accepted are: ${ORGANISATION_FILES.join(', ')}.`,
    );
  }
  const sheets = KINDS.map((kind) => [kind, readKind(kind, tables, findings)]);
  return Object.fromEntries(sheets);
}

function readKind(kind: FileKind, tables: OrganisationTables, findings: Findings): Sheet {
  const file = fileOf(kind);
  const absent = REQUIRED.includes(kind) ? MISSING : undefined;
  return readSheet(file, LAYOUTS[kind], tables.get(file) ?? absent, findings);
}

function fileOf(kind: FileKind): string {
  return `${kind}.csv`;
}
