import type { EntityManager } from 'typeorm';
import type { Viewer } from './role.js';

/** What somebody did to the agency's accounts, codes or organisation, or asked to take away. */
export interface Action {
  /** subject and verb, e.g. `unit.merge` */
  action: string;
  subjectKind: string;
  subjectId: string | null;
  /** ids and keys only: a line can never be erased */
  details?: object;
  reason?: string | null;
  at: Date;
}

/** Who did something; without a user the operator, on the command line. */
export type Doer = Pick<Viewer, 'instansiId'> & { userId: string | null };

/** Writes down what somebody did; never undone. Runs in the transaction of the deed. */
export async function recordAction(tx: EntityManager, by: Doer, action: Action): Promise<void> {
  const { details = {}, reason = null } = action;
  await tx.query(
    `INSERT INTO administrator_actions
       (instansi_id, user_id, action, subject_kind, subject_id, details, reason, acted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      by.instansiId,
      by.userId,
      action.action,
      action.subjectKind,
      action.subjectId,
      details,
      reason,
      action.at,
    ],
  );
}

/** A line of the log. */
export interface ActionRow {
  id: string;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  details: object;
  reason: string | null;
  /** user name; null: the operator, on the command line */
  by: string | null;
  at: Date;
}

/** What was done before a moment, newest first. Runs in the caller's tenant transaction. */
export function listActions(tx: EntityManager, before: Date, limit: number): Promise<ActionRow[]> {
  return tx.query(
    `SELECT a.id, a.action, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.details,
       a.reason, u.username AS by, a.acted_at AS at
     FROM administrator_actions a
     LEFT JOIN users u ON u.instansi_id = a.instansi_id AND u.id = a.user_id
     WHERE a.acted_at < $1 ORDER BY a.acted_at DESC, a.id LIMIT $2`,
    [before, limit],
  );
}
