import type { CsvRow, CsvTable } from './csv-table.js';

type Fault = NonNullable<CsvTable['faults']>[number];

/** Rows as a table whose first row names the columns; what keeps them from being one is among its faults. */
export function tableOf(given: readonly CsvRow[]): CsvTable {
  if (given.length === 0) {
    const message = 'is empty: its first line must name the columns';
    return { header: [], rows: [], faults: [{ line: 0, message }] };
  }
  const [header, ...rows] = withoutEmptyColumns(given) as [CsvRow, ...CsvRow[]];
  const faults = [...headerFaults(header), ...rows.flatMap((row) => widthFaults(row, header))];
  return faults.length > 0 ? { header: [], rows: [], faults } : { header: header.values, rows };
}

/**
 * Cut to the width of the header: a spreadsheet keeps columns in which something once stood. A cell that holds
 * something there stays, and so is named.
 */
function withoutEmptyColumns(rows: readonly CsvRow[]): CsvRow[] {
  const width = filledWidth(rows[0]!.values);
  return rows.map(({ line, values }) => ({
    line,
    values: values.slice(0, Math.max(width, filledWidth(values))),
  }));
}

function filledWidth(values: readonly string[]): number {
  return values.findLastIndex((value) => value !== '') + 1;
}

function headerFaults({ line, values }: CsvRow): Fault[] {
  const twice = new Set(values.filter((name, index) => values.indexOf(name) !== index));
  return [
    ...values.flatMap((name, index) => (name === '' ? [`column ${index + 1} has no name`] : [])),
    ...[...twice].filter(Boolean).map((name) => `the column ${name} is there twice`),
  ].map((message) => ({ line, message }));
}

function widthFaults({ line, values }: CsvRow, header: CsvRow): Fault[] {
  if (values.length === header.values.length) return [];
  const message = `the row has ${values.length} columns, the header has ${header.values.length}`;
  return [{ line, message }];
}
