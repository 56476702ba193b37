import type { EntityManager } from 'typeorm';
import { UNIT_NAMES } from '../organisation-tree/unit-names.js';

/** A month of a service with more ratings than persons served. */
export interface ServiceBeyondServed {
  unit: { id: string; name: string };
  service: { id: string; name: string };
  /** YYYY-MM */
  month: string;
  /** published, of every level */
  ratings: number;
  /** persons, as entered by the agency */
  served: number;
}

/**
 * Services of which more ratings were published for a month than persons were served in it, outside the
 * reviewer's own unit, newest month first, then by how many more. At the most 200, in the caller's tenant
 * transaction. A month without a number is not compared.
 *
 * @param months between two local days, YYYY-MM-DD, the second excluded
 * @param today local day of the agency, YYYY-MM-DD
 */
export function listBeyondServed(
  tx: EntityManager,
  userId: string,
  months: { from: string; to: string },
  today: string,
): Promise<ServiceBeyondServed[]> {
  return tx.query(
    `SELECT jsonb_build_object('id', named.unit_id, 'name', named.name) AS unit,
       jsonb_build_object('id', s.id, 'name', s.name) AS service, published.period AS month,
       published.n AS ratings, p.n::integer AS served
     FROM (
       SELECT instansi_id, subject_id, period, sum(n)::integer AS n FROM (
         SELECT DISTINCT ON (instansi_id, subject_id, period, basis) instansi_id, subject_id, period, n
         FROM releases
         WHERE subject_kind = 'service' AND measure = 'pulse' AND period_kind = 'month'
           AND period >= left($3, 7) AND period < left($4, 7)
         ORDER BY instansi_id, subject_id, period, basis, ordinal DESC
       ) AS newest GROUP BY 1, 2, 3
     ) AS published
     JOIN persons_served p ON p.instansi_id = published.instansi_id AND p.service_id = published.subject_id
       AND to_char(p.month, 'YYYY-MM') = published.period
     JOIN services s ON s.instansi_id = p.instansi_id AND s.id = p.service_id
     JOIN (${UNIT_NAMES}) named ON named.unit_id = s.unit_id
     WHERE published.n > p.n AND s.unit_id NOT IN (SELECT home_units(s.instansi_id, $2, $1::date))
     ORDER BY published.period DESC, published.n - p.n DESC, s.id LIMIT 200`,
    [today, userId, months.from, months.to],
  );
}
