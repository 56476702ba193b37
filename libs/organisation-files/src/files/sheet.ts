import type { Findings } from '../findings/findings.js';
import { BadField, type Column } from './fields.js';
import type { CsvRow, CsvTable } from '../tables/csv-table.js';

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A row whose every field was understood, with the line it began on. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
} & { readonly line: number };

/** A file whose fields were understood one by one; nothing is known yet about how they fit together. */
export interface Sheet<C extends Columns = Columns> {
  readonly file: string;
  /** rows without a bad field; the others are among the findings */
  readonly rows: readonly RowOf<C>[];
  /**
   * Whether a row with this key stands in the file. A row with another bad field counts, and in a file
   * that could not be read everything does, so that one mistake is named once.
   */
  readonly knows: (key: string) => boolean;
  /** the folder does not hold the file; what refers to it cannot be found */
  readonly missing: boolean;
}

/**
 * Reads a table by its layout and adds every unknown, doubled or missing column and every bad field to
 * the findings. A column may be left out when all its fields may be empty.
 *
 * @param table undefined when the folder does not hold the file
 */
export function readSheet<C extends Columns>(
  file: string,
  layout: C,
  table: CsvTable | undefined,
  findings: Findings,
): Sheet<C> {
  for (const { line, message } of table?.faults ?? []) {
    findings.add(file, { line }, message);
  }
  if (table === undefined) {
    return { file, rows: [], knows: () => false, missing: true };
  }
  if (!hasKnownColumns(file, layout, table, findings)) {
    return { file, rows: [], knows: () => true, missing: false };
  }
  const keys = keysOf(table);
  const rows = table.rows.flatMap((row) => readRow(file, layout, table.header, row, findings));
  const isWhole = (table.faults ?? []).length === 0;
  return { file, rows, knows: (key) => !isWhole || keys.has(key), missing: false };
}

function hasKnownColumns(
  file: string,
  layout: Columns,
  { header, faults = [] }: CsvTable,
  findings: Findings,
): boolean {
  if (header.length === 0 && faults.length > 0) {
    return false;
  }
  const names = Object.keys(layout);
  const accepted = `Accepted are: ${names.join(', ')}.`;
  const missing = names.filter((name) => layout[name]?.required && !header.includes(name));
  const unknown = header.filter((name) => !names.includes(name));
  const doubled = header.filter((name, at) => names.includes(name) && header.indexOf(name) < at);
  for (const column of missing) {
    findings.add(file, { line: 1, column }, `the column is missing. ${accepted}`);
  }
  for (const column of unknown) {
    findings.add(file, { line: 1, column }, `the column is not known. ${accepted}`);
  }
  for (const column of doubled) {
    findings.add(file, { line: 1, column }, 'the column appears twice. Keep one of the two.');
  }
  return missing.length + unknown.length + doubled.length === 0;
}

function keysOf({ header, rows }: CsvTable): ReadonlySet<string> {
  const at = header.indexOf('key');
  return new Set(rows.map((row) => row.values[at] ?? ''));
}

function readRow<C extends Columns>(
  file: string,
  layout: C,
  header: readonly string[],
  row: CsvRow,
  findings: Findings,
): RowOf<C>[] {
  const fields: Record<string, unknown> = { line: row.line };
  let isGood = true;
  for (const [column, reading] of Object.entries(layout)) {
    try {
      fields[column] = readField(reading, row.values[header.indexOf(column)] ?? '');
    } catch (error) {
      isGood = false;
      findings.add(file, { line: row.line, column }, messageOf(error));
    }
  }
  return isGood ? [fields as RowOf<C>] : [];
}

function readField(column: Column<unknown>, text: string): unknown {
  if (text.trim() !== '') {
    return column.read(text.trim());
  }
  if (column.required) {
    throw new BadField('the field is empty. A value is required here.');
  }
  return column.empty;
}

/** What a bad field says; any other error is a defect of ours and goes on. */
export function messageOf(error: unknown): string {
  if (error instanceof BadField) {
    return error.message;
  }
  throw error;
}
