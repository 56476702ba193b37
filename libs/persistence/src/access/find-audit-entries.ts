import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { AuditEntry } from './add-audit-entry.js';
import type { Role, Viewer } from './role.js';

/** The audit entry of somebody else who read an officer's figures, comments or profiles of the unit, or a file with them. */
export interface OfficerAuditEntry {
  what: AuditEntry['what'];
  by: string;
  role: Role;
  /** the officer's assignment that it concerned */
  assignmentId: string;
  unitName: string;
  /** key of the period, e.g. 2026-Q4; null for comments */
  period: string | null;
  at: Date;
}

const entriesAbout = defineQuery<
  Pick<Viewer, 'officerId' | 'userId'> & { before: Date; limit: number },
  OfficerAuditEntry
>(new URL('./queries/find-audit-entries.sql', import.meta.url));

/**
 * Who looked at this officer's figures, at comments on the own ratings or units, and at what respondents of
 * these units said, newest first; own looks are left out. A look at a unit concerns whoever had an
 * assignment in it until then, a file whoever had one in the unit or below it. Runs in the caller's tenant transaction.
 *
 * @param before only what was looked at earlier
 */
export function findAuditEntriesAbout(
  tx: EntityManager,
  { officerId, userId }: Viewer,
  { before, limit }: { before: Date; limit: number },
): Promise<OfficerAuditEntry[]> {
  return entriesAbout(tx, { officerId, userId, before, limit });
}
