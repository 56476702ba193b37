import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';

/** What an officer says to the figures of a quarter, as it stands now. */
export interface Reply {
  /** key of the quarter, 2026-Q3 */
  period: string;
  text: string;
  writtenAt: Date;
}

export interface NewReply {
  assignmentId: string;
  /** a quarter */
  period: { key: string; from: string; to: string };
  /** redacted */
  text: string;
  at: Date;
}

const added = defineQuery<
  Pick<Viewer, 'officerId' | 'userId'> & {
    assignmentId: string;
    period: string;
    from: string;
    to: string;
    text: string;
    at: Date;
  },
  { id: string }
>(new URL('./queries/add-reply.sql', import.meta.url));

const repliesOf = defineQuery<{ assignmentId: string }, Reply>(
  new URL('./queries/find-replies.sql', import.meta.url),
);

/**
 * Writes down what an officer says; said twice, it stands once. False where the assignment is not the officer's, or does not
 * touch the quarter. Runs in the caller's tenant transaction.
 */
export async function addReply(
  tx: EntityManager,
  { officerId, userId }: Viewer,
  { assignmentId, period, text, at }: NewReply,
): Promise<boolean> {
  const { key, from, to } = period;
  const asked = { officerId, userId, assignmentId, period: key, from, to, text, at };
  return (await added(tx, asked)).length > 0;
}

/** The newest reply to each quarter of an assignment, newest quarter first. Runs in the caller's tenant transaction. */
export function findReplies(tx: EntityManager, assignmentId: string): Promise<Reply[]> {
  return repliesOf(tx, { assignmentId });
}
