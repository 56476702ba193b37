import { stringify } from 'csv-stringify/sync';
import type { ExportSeparator } from '@app/persistence/exports';
import { type Column, COLUMNS, type ColumnType } from './columns.js';
import type { ExportPlan } from './export-plan.js';
import type { FigureRow } from './table-row.js';
import { inBatches } from './in-batches.js';
import { safeField } from './safe-field.js';
import { TEXTS } from './texts.js';

/** Without it a spreadsheet reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Stands without quotation marks, so that a spreadsheet reads a number. */
interface Figure {
  digits: string;
}

/** Texts are always quoted: a separator inside one is then none. */
type Field = string | Figure | null;

/**
 * One tidy table: a row for each measure of each subject in each period. With the separator `;`
 * decimals have a comma, which is what a spreadsheet set to Indonesian reads as a number.
 */
export async function* writeCsv(
  plan: ExportPlan,
  separator: ExportSeparator,
): AsyncGenerator<string> {
  const table = (rows: Field[][]): string =>
    stringify(rows, {
      delimiter: separator,
      record_delimiter: 'windows',
      quoted_string: true,
      cast: { object: ({ digits }) => ({ value: String(digits), quoted_string: false }) },
    });
  yield BYTE_ORDER_MARK + table([COLUMNS.map(({ header }) => header)]);
  yield table(plan.summary.map((line) => remark(TEXTS.sections.summary, line)));
  for (const section of plan.sections) {
    for await (const rows of inBatches(section.rows())) {
      yield table(rows.map((row) => fieldsOf(row, separator)));
    }
  }
  yield table(plan.method.map((line) => remark(TEXTS.sections.method, line)));
}

function fieldsOf(row: FigureRow, separator: ExportSeparator): Field[] {
  return COLUMNS.map(({ key, type }) => toField(row[key], type, separator));
}

function toField(
  value: FigureRow[Column['key']],
  type: ColumnType,
  separator: ExportSeparator,
): Field {
  if (value === null) return null;
  if (type === 'truth') return value ? 'ya' : 'tidak';
  if (type === 'text') return safeField(String(value));
  return { digits: separator === ';' ? String(value).replace('.', ',') : String(value) };
}

/** A line that is no figure: its label stands in `nama`, its text in `catatan`. */
function remark(section: string, [label = '', ...texts]: string[]): string[] {
  const note = texts.filter((text) => text !== '').join(' / ');
  const fields: Partial<Record<Column['key'], string>> = { section, name: label, note };
  return COLUMNS.map(({ key }) => safeField(fields[key] ?? ''));
}
