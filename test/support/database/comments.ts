import type { DataSource } from 'typeorm';
import type { TestAgency } from './agency.js';

/** A comment about the agency's bidang that has been released, beside one that waits. */
export async function insertReleasedComment(
  owner: DataSource,
  { instansiId, bidangId }: TestAgency,
): Promise<void> {
  await owner.query(
    `WITH batch AS (
       INSERT INTO comment_batches (instansi_id, subject_kind, subject_id, ordinal, month)
       VALUES ($1, 'unit', $2, 1, '2026-11-01') RETURNING id)
     INSERT INTO comments (instansi_id, month, rating_id, unit_id, text, redacted, salt, commitment, unit_batch_id, unit_place)
     SELECT $1::uuid, date '2026-11-01', gen_random_uuid(), $2::uuid, 'released', 0, sha256('salt'), comment_commitment(sha256('salt'), 'released'), id, 1 FROM batch
     UNION ALL SELECT $1, date '2026-11-01', gen_random_uuid(), $2, 'waits', 0,
       sha256('salt'), comment_commitment(sha256('salt'), 'waits'), NULL, NULL`,
    [instansiId, bidangId],
  );
}
