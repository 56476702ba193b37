import type { EntityManager } from 'typeorm';

/** Comments that were released together. */
export interface CommentBatch {
  /** 1 for the first of its unit or assignment */
  ordinal: number;
  /** of the release, e.g. 2026-11 */
  month: string;
  /** plain text, in an order that was drawn by lot; null: withheld after an objection */
  comments: (string | null)[];
}

/**
 * Released comments about a unit or an assignment, newest batch first, in the caller's tenant transaction.
 *
 * @param page batches older than `before` (all when null), at the most `limit`
 */
export function findCommentBatches(
  tx: EntityManager,
  { kind, id }: { kind: 'unit' | 'assignment'; id: string },
  { before, limit }: { before: number | null; limit: number },
): Promise<CommentBatch[]> {
  return tx.query(
    `SELECT b.ordinal, to_char(b.month, 'YYYY-MM') AS month,
       coalesce((SELECT json_agg(CASE WHEN NOT c.withheld THEN c.text END ORDER BY c.${kind}_place) FROM comments c
         WHERE c.instansi_id = b.instansi_id AND c.${kind}_batch_id = b.id), '[]') AS comments
     FROM comment_batches b
     WHERE b.subject_kind = $1 AND b.subject_id = $2 AND ($3::integer IS NULL OR b.ordinal < $3)
     ORDER BY b.ordinal DESC LIMIT $4`,
    [kind, id, before, limit],
  );
}
