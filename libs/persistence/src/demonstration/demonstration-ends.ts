import type { DataSource, EntityManager } from 'typeorm';

/** A demonstration agency that was taken out. */
export interface DemonstrationEnd {
  key: string;
  name: string;
  /** YYYY-MM-DD, UTC */
  day: string;
  ratings: number;
  seals: number;
}

/** Was a demonstration taken out, or did the installation begin without one? As `suara_owner`. */
export async function isDemonstrationOver(owner: DataSource | EntityManager): Promise<boolean> {
  const [row]: { over: boolean }[] = await owner.query(
    'SELECT EXISTS (SELECT FROM demonstration_ends) AS over',
  );
  return row!.over;
}

/** From now on an empty database stays without a demonstration. As `suara_owner`. */
export async function recordOwnBeginning(owner: DataSource): Promise<void> {
  if (await isDemonstrationOver(owner)) return;
  await owner.query('INSERT INTO demonstration_ends (ratings, seals) VALUES (0, 0)');
}

/** What was taken out, the oldest first, as `suara_owner`. */
export function listDemonstrationEnds(owner: DataSource): Promise<DemonstrationEnd[]> {
  return owner.query(
    `SELECT agency_key AS key, agency_name AS name, (ended_at AT TIME ZONE 'UTC')::date::text AS day,
       ratings::integer, seals::integer
     FROM demonstration_ends WHERE agency_key IS NOT NULL ORDER BY id`,
  );
}
