import type { EntityManager } from 'typeorm';
import { requireForwards } from './add-shift.js';
import { refused } from './change-refused.js';

export interface ShiftRow {
  id: string;
  counterId: string;
  assignmentId: string;
  publicName: string;
  from: Date;
  /** null while no end is planned */
  to: Date | null;
}

export interface CorrectionRow {
  id: string;
  counterId: string;
  from: Date;
  to: Date;
  assignmentId: string | null;
  /** the shifts that were there before */
  previous: { assignmentId: string; from: string; to: string | null }[];
  reason: string;
  correctedBy: string;
  correctedAt: Date;
}

const SHIFTS = `
  SELECT r.id, r.counter_id AS "counterId", r.assignment_id AS "assignmentId",
    o.public_name AS "publicName", lower(r.during) AS "from", upper(r.during) AS "to"
  FROM roster r
  JOIN assignments a ON a.instansi_id = r.instansi_id AND a.id = r.assignment_id
  JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id`;

/** The shifts of a counter that meet a time, in order. @throws ChangeRefused `counter.unknown`, `request.invalid` */
export async function listShifts(
  tx: EntityManager,
  { counterId, from, to }: { counterId: string; from: Date; to: Date },
): Promise<ShiftRow[]> {
  requireForwards(from, to);
  if ((await tx.query('SELECT FROM counters WHERE id = $1', [counterId])).length === 0) {
    throw refused('counter.unknown', 'counterId', 'there is no such counter in this agency.');
  }
  return tx.query(
    `${SHIFTS} WHERE r.counter_id = $1 AND r.during && tstzrange($2, $3)
     ORDER BY r.during, o.public_name`,
    [counterId, from, to],
  );
}

/** One shift; null for an id that there is not. */
export async function findShift(tx: EntityManager, id: string): Promise<ShiftRow | null> {
  const [shift] = await tx.query(`${SHIFTS} WHERE r.id = $1`, [id]);
  return shift ?? null;
}

/** Every correction of the roster, the latest first, with who made it and why. */
export function listCorrections(tx: EntityManager): Promise<CorrectionRow[]> {
  return tx.query(
    `SELECT c.id, c.counter_id AS "counterId", lower(c.during) AS "from", upper(c.during) AS "to",
       c.assignment_id AS "assignmentId", c.previous, c.reason, u.username AS "correctedBy",
       c.corrected_at AS "correctedAt"
     FROM roster_corrections c JOIN users u ON u.instansi_id = c.instansi_id AND u.id = c.corrected_by
     ORDER BY c.corrected_at DESC, c.id`,
  );
}
