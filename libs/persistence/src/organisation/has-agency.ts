import { defineQuery } from '@app/database';
import type { DataSource } from 'typeorm';

const found = defineQuery<{ key: string }, { there: boolean }>(
  new URL('./queries/has-agency.sql', import.meta.url),
);

/** Is there an agency with this key, seen as `suara_owner`. */
export async function hasAgency(owner: DataSource, key: string): Promise<boolean> {
  const [row] = await found(owner, { key });
  return row!.there;
}
