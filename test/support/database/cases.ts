import type { TestAgency } from './agency.js';
import type { Connection } from './database.js';

/** One row in every table about cases, made up; needs a rating, a user and a released comment. */
export async function insertCase(
  owner: Connection,
  { instansiId, bidangId, sari }: TestAgency,
): Promise<void> {
  await owner.query(
    `WITH held AS (
       INSERT INTO cases (instansi_id, rule, unit_id, assignment_id, local_day, assurance_level, review_by, numbers)
       VALUES ($1, 'burst', $2, $3, '2026-11-23', 'open', '2026-12-01', '{}') RETURNING id),
     member AS (
       INSERT INTO case_ratings SELECT $1, held.id, (SELECT id FROM ratings WHERE instansi_id = $1 LIMIT 1) FROM held)
     INSERT INTO decisions (instansi_id, case_id, action, reason, rule_version, at)
     SELECT $1, id, 'hold', 'burst', 1, now() FROM held`,
    [instansiId, bidangId, sari.assignmentId],
  );
  await owner.query(
    `INSERT INTO review_symmetry (instansi_id, reviewer_id, n, high, reported_on)
     SELECT instansi_id, id, 10, 5, '2026-11-23' FROM users WHERE instansi_id = $1`,
    [instansiId],
  );
  await owner.query(`INSERT INTO judged_days VALUES ($1, '2026-11-23')`, [instansiId]);
  await owner.query(
    `INSERT INTO marks (instansi_id, local_day, unit_id, assignment_id, service_id, location_id,
       assurance_level, kind, n)
     VALUES ($1, '2026-11-23', $2, $3, $3, $3, 'open', 'straight_line', 1)`,
    [instansiId, bidangId, sari.assignmentId],
  );
  await owner.query(
    `INSERT INTO objections (instansi_id, user_id, assignment_id, kind, batch_id, place, text, filed_at)
     SELECT $1, u.id, $2, 'comment', b.id, 1, 'bukan tentang saya', now()
     FROM users u, comment_batches b WHERE u.instansi_id = $1 AND b.instansi_id = $1`,
    [instansiId, sari.assignmentId],
  );
}
