import { groupBy } from '@app/collections';
import type { Sheet } from '../files/sheet.js';
import type { Findings } from '../findings/findings.js';
import { daysStretch, findOverlaps } from './stretch.js';

interface Row {
  readonly line: number;
}
interface Rows<R extends Row> {
  readonly file: string;
  readonly rows: readonly R[];
}

/** Adds a finding for every row whose `to` is not after its `from`. */
export function checkEnds(
  sheet: Rows<Row & { from: string; to: string | null }>,
  findings: Findings,
): void {
  for (const { line, from, to } of sheet.rows) {
    if (to !== null && to <= from) {
      findings.add(
        sheet.file,
        { line, column: 'to' },
        `${to} is not after ${from}. \`to\` is the first moment that no longer belongs to the row.`,
      );
    }
  }
}

/** Adds a finding for every value of a column that an earlier line already has; null repeats freely. */
export function checkUnique<K extends string>(
  sheet: Rows<Row & Record<K, string | null>>,
  column: K,
  findings: Findings,
): void {
  const firstLines = new Map<string, number>();
  for (const row of sheet.rows) {
    const value = row[column];
    const first = value === null ? undefined : firstLines.get(value);
    if (first !== undefined) {
      const message = `the same ${column} stands in line ${first} already. It must appear once.`;
      findings.add(sheet.file, { line: row.line, column }, message);
    } else if (value !== null) {
      firstLines.set(value, row.line);
    }
  }
}

/** Adds a finding where rows of one key disagree about what belongs to the thing itself. */
export function checkAgreement<K extends string>(
  sheet: Rows<Row & { key: string } & Record<K, unknown>>,
  columns: readonly K[],
  findings: Findings,
): void {
  for (const [key, [first, ...others]] of groupBy(sheet.rows, (row) => row.key)) {
    for (const row of others) {
      for (const column of columns.filter((name) => row[name] !== first?.[name])) {
        findings.add(
          sheet.file,
          { line: row.line, column },
          `line ${first?.line} says otherwise about "${key}". All rows of a key must agree on ${columns.join(', ')}.`,
        );
      }
    }
  }
}

/** Adds a finding for ranges of days that overlap within a group; names both lines. */
export function checkVersions<R extends Row & { from: string; to: string | null }>(
  sheet: Rows<R>,
  groupOf: (row: R) => string,
  findings: Findings,
): void {
  for (const rows of groupBy(sheet.rows, groupOf).values()) {
    const stretches = rows.map((row) => ({ ...row, ...daysStretch(row.from, row.to) }));
    for (const pair of findOverlaps(stretches)) {
      const [earlier, later] = inOrderOfLines(pair);
      findings.add(
        sheet.file,
        { line: later.line, column: 'from' },
        `the days overlap those of line ${earlier.line}. End one row (\`to\`) on or before the day on which the next begins.`,
      );
    }
  }
}

/** The two rows, the upper one of the file first. */
export function inOrderOfLines<R extends Row>([a, b]: [R, R]): [R, R] {
  return a.line <= b.line ? [a, b] : [b, a];
}

/** Adds a finding for every key of a column that the other file does not hold, or one for that file. */
export function checkReferences<K extends string>(
  sheet: Rows<Row & Record<K, string | readonly string[] | null>>,
  column: K,
  target: Pick<Sheet, 'file' | 'knows' | 'missing'>,
  findings: Findings,
): void {
  for (const row of sheet.rows) {
    const value: string | readonly string[] | null = row[column];
    for (const key of [value ?? []].flat().filter((named) => !target.knows(named))) {
      if (target.missing) {
        const needing = `${sheet.file}, line ${row.line}, column ${column}`;
        findings.addMissing(target.file, `${needing} names "${key}" of it.`);
        continue;
      }
      findings.add(
        sheet.file,
        { line: row.line, column },
        `no row of ${target.file} has the key "${key}". Add it there or correct it here.`,
      );
    }
  }
}
