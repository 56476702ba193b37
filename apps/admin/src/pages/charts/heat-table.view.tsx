import type { ComponentChildren, JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { decimalInWords } from '../words/numbers.js';
import type { Printed } from './scales.js';

/** From low to high; the words of the shades stand beside the table. */
export type Shade = 1 | 2 | 3 | 4 | 5;

export interface HeatRow {
  name: string;
  /** null: fewer than ten */
  cells: readonly ({ value: Printed; shade: Shade } | null)[];
}

interface HeatTableProps {
  asked: PageRequest;
  /** what is seen, the finding in bold */
  say: ComponentChildren;
  caption: string;
  /** of the column of names */
  corner: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
}

/** When it is good and when it is not: a number in every cell, its shade, and ▾ for the lowest. */
export function HeatTable(props: HeatTableProps): JSX.Element {
  const { asked, say, caption, corner, columns, rows } = props;
  return (
    <figure class="chart">
      <p class="say">{say}</p>
      <table class="heat">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="hide">{corner}</span>
            </th>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell) => (
                <HeatCell asked={asked} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

interface HeatCellProps {
  asked: PageRequest;
  cell: HeatRow['cells'][number];
}

function HeatCell({ asked: { language, m }, cell }: HeatCellProps): JSX.Element {
  if (cell === null)
    return (
      <td class="x0">
        <span aria-hidden="true">–</span>
        <span class="hide">{m.figure.few}</span>
      </td>
    );
  return <td class={`x${cell.shade}`}>{decimalInWords(cell.value, language)}</td>;
}
