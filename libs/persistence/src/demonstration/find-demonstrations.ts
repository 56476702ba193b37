import type { DataSource } from 'typeorm';

export interface Demonstration {
  key: string;
  name: string;
}

/** The agencies marked CONTOH, as `suara_owner`. */
export function findDemonstrations(owner: DataSource): Promise<Demonstration[]> {
  return owner.query(`SELECT key, name FROM instansi WHERE marking = 'CONTOH' ORDER BY key`);
}
