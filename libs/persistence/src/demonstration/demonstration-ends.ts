import { defineCommand, defineQuery } from '@app/database';
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

const over = defineQuery<object, { over: boolean }>(
  new URL('./queries/is-demonstration-over.sql', import.meta.url),
);
const recordBeginning = defineCommand<object>(
  new URL('./queries/record-own-beginning.sql', import.meta.url),
);
const ends = defineQuery<object, DemonstrationEnd>(
  new URL('./queries/list-demonstration-ends.sql', import.meta.url),
);

/** Was a demonstration taken out, or did the installation begin without one? As `suara_owner`. */
export async function isDemonstrationOver(owner: DataSource | EntityManager): Promise<boolean> {
  const [row] = await over(owner, {});
  return row!.over;
}

/** From now on an empty database stays without a demonstration. As `suara_owner`. */
export async function recordOwnBeginning(owner: DataSource): Promise<void> {
  if (await isDemonstrationOver(owner)) return;
  await recordBeginning(owner, {});
}

/** What was taken out, the oldest first, as `suara_owner`. */
export function listDemonstrationEnds(owner: DataSource): Promise<DemonstrationEnd[]> {
  return ends(owner, {});
}
