import { SkmInputError } from './errors.js';
import type { ElementTally } from './ikm.js';

/** One respondent's answers in the order of the columns; null where a question was skipped. */
export type RespondentRow = readonly (number | null)[];

export interface RowTally {
  elements: ElementTally[];
  /** persons who answered at least one element */
  respondents: number;
}

/**
 * Counts a table of respondents into answers per element. The order of the rows is of no
 * consequence. Whether an answer is on the scale is for computeIkm to say.
 * @param columns element keys, the head of the table
 * @throws SkmInputError naming the (1-based) row whose number of cells is not that of the columns
 */
export function tallyRows(columns: readonly string[], rows: readonly RespondentRow[]): RowTally {
  rows.forEach((row, index) => {
    if (row.length !== columns.length) {
      throw new SkmInputError(`it has ${row.length} cells, not ${columns.length}`, {
        row: index + 1,
      });
    }
  });
  return {
    elements: columns.map((key, column) => ({ key, counts: countColumn(rows, column) })),
    respondents: rows.filter((row) => row.some((answer) => answer !== null)).length,
  };
}

function countColumn(rows: readonly RespondentRow[], column: number): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const row of rows) {
    const answer = row[column];
    if (answer != null) counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}
