import type { UnitRow } from '../files/layouts.js';
import type { Sheets } from '../files/read-sheets.js';
import { checkAgreement, checkEnds, checkReferences, checkVersions } from './check-rows.js';
import type { Findings } from '../findings/findings.js';

/** A unit's rows are its successive versions; on no day may a unit be above itself. */
export function checkUnits({ units, officers }: Sheets, findings: Findings): void {
  checkEnds(units, findings);
  checkAgreement(units, ['guest'], findings);
  checkVersions(units, (row) => row.key, findings);
  checkReferences(units, 'parent', units, findings);
  checkReferences(units, 'head', officers, findings);
  checkTree(units.file, units.rows, findings);
}

/** The tree only changes on days on which a version begins, so those days are enough. */
function checkTree(file: string, rows: readonly UnitRow[], findings: Findings): void {
  const reported = new Set<UnitRow>();
  for (const day of new Set(rows.map((row) => row.from))) {
    const onThatDay = rows.filter(({ from, to }) => from <= day && (to === null || day < to));
    const versions = new Map(onThatDay.map((row) => [row.key, row]));
    for (const row of onThatDay) {
      const circle = circleThrough(row, versions);
      if (circle.length > 0 && !circle.some((member) => reported.has(member))) {
        reportCircle(file, circle, findings);
        circle.forEach((member) => reported.add(member));
      }
    }
  }
}

/** The rows from `start` up to `start` again, or none when the way up ends or joins a circle above. */
function circleThrough(start: UnitRow, versions: ReadonlyMap<string, UnitRow>): UnitRow[] {
  const path = [start];
  const seen = new Set([start.key]);
  for (;;) {
    const parent = versions.get(path.at(-1)?.parent ?? '');
    if (parent === undefined || (seen.has(parent.key) && parent !== start)) {
      return [];
    }
    if (parent === start) {
      return path;
    }
    seen.add(parent.key);
    path.push(parent);
  }
}

function reportCircle(file: string, circle: readonly UnitRow[], findings: Findings): void {
  const line = Math.max(...circle.map((row) => row.line));
  const names = circle.map((row) => `"${row.key}" (line ${row.line})`).sort();
  findings.add(
    file,
    { line, column: 'parent' },
    circle.length === 1
      ? 'the unit is its own parent. Leave the field empty for a unit at the top.'
      : `these units are above one another in a circle: ${names.join(', ')}. Change the parent of one of them.`,
  );
}
