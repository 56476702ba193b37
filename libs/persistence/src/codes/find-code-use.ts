import { defineQuery } from '@app/database';
import type { DataSource } from 'typeorm';

export interface CodeUse {
  kind: 'resmi' | 'uji';
  marking: 'CONTOH' | 'UJI' | null;
}

const codeUses = defineQuery<{ code: string }, CodeUse>(
  new URL('./queries/find-code-use.sql', import.meta.url),
);

/** What a code may be used for, as `suara_owner`; null when no such code was issued. */
export async function findCodeUse(owner: DataSource, code: string): Promise<CodeUse | null> {
  const [use] = await codeUses(owner, { code });
  return use ?? null;
}
