import type { DataSource, EntityManager } from 'typeorm';
import { forgetSalts } from '../proof/index.js';

/** Serialises the makers of batches: the letters KOMN as an integer. */
const BATCH_LOCK = 0x4b4f4d4e;

/** Comments wait for more than seven full local days. */
const DAYS_WAITED = 7;
/** Fewer would tell who wrote them. */
const FEWEST_OF_BATCH = 5;

type SubjectKind = 'unit' | 'assignment';

/** The worker's side of comments: it releases and forgets them, and reads none. */
export class CommentBatchStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Releases what has waited long enough, by unit and again by assignment, as the ratings say now whose
   * they are. Order within a batch is drawn by lot. Returns how many batches were made.
   */
  release(now: Date): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [BATCH_LOCK]);
      return (await makeBatches(tx, 'unit', now)) + (await makeBatches(tx, 'assignment', now));
    });
  }

  /** Readies the months to come; drops comments and profiles that are 24 months old, and the salts of their leaves. */
  forget(now: Date): Promise<void> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT keep_months($1::date)', [now]);
      await forgetSalts(tx, now);
      await tx.query(
        `DELETE FROM comment_batches b WHERE NOT EXISTS (SELECT FROM comments c
           WHERE c.instansi_id = b.instansi_id AND b.id IN (c.unit_batch_id, c.assignment_batch_id))`,
      );
    });
  }
}

async function makeBatches(tx: EntityManager, kind: SubjectKind, now: Date): Promise<number> {
  const [{ made }] = await tx.query(
    `WITH waiting AS (
       SELECT c.instansi_id, c.month, c.rating_id, r.${kind}_id AS subject_id,
         (($1::timestamptz AT TIME ZONE i.time_zone)::date) AS today
       FROM comments c
       JOIN ratings r ON r.instansi_id = c.instansi_id AND r.id = c.rating_id
       JOIN instansi i ON i.id = c.instansi_id
       WHERE c.${kind}_batch_id IS NULL AND r.status = 'counted' AND r.${kind}_id IS NOT NULL
         AND r.local_day < ($1::timestamptz AT TIME ZONE i.time_zone)::date - ${DAYS_WAITED}
     ), batch AS (
       INSERT INTO comment_batches (instansi_id, subject_kind, subject_id, ordinal, month)
       SELECT w.instansi_id, '${kind}', w.subject_id,
         1 + coalesce((SELECT max(b.ordinal) FROM comment_batches b WHERE b.instansi_id = w.instansi_id
           AND b.subject_kind = '${kind}' AND b.subject_id = w.subject_id), 0),
         date_trunc('month', w.today)
       FROM waiting w GROUP BY w.instansi_id, w.subject_id, w.today
       HAVING count(*) >= ${FEWEST_OF_BATCH}
       RETURNING instansi_id, id, subject_id
     ), placed AS (
       SELECT w.instansi_id, w.month, w.rating_id, batch.id,
         row_number() OVER (PARTITION BY batch.instansi_id, batch.id ORDER BY gen_random_uuid()) AS place
       FROM waiting w JOIN batch USING (instansi_id, subject_id)
     ), released AS (
       UPDATE comments c SET ${kind}_batch_id = p.id, ${kind}_place = p.place FROM placed p
       WHERE c.instansi_id = p.instansi_id AND c.month = p.month AND c.rating_id = p.rating_id
     )
     SELECT count(*)::integer AS made FROM batch`,
    [now],
  );
  return made;
}
