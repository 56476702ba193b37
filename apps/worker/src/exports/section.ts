import { nextStep } from '@app/jobs';
import type { SubjectFigures } from '@app/persistence/exports';

/** `date`: a local day, YYYY-MM-DD; `decimal`: a decimal string, digit by digit as stored. */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'date';

export type Cell = string | number | null;

export interface Heading {
  /** Indonesian, as a person reads it */
  header: string;
  type: ColumnType;
  /** of the sheet's column, in characters */
  width: number;
}

/** A column of a table, and what stands in it for one row. */
export interface Column<Row> extends Heading {
  of(row: Row): Cell;
}

/** A column of a table in one line. */
export const column = <Row>(
  type: ColumnType,
  header: string,
  width: number,
  of: (row: Row) => Cell,
): Column<Row> => ({ header, type, width, of });

/** A table of a file: rows under the same headings. */
export interface Section {
  name: string;
  headings: readonly Heading[];
  /** headings that say nothing new on a sheet of this section; a CSV file has them */
  offSheet: readonly Heading[];
  /** rows of cells in the order of the headings, some at a time */
  rows(): AsyncGenerator<Cell[][]>;
}

/** A section whose rows come of `records`, which come some at a time. */
export function sectionOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  records: () => AsyncIterable<readonly Row[]>,
  offSheet: readonly Heading[] = [],
): Section {
  return {
    name,
    headings: columns,
    offSheet,
    async *rows() {
      for await (const some of records()) {
        yield some.map((record) => columns.map((column) => column.of(record)));
      }
    },
  };
}

/** Rows of what is read, as many at a time as are read; whatever else waits goes between them. */
export async function* mapped<To>(
  items: AsyncIterable<SubjectFigures[]>,
  toRows: (item: SubjectFigures) => readonly To[],
): AsyncGenerator<To[]> {
  for await (const some of items) {
    yield some.flatMap(toRows);
    await nextStep();
  }
}
