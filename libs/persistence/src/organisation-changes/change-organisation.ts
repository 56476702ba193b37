import type { EntityManager } from 'typeorm';
import { type Action, recordAction, type Viewer } from '../access/index.js';
import type { Tenancy } from '@app/database';
import { asRefusal } from './change-refused.js';
import { beginChange, type Present } from './present.js';

/** What somebody is about to do. */
export interface IntendedChange {
  /** verb and subject, e.g. `unit.merge` */
  action: string;
  subjectKind: string;
  /** null: it is made by the change, which returns its id */
  subjectId: string | null;
  details: object;
  at: Date;
}

/** The transaction of a change. */
export type ChangeTransaction = EntityManager;

/**
 * Changes the organisation of the viewer's agency in one transaction. One change at a time in all agencies.
 *
 * @throws ChangeRefused, StoreUnavailable
 */
export async function changeOrganisation<T extends { id: string }>(
  tenancy: Tenancy,
  viewer: Viewer,
  change: IntendedChange,
  work: (tx: ChangeTransaction, present: Present) => Promise<T>,
): Promise<T> {
  try {
    return await tenancy.withTenant(viewer.instansiId, async (tx) => {
      const present = await beginChange(tx, change.at);
      const done = await work(tx, present);
      await recordAction(tx, viewer, deedOf(change, done.id));
      return done;
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/** What was typed stays out of the log but for a reason: it may name somebody, and the log is for ever. */
function deedOf(change: IntendedChange, id: string): Action {
  const { action, subjectKind, subjectId, details, at } = change;
  const { reason } = details as { reason?: string };
  return { action, subjectKind, subjectId: subjectId ?? id, reason: reason ?? null, at };
}
