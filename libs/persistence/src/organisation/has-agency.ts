import type { DataSource } from 'typeorm';

/** Is there an agency with this key, seen as `suara_owner`. */
export async function hasAgency(owner: DataSource, key: string): Promise<boolean> {
  const [row]: { there: boolean }[] = await owner.query(
    'SELECT EXISTS (SELECT FROM instansi WHERE key = $1) AS there',
    [key],
  );
  return row!.there;
}
