import { defineQuery } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';

const counted = defineQuery<object, { n: number }>(
  new URL('./queries/count-agencies.sql', import.meta.url),
);

/** How many agencies the database holds, seen as `suara_owner`: none means that it is new. */
export async function countAgencies(owner: DataSource | EntityManager): Promise<number> {
  const [row] = await counted(owner, {});
  return row?.n ?? 0;
}
