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

/** Writes down that somebody looked; officers can read whose looks concerned them. Never undone. */
export async function recordLook(tx: EntityManager, viewer: Viewer, look: Look): Promise<void> {
  await tx.query(
    `INSERT INTO looks (instansi_id, user_id, what, assignment_id, unit_id, period, looked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      viewer.instansiId,
      viewer.userId,
      look.what,
      look.assignmentId,
      look.unitId,
      look.period,
      look.at,
    ],
  );
}
