import type { Organisation } from '@app/organisation-files';
import type { TableCounts, TenantTables } from './tenant-tables.js';

/** A PostgreSQL daterange: `from` belongs to it, `to` does not; null means no end yet. */
export function dayRange({ from, to }: { from: string; to: string | null }): string {
  return `[${from},${to ?? ''})`;
}

/** One row of each key; the checks made sure that the others agree with it. */
export function firstOfEach<R extends { key: string }>(rows: readonly R[]): R[] {
  const seen = new Set<string>();
  return rows.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Units with their versions. Officers must be written before, for the heads. */
export async function writeUnits(
  tables: TenantTables,
  { sheets: { units } }: Organisation,
): Promise<TableCounts[]> {
  const identities = firstOfEach(units.rows).map(({ key, guest }) => ({
    key,
    guest,
  }));
  const counts = await tables.upsert('units', identities);
  const unitId = await tables.idsOf('units');
  const officerId = await tables.idsOf('officers');
  const versions = units.rows.map((row) => ({
    unit_id: unitId(row.key),
    valid: dayRange(row),
    name: row.name,
    parent_id: row.parent && unitId(row.parent),
    head_id: row.head && officerId(row.head),
  }));
  const unitIds = versions.map((row) => row.unit_id);
  return [counts, await tables.replaceRanges('unit_versions', unitIds, versions)];
}

export async function writeLocationsAndServices(
  tables: TenantTables,
  { sheets: { locations, services } }: Organisation,
): Promise<TableCounts[]> {
  const unitId = await tables.idsOf('units');
  return [
    await tables.upsert('locations', locations.rows),
    await tables.upsert(
      'services',
      services.rows.map((row) => ({
        key: row.key,
        unit_id: unitId(row.unit),
        name: row.name,
        valid: dayRange(row),
      })),
    ),
  ];
}

/** Counters with what they offer and where they stand. */
export async function writeCounters(
  tables: TenantTables,
  { sheets: { counters } }: Organisation,
): Promise<TableCounts[]> {
  const unitId = await tables.idsOf('units');
  const counts = await tables.upsert(
    'counters',
    firstOfEach(counters.rows).map((row) => ({
      key: row.key,
      unit_id: unitId(row.unit),
      name: row.name,
      shared: row.shared,
    })),
  );
  return [
    counts,
    await writeOffers(tables, counters.rows),
    await writeOpenPlaces(tables, counters.rows),
  ];
}

type CounterRows = Organisation['sheets']['counters']['rows'];

async function writeOffers(tables: TenantTables, rows: CounterRows): Promise<TableCounts> {
  const counterId = await tables.idsOf('counters');
  const serviceId = await tables.idsOf('services');
  const offers = rows.flatMap((row) =>
    (row.services ?? []).map((service) => ({
      counter_id: counterId(row.key),
      service_id: serviceId(service),
      valid: dayRange(row),
    })),
  );
  return tables.replaceRanges(
    'counter_services',
    rows.map((row) => counterId(row.key)),
    offers,
  );
}

async function writeOpenPlaces(tables: TenantTables, rows: CounterRows): Promise<TableCounts> {
  const counterId = await tables.idsOf('counters');
  const locationId = await tables.idsOf('locations');
  const places = rows.flatMap((row) =>
    row.location === null
      ? []
      : [
          {
            counter_id: counterId(row.key),
            location_id: locationId(row.location),
            valid: dayRange(row),
          },
        ],
  );
  return tables.replaceRanges(
    'counter_locations',
    rows.map((row) => counterId(row.key)),
    places,
  );
}
