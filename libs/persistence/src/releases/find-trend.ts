import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../organisation-tree/index.js';
import type { Measure, Release } from './release.js';

/**
 * The newest release of a measure for each subject, period and basis; distribution and elements left out,
 * which are most of the bytes. Runs in the caller's tenant transaction; reads one row of an index for each
 * of them, however many ratings there are and however often a figure was released.
 *
 * @param subjects each id once, as each of the periods
 */
export function findTrend<M extends Measure>(
  tx: EntityManager,
  subjects: { kind: SubjectKind; ids: readonly string[] },
  measure: M,
  periods: readonly string[],
): Promise<Release<M>[]> {
  return tx.query(
    `SELECT newest.*
     FROM unnest($2::uuid[]) AS asked (subject_id), unnest($4::text[]) AS field (period),
       unnest(ARRAY['attested', 'open']) AS kind (basis),
       LATERAL (
         SELECT id, subject_kind AS "subjectKind", subject_id AS "subjectId", period, measure, basis, ordinal,
           n::integer, days, figure - 'counts' - 'elements' AS figure, method_version AS "methodVersion",
           to_char(released_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "releasedAt"
         FROM releases
         WHERE subject_kind = $1 AND subject_id = asked.subject_id AND measure = $3
           AND period = field.period AND basis = kind.basis
         ORDER BY releases.ordinal DESC LIMIT 1
       ) AS newest
     ORDER BY newest."subjectId", newest.period, newest.basis`,
    [subjects.kind, subjects.ids, measure, periods],
  );
}
