import readXlsxFile from 'read-excel-file/node';
import type { CsvRow } from './csv-table.js';
import type { IsHeader } from './parse-csv.js';

export interface WorkbookSheet {
  name: string;
  /** as on the sheet; none for an empty one */
  rows: readonly CsvRow[];
}

type Cell = string | boolean | Date | null;

/**
 * The sheets of an XLSX workbook as text: numbers with the digits that the file holds, days as
 * `2026-11-23`, times as `2026-11-23T08:00`, truth as `ya` and `tidak`.
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

/** From the header on, cut to its width: what stands beside a table is empty or no part of it. */
export function belowTitle(rows: readonly CsvRow[], isHeader: IsHeader): CsvRow[] {
  const start = Math.max(
    0,
    rows.findIndex(({ values }) => isHeader(values)),
  );
  const header = rows[start]?.values ?? [];
  const width = header.findLastIndex((name) => name !== '') + 1;
  return rows.slice(start).map(({ line, values }) => {
    const beside = values.slice(width).findLastIndex((value) => value !== '') + 1;
    const cells = Array.from({ length: width + beside }, (_, at) => values[at] ?? '');
    return { line, values: cells };
  });
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'ya' : 'tidak';
  if (!(cell instanceof Date)) return String(cell).trim();
  const time = cell.toISOString().slice(0, 16);
  return time.endsWith('T00:00') ? time.slice(0, 10) : time;
}
