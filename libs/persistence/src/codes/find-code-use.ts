import type { DataSource } from 'typeorm';

export interface CodeUse {
  kind: 'resmi' | 'uji';
  marking: 'CONTOH' | 'UJI' | null;
}

/** What a code may be used for, as `suara_owner`; null when no such code was issued. */
export async function findCodeUse(owner: DataSource, code: string): Promise<CodeUse | null> {
  const [use] = await owner.query(
    `SELECT c.kind, i.marking FROM codes c JOIN instansi i ON i.id = c.instansi_id WHERE c.code = $1`,
    [code],
  );
  return use ?? null;
}
