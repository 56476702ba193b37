import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../organisation-tree/index.js';
import type { ProfileRelease, Release } from './release.js';

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
     WHERE subject_kind = $1 AND subject_id = $2 AND period = $3 AND measure <> 'profile'
     ORDER BY measure, basis, ordinal DESC`,
    [subject.kind, subject.id, period],
  );
}

/** What has been released about the respondents of a unit in a period; null when nothing has. */
export async function findProfileRelease(
  tx: EntityManager,
  unitId: string,
  period: string,
): Promise<ProfileRelease | null> {
  const rows: ProfileRelease[] = await tx.query(
    `SELECT id, subject_id AS "subjectId", period, figure, method_version AS "methodVersion",
       to_char(released_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "releasedAt"
     FROM releases
     WHERE subject_kind = 'unit' AND subject_id = $1 AND period = $2 AND measure = 'profile'
     ORDER BY ordinal DESC LIMIT 1`,
    [unitId, period],
  );
  return rows[0] ?? null;
}
