import type { OfficerRow } from '../files/layouts.js';
import { checkNip } from '../files/nip.js';
import type { Sheets } from '../files/read-sheets.js';
import { messageOf } from '../files/sheet.js';
import { checkAgreement, checkEnds, checkReferences, checkVersions } from './check-rows.js';
import type { Findings } from '../findings/findings.js';

/** An officer's rows are his assignments; he may have several at once, but one at a time in a unit. */
export function checkOfficers({ officers, units }: Sheets, findings: Findings): void {
  checkEnds(officers, findings);
  checkAgreement(officers, ['name', 'public_name', 'nip', 'employment'], findings);
  checkVersions(officers, (row) => `${row.key} ${row.unit}`, findings);
  checkReferences(officers, 'unit', units, findings);
  for (const row of officers.rows) {
    checkNipOf(row, officers.file, findings);
  }
  checkNipsDiffer(officers.file, officers.rows, findings);
}

function checkNipOf({ line, nip, employment }: OfficerRow, file: string, findings: Findings): void {
  if (nip === null) {
    return;
  }
  try {
    checkNip(nip, employment);
  } catch (error) {
    findings.add(file, { line, column: 'nip' }, messageOf(error));
  }
}

function checkNipsDiffer(file: string, rows: readonly OfficerRow[], findings: Findings): void {
  const bearers = new Map<string, OfficerRow>();
  for (const row of rows.filter(({ nip }) => nip !== null)) {
    const bearer = bearers.get(row.nip ?? '') ?? row;
    bearers.set(row.nip ?? '', bearer);
    if (bearer.key !== row.key) {
      findings.add(
        file,
        { line: row.line, column: 'nip' },
        `the officer of line ${bearer.line} has the same NIP. Correct one, or give both rows the same key if it is one person.`,
      );
    }
  }
}
