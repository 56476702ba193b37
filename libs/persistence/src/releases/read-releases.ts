import type { EntityManager } from 'typeorm';
import type { Release, SubjectKind } from './release.js';

/**
 * The newest release of each measure and basis for one subject and period; empty when nothing has been
 * released. Runs in the caller's tenant transaction.
 */
export function findLatestReleases(
  tx: EntityManager,
  subject: { kind: SubjectKind; id: string },
  period: string,
): Promise<Release[]> {
  return tx.query(
    `SELECT DISTINCT ON (measure, basis)
       id, subject_kind AS "subjectKind", subject_id AS "subjectId", period, measure, basis, ordinal,
       n::integer, days, figure, method_version AS "methodVersion",
       to_char(released_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "releasedAt"
     FROM releases
     WHERE subject_kind = $1 AND subject_id = $2 AND period = $3
     ORDER BY measure, basis, ordinal DESC`,
    [subject.kind, subject.id, period],
  );
}
