import { defineQuery } from '@app/database';
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

interface Page {
  id: string;
  before: number | null;
  limit: number;
}

const batchesOf = {
  unit: defineQuery<Page, CommentBatch>(
    new URL('./queries/find-batches-of-unit.sql', import.meta.url),
  ),
  assignment: defineQuery<Page, CommentBatch>(
    new URL('./queries/find-batches-of-assignment.sql', import.meta.url),
  ),
};

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
  return batchesOf[kind](tx, { id, before, limit });
}
