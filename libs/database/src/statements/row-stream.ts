import { type Queryable, readStatement, valuesOf } from './define-query.js';

const BATCH = 2_000;

/**
 * A statement whose rows are read in batches, see `inBatches`; of `defineQuery` in everything else.
 *
 * @param batch rows in memory at once, fewer where they are long
 * @returns what runs it: the rows in the order of the statement
 */
export function defineStream<Params extends object, Row extends object>(
  file: URL,
  batch = BATCH,
): (tx: Queryable, params: Params) => AsyncGenerator<Row[]> {
  const statement = readStatement(file);
  return (tx, params) => inBatches<Row>(tx, statement.sql, valuesOf(statement, params), batch);
}

/**
 * The rows of a query in batches, through a cursor: one snapshot and little memory, however many there are.
 * In the caller's transaction; one at a time.
 */
export async function* inBatches<Row>(
  tx: Queryable,
  query: string,
  parameters: unknown[],
  batch = BATCH,
): AsyncGenerator<Row[]> {
  // all rows will be fetched, so the plan with the fastest first row is the wrong one
  await tx.query('SET LOCAL cursor_tuple_fraction = 1');
  await tx.query(`DECLARE row_stream NO SCROLL CURSOR FOR ${query}`, parameters);
  for (;;) {
    const rows = (await tx.query(`FETCH ${batch} FROM row_stream`)) as Row[];
    if (rows.length > 0) yield rows;
    if (rows.length < batch) break;
  }
  await tx.query('CLOSE row_stream');
}
