import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { SUBTREE } from '../organisation-tree/index.js';

/** Persons served by a service in a month, as entered. */
export interface ServedEntry {
  serviceId: string;
  /** e.g. 2026-10 */
  month: string;
  /** persons, a whole number from 0 */
  n: number;
}

/** Who entered a number and when. */
export interface EnteredNumber {
  n: number;
  enteredBy: string;
  enteredAt: Date;
}

export interface ServedMonth extends EnteredNumber {
  month: string;
  /** the numbers that it replaced, newest first */
  before: EnteredNumber[];
}

/** A service for which the viewer may enter numbers. */
export interface OfferedService {
  id: string;
  key: string;
  name: string;
  /** first local day on which it is offered, YYYY-MM-DD */
  from: string;
  /** first local day after it; null while it lasts */
  to: string | null;
}

/** Months of one service, newest first. Runs in the caller's tenant transaction, as all here. */
export function listPersonsServed(tx: EntityManager, serviceId: string): Promise<ServedMonth[]> {
  return tx.query(
    `SELECT to_char(p.month, 'YYYY-MM') AS month, p.n, u.username AS "enteredBy", p.entered_at AS "enteredAt",
       coalesce((SELECT jsonb_agg(jsonb_build_object('n', l.n, 'enteredBy', by.username, 'enteredAt',
           to_char(l.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY l.id DESC)
         FROM (SELECT * FROM persons_served_log l
           WHERE l.instansi_id = p.instansi_id AND l.service_id = p.service_id AND l.month = p.month
           ORDER BY l.id DESC OFFSET 1) l
         JOIN users by ON by.instansi_id = l.instansi_id AND by.id = l.entered_by), '[]') AS before
     FROM persons_served p JOIN users u ON u.instansi_id = p.instansi_id AND u.id = p.entered_by
     WHERE p.service_id = $1 ORDER BY p.month DESC`,
    [serviceId],
  );
}

/** Numbers that stand for these services and months, as `<service id> <month>`. */
export async function findPersonsServed(
  tx: EntityManager,
  entries: readonly Pick<ServedEntry, 'serviceId' | 'month'>[],
): Promise<Map<string, number>> {
  const rows: ServedEntry[] = await tx.query(
    `SELECT service_id AS "serviceId", to_char(month, 'YYYY-MM') AS month, n FROM persons_served
     WHERE service_id = ANY($1)`,
    [[...new Set(entries.map(({ serviceId }) => serviceId))]],
  );
  return new Map(rows.map(({ serviceId, month, n }) => [`${serviceId} ${month}`, n]));
}

/**
 * Enters numbers, in place of those that stood; each that changes something goes to the log. The
 * services must be of the viewer's agency, each month of a service at most once.
 */
export async function enterPersonsServed(
  tx: EntityManager,
  by: Viewer,
  entries: readonly ServedEntry[],
  at: Date,
): Promise<void> {
  await tx.query(
    `WITH changed AS (
       INSERT INTO persons_served AS standing (instansi_id, service_id, month, n, entered_by, entered_at)
       SELECT $1, service_id, (month || '-01')::date, n, $2, $3
       FROM unnest($4::uuid[], $5::text[], $6::integer[]) AS entry (service_id, month, n)
       ON CONFLICT ON CONSTRAINT persons_served_pk
         DO UPDATE SET n = excluded.n, entered_by = excluded.entered_by, entered_at = excluded.entered_at
         WHERE standing.n <> excluded.n
       RETURNING *)
     INSERT INTO persons_served_log (instansi_id, service_id, month, n, entered_by, entered_at)
     SELECT instansi_id, service_id, month, n, entered_by, entered_at FROM changed`,
    [
      by.instansiId,
      by.userId,
      at,
      entries.map(({ serviceId }) => serviceId),
      entries.map(({ month }) => month),
      entries.map(({ n }) => n),
    ],
  );
}

/** The services in the viewer's scope, in the tree of `day` (YYYY-MM-DD), by key. */
export function listOfferedServices(
  tx: EntityManager,
  { unitId }: Pick<Viewer, 'unitId'>,
  day: string,
): Promise<OfferedService[]> {
  return tx.query(
    `${SUBTREE}
     SELECT id, key, name, to_char(lower(valid), 'YYYY-MM-DD') AS "from",
       to_char(upper(valid), 'YYYY-MM-DD') AS "to"
     FROM services WHERE $1::uuid IS NULL OR unit_id IN (SELECT unit_id FROM below)
     ORDER BY key`,
    [unitId, day],
  );
}
