import type { EntityManager } from 'typeorm';

const BATCH = 2_000;

/**
 * The rows of a query in batches, through a cursor: one snapshot and little memory, however many there are.
 * In the caller's transaction; one at a time.
 */
export async function* inBatches<Row>(
  tx: EntityManager,
  query: string,
  parameters: unknown[],
): AsyncGenerator<Row[]> {
  // all rows will be fetched, so the plan with the fastest first row is the wrong one
  await tx.query('SET LOCAL cursor_tuple_fraction = 1');
  await tx.query(`DECLARE row_stream NO SCROLL CURSOR FOR ${query}`, parameters);
  for (;;) {
    const rows: Row[] = await tx.query(`FETCH ${BATCH} FROM row_stream`);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) break;
  }
  await tx.query('CLOSE row_stream');
}
