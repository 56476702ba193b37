import type { ComponentChildren, JSX } from 'preact';

export interface Column<Row> {
  title: string;
  /** numbers stand at the right */
  isNumber?: boolean;
  cell(row: Row): ComponentChildren;
}

interface TableProps<Row> {
  caption: string;
  /** the first one names the row */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  /** in the order in which they are shown */
  rows: readonly Row[];
}

/**
 * Rows with a name each. On a phone the name stands on a line of its own and the cells below it with their
 * titles; the roles are written out, because such a layout takes them away from readers.
 */
export function Table<Row>({ caption, columns, rows }: TableProps<Row>): JSX.Element {
  const [name, ...others] = columns;
  return (
    <table class="tb" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title, isNumber }) => (
            <th role="columnheader" scope="col" class={isNumber ? 'r' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            <th role="rowheader" scope="row">
              {name.cell(row)}
            </th>
            {others.map(({ title, isNumber, cell }) => (
              <td role="cell" class={isNumber ? 'r' : undefined} data-title={title}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** By name as people of this country sort, with numbers in names by their size. */
export function byName<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
  const { compare } = new Intl.Collator('id', { numeric: true });
  return rows.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
}
