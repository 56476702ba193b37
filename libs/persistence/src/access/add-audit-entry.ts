import { defineCommand } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Viewer } from './role.js';

/** A note that somebody has read figures of an officer, comments, what respondents said of themselves, or a file of all but comments. */
export interface AuditEntry {
  what: 'officer_figure' | 'comments' | 'profile' | 'export';
  /** the officer's assignment, where one was looked at */
  assignmentId: string | null;
  /** with everything below it in an export, where null stands for the whole agency */
  unitId: string | null;
  /** key of the period, e.g. 2026-Q4 */
  period: string | null;
  at: Date;
}

const recorded = defineCommand<AuditEntry & Pick<Viewer, 'instansiId' | 'userId'>>(
  new URL('./queries/add-audit-entry.sql', import.meta.url),
);

/** Adds an audit entry. Officers can read the entries that concern them, and nothing ever removes one. */
export async function addAuditEntry(
  tx: EntityManager,
  viewer: Viewer,
  entry: AuditEntry,
): Promise<void> {
  const { instansiId, userId } = viewer;
  await recorded(tx, { ...entry, instansiId, userId });
}
