import type { OrganisationTables } from '../tables/csv-table.js';
import { fileOf } from '../files/file-kind.js';
import type { InstansiRow } from '../files/layouts.js';
import { readSheets, type Sheets } from '../files/read-sheets.js';
import { checkCodes } from './check-codes.js';
import { checkCounters } from './check-counters.js';
import { checkOfficers } from './check-officers.js';
import { checkUnits } from './check-units.js';
import { Findings } from '../findings/findings.js';
import { readShifts, type Shift } from './read-shifts.js';

/** An organisation whose files agree with themselves; the database has not been asked yet. */
export interface Organisation {
  readonly instansi: InstansiRow;
  readonly sheets: Sheets;
  readonly shifts: readonly Shift[];
}

/**
 * Checks everything that can be known from the files alone.
 *
 * @throws ImportRefused with every error of every file
 */
export function checkOrganisation(tables: OrganisationTables): Organisation {
  const findings = new Findings();
  const sheets = readSheets(tables, findings);
  checkInstansi(sheets, tables, findings);
  checkUnits(sheets, findings);
  checkOfficers(sheets, findings);
  checkCounters(sheets, findings);
  checkCodes(sheets, findings);
  const shifts = readShifts(sheets, findings);
  findings.throwIfAny();
  const [instansi] = sheets.instansi.rows;
  if (instansi === undefined) {
    throw new Error('instansi.csv was read without an error and without a row');
  }
  return { instansi, sheets, shifts };
}

function checkInstansi({ instansi }: Sheets, tables: OrganisationTables, findings: Findings): void {
  const table = tables.get(fileOf('instansi'));
  if (table === undefined || table.header.length === 0) {
    return;
  }
  const [first, ...others] = table.rows;
  const message = 'exactly one row is accepted: the agency these files describe.';
  if (first === undefined) {
    findings.add(instansi.file, { line: 0 }, `the file has no row; ${message}`);
  }
  for (const { line } of others) {
    findings.add(instansi.file, { line }, `a further agency; ${message}`);
  }
}
