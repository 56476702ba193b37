import { defineQuery } from '@app/database';
import type { DataSource } from 'typeorm';

interface Difference {
  /** column -> value of the cell's whole key */
  key: Record<string, string>;
  /** its sums as found, in the order of their columns; 0 where the cell is absent */
  found: string;
  expected: string;
}

/** A cell whose count is not what its source says. */
export interface CellDifference extends Difference {
  /** what was compared, e.g. `answer_cells against the journal` */
  comparison: string;
}

const differingPersonCells = defineQuery<object, Difference>(
  new URL('./queries/compare-person-cells.sql', import.meta.url),
);
const differingPersons = defineQuery<object, Difference>(
  new URL('./queries/compare-person-journal.sql', import.meta.url),
);
const differingAnswerCells = defineQuery<object, Difference>(
  new URL('./queries/compare-answer-cells.sql', import.meta.url),
);
const differingAnswers = defineQuery<object, Difference>(
  new URL('./queries/compare-answer-journal.sql', import.meta.url),
);

const COMPARISONS = [
  { comparison: 'person_cells against the journal', differing: differingPersonCells },
  { comparison: "the journal's person_cells against the ratings", differing: differingPersons },
  { comparison: 'answer_cells against the journal', differing: differingAnswerCells },
  { comparison: "the journal's answer_cells against the ratings", differing: differingAnswers },
];

/**
 * Compares, in one snapshot and without locks, the cells with the part of the journal that has been
 * summed, and the whole journal with the ratings as they stand. Both equal means: every acknowledged
 * rating is in the figures exactly once, or will be when the journal's end is reached.
 *
 * @returns at most `limit` differences; empty when all is well
 */
export function verifyCells(dataSource: DataSource, limit = 100): Promise<CellDifference[]> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    const differences: CellDifference[] = [];
    for (const { comparison, differing } of COMPARISONS) {
      const found = await differing(tx, {});
      differences.push(...found.map((difference) => ({ comparison, ...difference })));
    }
    return differences.slice(0, limit);
  });
}
