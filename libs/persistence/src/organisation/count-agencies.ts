import type { DataSource, EntityManager } from 'typeorm';

/** How many agencies the database holds, seen as `suara_owner`: none means that it is new. */
export async function countAgencies(owner: DataSource | EntityManager): Promise<number> {
  const [row]: { n: number }[] = await owner.query('SELECT count(*)::integer AS n FROM instansi');
  return row?.n ?? 0;
}
