import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type {
  AgencyName,
  AssignmentRow,
  FreeServiceRow,
  LocationRow,
  ServiceRow,
  UnitRow,
} from './organisation.js';

const localDayAt = defineQuery<{ at: Date }, { day: string }>(
  new URL('./queries/tell-local-day.sql', import.meta.url),
);
const timeZones = defineQuery<object, { timeZone: string }>(
  new URL('./queries/tell-time-zone.sql', import.meta.url),
);
const agencies = defineQuery<object, AgencyName>(
  new URL('./queries/tell-agency.sql', import.meta.url),
);
const unitsOn = defineQuery<{ day: string }, UnitRow>(
  new URL('./queries/list-units.sql', import.meta.url),
);
const servicesOn = defineQuery<{ day: string }, ServiceRow>(
  new URL('./queries/list-services.sql', import.meta.url),
);
const freeServices = defineQuery<object, FreeServiceRow>(
  new URL('./queries/list-free-services.sql', import.meta.url),
);
const locations = defineQuery<object, LocationRow>(
  new URL('./queries/list-locations.sql', import.meta.url),
);
const assignmentsOn = defineQuery<{ day: string }, AssignmentRow>(
  new URL('./queries/list-assignments.sql', import.meta.url),
);

/** The agency's local day at a moment, YYYY-MM-DD. Runs in the caller's tenant transaction, as all here. */
export async function localDay(tx: EntityManager, at: Date): Promise<string> {
  const [row] = await localDayAt(tx, { at });
  return row!.day;
}

/** The agency's time zone, e.g. `Asia/Jakarta`. */
export async function timeZoneOf(tx: EntityManager): Promise<string> {
  const [row] = await timeZones(tx, {});
  return row!.timeZone;
}

/** What the agency is called, and whether all of it is invented. */
export async function agencyOf(tx: EntityManager): Promise<AgencyName> {
  const [row] = await agencies(tx, {});
  return row!;
}

/** All units, flat, by key, as named and placed on `day` (YYYY-MM-DD). */
export function listUnits(tx: EntityManager, day: string): Promise<UnitRow[]> {
  return unitsOn(tx, { day });
}

/** All services (jenis layanan), by unit and key. */
export function listServices(tx: EntityManager, day: string): Promise<ServiceRow[]> {
  return servicesOn(tx, { day });
}

/** Services without a fee, by name, past days too. */
export function listFreeServices(tx: EntityManager): Promise<FreeServiceRow[]> {
  return freeServices(tx, {});
}

/** All locations, by key. */
export function listLocations(tx: EntityManager): Promise<LocationRow[]> {
  return locations(tx, {});
}

/** All assignments, past ones too, by unit and public name. */
export function listAssignments(tx: EntityManager, day: string): Promise<AssignmentRow[]> {
  return assignmentsOn(tx, { day });
}
