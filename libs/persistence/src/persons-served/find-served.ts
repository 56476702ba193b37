import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../organisation-tree/index.js';

/** A field of the calendar grid. */
export interface ServedPeriod {
  key: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** first local day after it */
  to: string;
}

/** How much is known of the persons whom a subject's services served in a period. */
export interface Served {
  /** pairs of a service and a month in which it was offered */
  expected: number;
  /** pairs of these with a number */
  known: number;
  /** sum of the numbers */
  persons: number;
}

const PERIODS = `
  period AS (
    SELECT key, first, after FROM unnest($3::text[], $4::date[], $5::date[]) AS asked (key, first, after)
  )`;

/** Each unit asked for with everything below it, in the tree of the period's last day. */
const BELOW = `
  below (key, root_id, unit_id) AS (
    SELECT period.key, u.id, u.id FROM period, units u WHERE u.instansi_id = $1 AND u.id = ANY($2)
    UNION
    SELECT below.key, below.root_id, v.unit_id
    FROM below
    JOIN period ON period.key = below.key
    JOIN unit_versions v
      ON v.instansi_id = $1 AND v.parent_id = below.unit_id AND v.valid @> period.after - 1
  )`;

/**
 * Which services a subject's figure holds: key, subject_id, service_id, and whether the service is also
 * offered somewhere else, so that its number does not say how many were served here.
 */
const SERVICES_OF: Readonly<Record<Exclude<SubjectKind, 'assignment'>, string>> = {
  instansi: `
    SELECT period.key, $1::uuid AS subject_id, s.id AS service_id, false AS elsewhere
    FROM period, services s JOIN units u ON u.instansi_id = s.instansi_id AND u.id = s.unit_id
    WHERE s.instansi_id = $1 AND $1 = ANY($2::uuid[]) AND NOT u.guest`,
  unit: `
    SELECT below.key, below.root_id AS subject_id, s.id AS service_id, false AS elsewhere
    FROM below JOIN services s ON s.instansi_id = $1 AND s.unit_id = below.unit_id`,
  service: `
    SELECT period.key, s.id AS subject_id, s.id AS service_id, false AS elsewhere
    FROM period, services s WHERE s.instansi_id = $1 AND s.id = ANY($2)`,
  location: `
    SELECT key, location_id AS subject_id, service_id, places > 1 AS elsewhere FROM (
      SELECT DISTINCT period.key, place.location_id, offer.service_id,
        -- a counter without a location is a place of its own
        (SELECT count(DISTINCT coalesce(p.location_id, o.counter_id))
         FROM counter_services o
         LEFT JOIN counter_locations p ON p.instansi_id = o.instansi_id
           AND p.counter_id = o.counter_id AND p.valid && daterange(period.first, period.after)
         WHERE o.instansi_id = $1 AND o.service_id = offer.service_id
           AND o.valid && daterange(period.first, period.after)) AS places
      FROM period
      JOIN counter_locations place ON place.instansi_id = $1 AND place.location_id = ANY($2)
        AND place.valid && daterange(period.first, period.after)
      JOIN counter_services offer ON offer.instansi_id = $1 AND offer.counter_id = place.counter_id
        AND offer.valid && daterange(period.first, period.after)
    ) AS offered`,
};

/**
 * Persons served by subject and period, as `<subject id> <period key>`; nothing for a subject without
 * services and for assignments, since nobody counts persons served by officer. `ids` are subjects of one
 * kind; a week holds no month and so knows nothing. Names its agency, because the worker sees all of them.
 */
export async function findServed(
  tx: EntityManager,
  instansiId: string,
  kind: SubjectKind,
  ids: readonly string[],
  periods: readonly ServedPeriod[],
): Promise<Map<string, Served>> {
  if (kind === 'assignment') return new Map();
  const rows: (Served & { id: string; key: string })[] = await tx.query(
    `WITH RECURSIVE ${PERIODS}, ${kind === 'unit' ? `${BELOW},` : ''}
     part AS (${SERVICES_OF[kind]})
     SELECT part.subject_id AS id, part.key, count(*)::integer AS expected,
       (count(p.n) FILTER (WHERE NOT part.elsewhere))::integer AS known,
       coalesce(sum(p.n) FILTER (WHERE NOT part.elsewhere), 0)::float8 AS persons
     FROM part
     JOIN period ON period.key = part.key AND period.after - period.first > 7
     JOIN services s ON s.instansi_id = $1 AND s.id = part.service_id
     JOIN LATERAL generate_series(period.first::timestamp, period.after::timestamp - interval '1 day',
       interval '1 month') AS month (first)
       ON s.valid && daterange(month.first::date, (month.first + interval '1 month')::date)
     LEFT JOIN persons_served p
       ON p.instansi_id = $1 AND p.service_id = part.service_id AND p.month = month.first::date
     GROUP BY 1, 2`,
    [
      instansiId,
      ids,
      periods.map(({ key }) => key),
      periods.map(({ from }) => from),
      periods.map(({ to }) => to),
    ],
  );
  return new Map(
    rows.map(({ id, key, expected, known, persons }) => [
      `${id} ${key}`,
      { expected, known, persons },
    ]),
  );
}
