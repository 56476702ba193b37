import type { CsvRow, CsvTable } from './csv-table.js';

type Fault = NonNullable<CsvTable['faults']>[number];

/** Rows as a table whose first row names the columns; what keeps them from being one is among its faults. */
export function tableOf([header, ...rows]: readonly CsvRow[]): CsvTable {
  if (header === undefined) {
    const message = 'is empty: its first line must name the columns';
    return { header: [], rows: [], faults: [{ line: 0, message }] };
  }
  const faults = [...headerFaults(header), ...rows.flatMap((row) => widthFaults(row, header))];
  return faults.length > 0 ? { header: [], rows: [], faults } : { header: header.values, rows };
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
