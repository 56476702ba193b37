import type { DataSource } from 'typeorm';

/** Ids by the keys of the organisation's files. */
export interface OrganisationIds {
  units: ReadonlyMap<string, string>;
  services: ReadonlyMap<string, string>;
  counters: ReadonlyMap<string, string>;
  officers: ReadonlyMap<string, string>;
}

const TABLES = ['units', 'services', 'counters', 'officers'] as const;

/** What an agency's imported keys are called in the database, seen as `suara_owner`. */
export async function findOrganisationIds(
  owner: DataSource,
  instansiId: string,
): Promise<OrganisationIds> {
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const table of TABLES) {
    const rows: { key: string; id: string }[] = await owner.query(
      `SELECT key, id FROM ${table} WHERE instansi_id = $1`,
      [instansiId],
    );
    found.set(table, new Map(rows.map(({ key, id }) => [key, id])));
  }
  return Object.fromEntries(found) as unknown as OrganisationIds;
}
