import type { EntityManager } from 'typeorm';
import { UNIT_NAMES } from '../organisation-tree/unit-names.js';

/** An officer of a unit whose present ratings differ from the served ones beyond chance; not named. */
export interface UnitContrast {
  unit: { id: string; name: string };
  /** standard errors between the means of the two levels, rounded to two decimals; above 0: present is higher */
  z: number;
  verdict: 'present higher' | 'present lower';
}

/**
 * Where present and served ratings differ, by the newest official figure of each officer in the period,
 * outside the reviewer's own unit, largest first. At the most 200, in the caller's tenant transaction.
 *
 * @param period key of the calendar grid
 * @param today local day of the agency, YYYY-MM-DD
 */
export function listContrasts(
  tx: EntityManager,
  userId: string,
  period: string,
  today: string,
): Promise<UnitContrast[]> {
  return tx.query(
    `SELECT jsonb_build_object('id', named.unit_id, 'name', named.name) AS unit,
       round((r.contrast ->> 'z')::numeric, 2)::float8 AS z, r.contrast ->> 'verdict' AS verdict
     FROM (
       SELECT DISTINCT ON (instansi_id, subject_id) instansi_id, subject_id, tally -> 'contrast' AS contrast
       FROM releases
       WHERE subject_kind = 'assignment' AND measure = 'officer' AND basis = 'attested' AND period = $3
       ORDER BY instansi_id, subject_id, ordinal DESC
     ) AS r
     JOIN assignments a ON a.instansi_id = r.instansi_id AND a.id = r.subject_id
     JOIN (${UNIT_NAMES}) named ON named.unit_id = a.unit_id
     WHERE r.contrast ->> 'verdict' IN ('present higher', 'present lower')
       AND a.unit_id NOT IN (SELECT home_units(r.instansi_id, $2, $1::date))
     ORDER BY abs((r.contrast ->> 'z')::numeric) DESC, named.unit_id LIMIT 200`,
    [today, userId, period],
  );
}
