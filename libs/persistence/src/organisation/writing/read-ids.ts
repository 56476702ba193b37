import { defineQuery, type Queryable } from '@app/database';

interface OfAgency {
  instansiId: string;
}

interface KeyedId {
  key: string;
  id: string;
}

const LIST = {
  units: defineQuery<OfAgency, KeyedId>(new URL('./queries/list-unit-ids.sql', import.meta.url)),
  officers: defineQuery<OfAgency, KeyedId>(
    new URL('./queries/list-officer-ids.sql', import.meta.url),
  ),
  locations: defineQuery<OfAgency, KeyedId>(
    new URL('./queries/list-location-ids.sql', import.meta.url),
  ),
  services: defineQuery<OfAgency, KeyedId>(
    new URL('./queries/list-service-ids.sql', import.meta.url),
  ),
  counters: defineQuery<OfAgency, KeyedId>(
    new URL('./queries/list-counter-ids.sql', import.meta.url),
  ),
};

/** Tables whose rows have a key of the agency's own. */
export type KeyedTable = keyof typeof LIST;

/** What the agency's keys are called in the database. */
export async function readIds(
  on: Queryable,
  table: KeyedTable,
  instansiId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await LIST[table](on, { instansiId });
  return new Map(rows.map(({ key, id }) => [key, id]));
}
