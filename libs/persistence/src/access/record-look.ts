import { defineCommand } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Viewer } from './role.js';

/** What was looked at: figures of an officer, comments, what respondents said of themselves, or a file of all but comments. */
export interface Look {
  what: 'officer_figure' | 'comments' | 'profile' | 'export';
  /** the officer's assignment, where one was looked at */
  assignmentId: string | null;
  /** with everything below it in an export, where null stands for the whole agency */
  unitId: string | null;
  /** key of the period, e.g. 2026-Q4 */
  period: string | null;
  at: Date;
}

const recorded = defineCommand<Look & Pick<Viewer, 'instansiId' | 'userId'>>(
  new URL('./queries/record-look.sql', import.meta.url),
);

/** Writes down that somebody looked; officers can read whose looks concerned them. Never undone. */
export async function recordLook(tx: EntityManager, viewer: Viewer, look: Look): Promise<void> {
  const { instansiId, userId } = viewer;
  await recorded(tx, { ...look, instansiId, userId });
}
