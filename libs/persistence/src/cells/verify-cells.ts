import type { DataSource, EntityManager } from 'typeorm';
import {
  CELL_KINDS,
  type CellKind,
  JOURNAL_IN_TIME,
  RATINGS_IN_TIME,
  withLateness,
} from './tally-sql.js';

/** A cell whose count is not what its source says. */
export interface CellDifference {
  /** what was compared, e.g. `answer_cells against the journal` */
  comparison: string;
  /** column -> value of the cell's whole key */
  key: Record<string, string>;
  /** its counts as found, in the order of `CellKind.counts`; 0 where the cell is absent */
  found: string;
  expected: string;
}

const JOURNAL_SUMMED = withLateness(`(
  SELECT j.* FROM journal j, aggregation_state s WHERE (j.xid, j.id) <= (s.xid, s.journal_id)
)`);

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
    for (const kind of CELL_KINDS) {
      const cells = `SELECT ${[...kind.key, ...kind.counts].join(', ')} FROM ${kind.table}`;
      differences.push(
        ...(await compare(tx, kind, {
          comparison: `${kind.table} against the journal`,
          found: cells,
          expected: kind.tally(JOURNAL_SUMMED),
        })),
        ...(await compare(tx, kind, {
          comparison: `the journal's ${kind.table} against the ratings`,
          found: kind.tally(JOURNAL_IN_TIME),
          expected: kind.tally(RATINGS_IN_TIME),
        })),
      );
    }
    return differences.slice(0, limit);
  });
}

function compare(
  tx: EntityManager,
  kind: CellKind,
  sides: { comparison: string; found: string; expected: string },
): Promise<CellDifference[]> {
  const { key, counts } = kind;
  const list = (side: string): string =>
    counts.map((count) => `coalesce(${side}.${count}, 0)`).join(', ');
  return tx.query(
    `SELECT $1 AS comparison,
       jsonb_build_object(${key.map((column) => `'${column}', ${column}::text`).join(', ')}) AS key,
       concat_ws(' ', ${list('found')}) AS found, concat_ws(' ', ${list('expected')}) AS expected
     FROM (${sides.found}) AS found
     FULL JOIN (${sides.expected}) AS expected USING (${key.join(', ')})
     WHERE (${list('found')}) IS DISTINCT FROM (${list('expected')})
     ORDER BY ${key.join(', ')}
     LIMIT 100`,
    [sides.comparison],
  );
}
