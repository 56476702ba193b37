import type { EntityManager } from 'typeorm';
import { SUBTREE, type SubjectKind } from '../organisation-tree/index.js';
import type { Basis } from './release.js';
import type { RespondentTally } from './tally.js';

/** The newest release of one week and basis: of places the pulse, of officers their figure. */
export interface WeekRelease {
  kind: Extract<SubjectKind, 'unit' | 'service' | 'assignment'>;
  id: string;
  /** key of the ISO week */
  period: string;
  basis: Basis;
  n: number;
  /** pulse: answer value → n; of an officer null */
  answers: Record<string, number> | null;
  /** persons by answers and sum; of a place null */
  respondents: RespondentTally[] | null;
}

/**
 * Weekly releases about a unit with everything below it: units, services and assignments, in the tree of
 * `day` (YYYY-MM-DD). Ordered by subject, basis and week. Runs in the caller's tenant transaction.
 */
export function findWeeks(
  tx: EntityManager,
  unitId: string,
  day: string,
  weeks: readonly string[],
): Promise<WeekRelease[]> {
  return tx.query(
    `${SUBTREE}, subject (kind, id) AS (
       SELECT 'unit', unit_id FROM below
       UNION ALL SELECT 'service', s.id FROM services s JOIN below USING (unit_id)
       UNION ALL SELECT 'assignment', a.id FROM assignments a JOIN below USING (unit_id)
     )
     SELECT DISTINCT ON (r.subject_kind, r.subject_id, r.basis, r.period)
       r.subject_kind AS kind, r.subject_id AS id, r.period, r.basis, r.n::integer,
       CASE r.measure WHEN 'pulse' THEN r.tally -> 'answers' -> 'overall' END AS answers,
       CASE r.measure WHEN 'officer' THEN r.tally -> 'respondents' -> 'officer' END AS respondents
     FROM subject JOIN releases r ON r.subject_kind = subject.kind AND r.subject_id = subject.id
     WHERE r.period = ANY($3)
       AND r.measure = CASE subject.kind WHEN 'assignment' THEN 'officer' ELSE 'pulse' END
     ORDER BY r.subject_kind, r.subject_id, r.basis, r.period, r.ordinal DESC`,
    [unitId, day, weeks],
  );
}

/** Ids of the services of a unit with everything below it, in the tree of `day` (YYYY-MM-DD). */
export async function findServicesBelow(
  tx: EntityManager,
  unitId: string,
  day: string,
): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `${SUBTREE} SELECT s.id FROM services s JOIN below USING (unit_id) ORDER BY s.id`,
    [unitId, day],
  );
  return rows.map(({ id }) => id);
}
