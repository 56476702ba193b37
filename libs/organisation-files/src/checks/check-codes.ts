import type { CodeRow } from '../files/layouts.js';
import type { Sheets } from '../files/read-sheets.js';
import { checkReferences, checkUnique } from './check-rows.js';
import type { Findings } from '../findings/findings.js';

type UnitsByKey = ReadonlyMap<string, ReadonlySet<string>>;

/** Every code points at a target of one unit; a test code only stands in an agency that is marked. */
export function checkCodes(sheets: Sheets, findings: Findings): void {
  const { codes, units, locations, services, counters, officers } = sheets;
  checkUnique(codes, 'key', findings);
  checkUnique(codes, 'code', findings);
  checkReferences(codes, 'unit', units, findings);
  checkReferences(codes, 'location', locations, findings);
  checkReferences(codes, 'service', services, findings);
  checkReferences(codes, 'counter', counters, findings);
  checkReferences(codes, 'officer', officers, findings);
  const owners = {
    service: unitsByKey(services.rows),
    counter: unitsByKey(counters.rows),
    officer: unitsByKey(officers.rows),
  };
  const isMarked = instansiIsMarked(sheets);
  for (const row of codes.rows) {
    checkTargets(row, owners, codes.file, findings);
    if (row.kind === 'uji' && !isMarked) {
      const message =
        'a code of kind uji takes invented ratings, so the agency must be marked CONTOH or UJI in instansi.csv. Mark it, or write resmi.';
      findings.add(codes.file, { line: row.line, column: 'kind' }, message);
    }
  }
}

/** An agency that could not be read is given the benefit of the doubt: its own error is named. */
function instansiIsMarked({ instansi }: Sheets): boolean {
  return instansi.rows.every((row) => row.marking !== null);
}

function unitsByKey(rows: readonly { key: string; unit: string }[]): UnitsByKey {
  const byKey = new Map<string, Set<string>>();
  for (const { key, unit } of rows) {
    byKey.set(key, (byKey.get(key) ?? new Set()).add(unit));
  }
  return byKey;
}

function checkTargets(
  row: CodeRow,
  owners: Record<'service' | 'counter' | 'officer', UnitsByKey>,
  file: string,
  findings: Findings,
): void {
  for (const column of ['service', 'counter', 'officer'] as const) {
    const target = row[column];
    const units = owners[column].get(target ?? '');
    if (units !== undefined && !units.has(row.unit)) {
      findings.add(
        file,
        { line: row.line, column },
        `the ${column} "${target}" belongs to ${[...units].join(', ')}, the code to the unit "${row.unit}". Both must belong to the same unit.`,
      );
    }
  }
}
