import type { DataSource } from 'typeorm';
import { readIds } from './writing/read-ids.js';

/** Ids by the keys of the organisation's files. */
export interface OrganisationIds {
  units: ReadonlyMap<string, string>;
  services: ReadonlyMap<string, string>;
  counters: ReadonlyMap<string, string>;
  officers: ReadonlyMap<string, string>;
}

/** What an agency's imported keys are called in the database, seen as `suara_owner`. */
export async function findOrganisationIds(
  owner: DataSource,
  instansiId: string,
): Promise<OrganisationIds> {
  const of = (table: keyof OrganisationIds): Promise<ReadonlyMap<string, string>> =>
    readIds(owner, table, instansiId);
  return {
    units: await of('units'),
    services: await of('services'),
    counters: await of('counters'),
    officers: await of('officers'),
  };
}
