import readXlsxFile from 'read-excel-file/node';
import type { CsvRow } from './csv-table.js';
import type { IsHeader } from './parse-csv.js';

export interface WorkbookSheet {
  name: string;
  /** as on the sheet; none for an empty one */
  rows: readonly CsvRow[];
}

type Cell = string | boolean | Date | null;

const SECOND_MS = 1000;

/**
 * The sheets of an XLSX workbook as text: numbers with the digits that the file holds, days as
 * `2026-11-23`, times as `2026-11-23T08:00`, truth as `ya` and `tidak`. A formula that failed leaves its cell empty.
 *
 * @throws Error when it is no such workbook, e.g. protected with a password
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  // digits as written: a number would round a NIP without a trace
  const parseNumber = (digits: string): string => digits;
  const sheets = await readXlsxFile(Buffer.from(bytes), { parseNumber });
  return sheets.map(({ sheet, data }) => {
    const rows = (data as unknown as Cell[][]).map((cells, at) => ({
      line: at + 1,
      values: cells.map(textOf),
    }));
    return { name: sheet, rows: rows.filter(({ values }) => values.some((value) => value !== '')) };
  });
}

/** From the header on; cells that a row leaves out at its end are empty. */
export function belowTitle(rows: readonly CsvRow[], isHeader: IsHeader): CsvRow[] {
  const start = Math.max(
    0,
    rows.findIndex(({ values }) => isHeader(values)),
  );
  const width = rows[start]?.values.length ?? 0;
  return rows.slice(start).map(({ line, values }) => {
    const length = Math.max(width, values.length);
    return { line, values: Array.from({ length }, (_, at) => values[at] ?? '') };
  });
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'ya' : 'tidak';
  if (!(cell instanceof Date)) return String(cell).trim();
  // a time is a fraction of a day there: 16:00 comes as a hair less, which is not 15:59
  const nearest = Math.round(cell.getTime() / SECOND_MS) * SECOND_MS;
  const time = new Date(nearest).toISOString().slice(0, 19).replace(/:00$/, '');
  return time.endsWith('T00:00') ? time.slice(0, 10) : time;
}
