import type { DataSource } from 'typeorm';

/** Beyond this many rows the exact number says nothing more and would cost a scan. */
export const LARGEST_COUNT = 100_000;

export interface AggregationLag {
  /** journal rows that no cell holds yet, 0..{@link LARGEST_COUNT} */
  rows: number;
  /** seconds since cells were last written, while rows wait; 0 when none does */
  seconds: number;
}

/** How far the cells are behind the journal. */
export async function measureLag(dataSource: DataSource): Promise<AggregationLag> {
  const [lag] = await dataSource.query<[AggregationLag]>(
    `SELECT behind.rows, CASE WHEN behind.rows = 0 THEN 0
       ELSE coalesce(extract(epoch FROM now() - s.advanced_at), 0)::float8 END AS seconds
     FROM aggregation_state s, LATERAL (
       SELECT count(*)::integer AS rows FROM (
         SELECT FROM journal WHERE (xid, id) > (s.xid, s.journal_id) LIMIT $1
       ) waiting
     ) behind`,
    [LARGEST_COUNT],
  );
  return lag;
}
