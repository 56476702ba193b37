import type { Findings } from '../findings/findings.js';
import type { OrganisationTables } from '../tables/csv-table.js';
import { fileOf } from './file-kind.js';
import { type FileKind, LAYOUTS } from './layouts.js';
import { readSheet, type Sheet } from './sheet.js';

export type Sheets = { readonly [K in FileKind]: Sheet<(typeof LAYOUTS)[K]> };

const KINDS = Object.keys(LAYOUTS) as FileKind[];
const REQUIRED: readonly FileKind[] = ['instansi', 'units'];

/** Names of the files that make an organisation; the first two are required. */
export const ORGANISATION_FILES: readonly string[] = KINDS.map(fileOf);

const NOT_KNOWN = {
  line: 0,
  message: `is not known. Accepted are files or sheets named ${KINDS.join(', ')}.`,
};

/** Reads all files by their layouts; whatever is wrong with a field or a file is among the findings. */
export function readSheets(tables: OrganisationTables, findings: Findings): Sheets {
  for (const [file, { faults = [NOT_KNOWN] }] of tables) {
    if (ORGANISATION_FILES.includes(file)) continue;
    for (const { line, message } of faults) findings.add(file, { line }, message);
  }
  const read = <K extends FileKind>(kind: K): Sheet<(typeof LAYOUTS)[K]> =>
    readKind(kind, tables, findings);
  return {
    instansi: read('instansi'),
    units: read('units'),
    locations: read('locations'),
    services: read('services'),
    counters: read('counters'),
    officers: read('officers'),
    roster: read('roster'),
    codes: read('codes'),
  };
}

function readKind<K extends FileKind>(
  kind: K,
  tables: OrganisationTables,
  findings: Findings,
): Sheet<(typeof LAYOUTS)[K]> {
  const file = fileOf(kind);
  const table = tables.get(file);
  if (table === undefined && REQUIRED.includes(kind)) {
    findings.addMissing(file, 'Every organisation needs it.');
  }
  return readSheet(table?.source ?? file, LAYOUTS[kind], table, findings);
}
