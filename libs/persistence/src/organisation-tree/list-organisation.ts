import type { EntityManager } from 'typeorm';
import type { AssignmentRow, LocationRow, ServiceRow, UnitRow } from './organisation.js';
import { UNIT_NAMES } from './unit-names.js';

/** The agency's local day at a moment, YYYY-MM-DD. Runs in the caller's tenant transaction, as all here. */
export async function localDay(tx: EntityManager, at: Date): Promise<string> {
  const [row] = await tx.query(
    `SELECT to_char($1::timestamptz AT TIME ZONE time_zone, 'YYYY-MM-DD') AS day FROM instansi`,
    [at],
  );
  return row.day;
}

/** All units, flat, by key, as named and placed on `day` (YYYY-MM-DD). */
export function listUnits(tx: EntityManager, day: string): Promise<UnitRow[]> {
  return tx.query(
    `WITH named AS (${UNIT_NAMES})
     SELECT u.id, u.key, n.name, n.parent_id AS "parentId", u.guest, n.active
     FROM units u JOIN named n ON n.instansi_id = u.instansi_id AND n.unit_id = u.id
     ORDER BY u.key`,
    [day],
  );
}

/** All services (jenis layanan), by unit and key. */
export function listServices(tx: EntityManager, day: string): Promise<ServiceRow[]> {
  return tx.query(
    `SELECT s.id, s.key, s.name, s.unit_id AS "unitId", s.valid @> $1::date AS active
     FROM services s JOIN units u ON u.instansi_id = s.instansi_id AND u.id = s.unit_id
     ORDER BY u.key, s.key`,
    [day],
  );
}

/** All locations, by key. */
export function listLocations(tx: EntityManager): Promise<LocationRow[]> {
  return tx.query(
    `SELECT l.id, l.key, l.name, coalesce(l.time_zone, i.time_zone) AS "timeZone",
       l.retired_on::text AS "retiredOn"
     FROM locations l JOIN instansi i ON i.id = l.instansi_id
     ORDER BY l.key`,
  );
}

/** All assignments, past ones too, by unit and public name. */
export function listAssignments(tx: EntityManager, day: string): Promise<AssignmentRow[]> {
  return tx.query(
    `WITH named AS (${UNIT_NAMES})
     SELECT a.id, a.officer_id AS "officerId", o.public_name AS "publicName",
       a.unit_id AS "unitId", n.name AS "unitName",
       to_char(lower(a.valid), 'YYYY-MM-DD') AS "from", to_char(upper(a.valid), 'YYYY-MM-DD') AS "to"
     FROM assignments a
     JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
     JOIN units u ON u.instansi_id = a.instansi_id AND u.id = a.unit_id
     JOIN named n ON n.instansi_id = a.instansi_id AND n.unit_id = a.unit_id
     ORDER BY u.key, o.public_name, lower(a.valid), a.id`,
    [day],
  );
}
