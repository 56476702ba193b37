import { defineCommand, type Queryable, readStatement, valuesOf } from './define-query.js';

const BATCH = 2_000;

const allRowsExpected = defineCommand<object>(
  new URL('./queries/expect-all-rows.sql', import.meta.url),
);

/**
 * A statement whose rows are read in batches, by one reader at a time in the caller's transaction; of `defineQuery` in
 * everything else.
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

/** The rows of a query in batches, through a cursor: one snapshot and little memory, however many there are. */
async function* inBatches<Row>(
  tx: Queryable,
  query: string,
  parameters: unknown[],
  batch: number,
): AsyncGenerator<Row[]> {
  await allRowsExpected(tx, {});
  await tx.query(`DECLARE row_stream NO SCROLL CURSOR FOR ${query}`, parameters);
  for (;;) {
    const rows = (await tx.query(`FETCH ${batch} FROM row_stream`)) as Row[];
    if (rows.length > 0) yield rows;
    if (rows.length < batch) break;
  }
  await tx.query('CLOSE row_stream');
}
