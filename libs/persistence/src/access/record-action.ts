import { defineCommand, defineQuery } from '@app/database';
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

const recorded = defineCommand<Doer & Required<Action>>(
  new URL('./queries/record-action.sql', import.meta.url),
);

/** Writes down what somebody did; never undone. Runs in the transaction of the deed. */
export async function recordAction(tx: EntityManager, by: Doer, action: Action): Promise<void> {
  const { instansiId, userId } = by;
  const { details = {}, reason = null } = action;
  await recorded(tx, { ...action, details, reason, instansiId, userId });
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

const actionsBefore = defineQuery<{ before: Date; limit: number }, ActionRow>(
  new URL('./queries/list-actions.sql', import.meta.url),
);

/** What was done before a moment, newest first. Runs in the caller's tenant transaction. */
export function listActions(tx: EntityManager, before: Date, limit: number): Promise<ActionRow[]> {
  return actionsBefore(tx, { before, limit });
}
