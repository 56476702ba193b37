import type { EntityManager } from 'typeorm';
import type { Measure, Release, SubjectKind } from './release.js';

/**
 * The newest release of a measure for each subject, period and basis; distribution and elements left out, which are most of the bytes. Runs in the caller's tenant
 * transaction; reads one row of an index for each subject, period and basis, however many ratings there are.
 */
export function findTrend<M extends Measure>(
  tx: EntityManager,
  subjects: { kind: SubjectKind; ids: readonly string[] },
  measure: M,
  periods: readonly string[],
): Promise<Release<M>[]> {
  return tx.query(
    `SELECT DISTINCT ON (subject_id, period, basis)
       id, subject_kind AS "subjectKind", subject_id AS "subjectId", period, measure, basis, ordinal,
       n::integer, days, figure - 'counts' - 'elements' AS figure, method_version AS "methodVersion",
       to_char(released_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "releasedAt"
     FROM releases
     WHERE subject_kind = $1 AND subject_id = ANY($2) AND measure = $3 AND period = ANY($4)
     ORDER BY subject_id, period, basis, ordinal DESC`,
    [subjects.kind, subjects.ids, measure, periods],
  );
}
