import type { DataSource } from 'typeorm';
import { insertClosedFigure } from './closed-figures.js';

/** A unit of an agency; `word` goes before every text about it. */
interface Part {
  instansiId: string;
  unitKey: string;
  word: string;
}

/** A reviewer who works in the unit and is reported on; about the unit a case, marks and an officer's objection. */
export async function putUnderReview(
  owner: DataSource,
  { instansiId, unitKey, word }: Part,
): Promise<void> {
  const numbers = { n: 40, ofDay: 44, limit: 30, usual: 6, hourBlocks: { 3: 40 }, channels: {} };
  const reviewer = reviewerOf(unitKey, instansiId);
  await owner.query(
    `UPDATE users SET home_unit_id = u.id FROM units u
     WHERE users.username = $3 AND u.instansi_id = $1 AND u.key = $2`,
    [instansiId, unitKey, reviewer],
  );
  await owner.query(
    `INSERT INTO review_symmetry (instansi_id, reviewer_id, n, high, reported_on)
     SELECT instansi_id, id, 10, 5, '2026-11-22' FROM users WHERE username = $1`,
    [reviewer],
  );
  const [{ id: subjectId }] = await owner.query(
    `SELECT a.id FROM assignments a JOIN units u ON u.id = a.unit_id
     WHERE u.instansi_id = $1 AND u.key = $2 LIMIT 1`,
    [instansiId, unitKey],
  );
  const about = { instansiId, subjectKind: 'assignment', subjectId, measure: 'officer' } as const;
  const figureId = await insertClosedFigure(owner, { ...about, period: '2026-Q3' });
  await owner.query(
    `WITH named AS (
       SELECT a.* FROM figures f JOIN assignments a ON a.id = f.subject_id WHERE f.id = $1),
     held AS (
       INSERT INTO cases (instansi_id, rule, unit_id, assignment_id, local_day, assurance_level, state, review_by, numbers)
       SELECT instansi_id, 'burst', unit_id, id, '2026-11-20', 'open', 'open', '2026-11-28', $2::jsonb FROM named
       RETURNING *),
     entry AS (
       INSERT INTO decisions (instansi_id, case_id, action, reason, rule_version, at, note)
       SELECT instansi_id, id, 'propose_exclusion', 'burst', 1, '2026-11-21', $3 || ' note' FROM held),
     marked AS (
       INSERT INTO marks SELECT instansi_id, '2026-11-20', unit_id, id, id, id, 'open', 'straight_line', 9 FROM named)
     INSERT INTO objections (instansi_id, user_id, assignment_id, kind, figure_id, days, text, filed_at)
     SELECT a.instansi_id, p.id, a.id, 'figure', $1, '[2026-07-01,2026-10-01)', $3 || ' periksa', '2026-11-21'
     FROM named a JOIN users p ON p.username = $4`,
    [figureId, JSON.stringify(numbers), word, reviewer],
  );
}

/** A screen at every counter of the unit, a queue machine, and a network of the office. */
export async function letMachinesIn(
  owner: DataSource,
  { instansiId, unitKey, word }: Part,
): Promise<void> {
  const issuer = strangerOf(unitKey, instansiId);
  await owner.query(
    `INSERT INTO displays (instansi_id, counter_id, token_hash, issued_by, issued_at)
     SELECT c.instansi_id, c.id, sha256(c.id::text::bytea), p.id, '2026-11-20'
     FROM counters c JOIN units u ON u.id = c.unit_id JOIN users p ON p.username = $3
     WHERE u.instansi_id = $1 AND u.key = $2`,
    [instansiId, unitKey, issuer],
  );
  await owner.query(
    `INSERT INTO ticket_keys (instansi_id, unit_id, code_id, name, key_hash, issued_by, issued_at)
     SELECT u.instansi_id, u.id, k.id, $4 || ' mesin antrean', sha256(u.id::text::bytea), p.id, '2026-11-20'
     FROM units u JOIN users p ON p.username = $3
     JOIN LATERAL (SELECT id FROM codes WHERE unit_id = u.id LIMIT 1) k ON true
     WHERE u.instansi_id = $1 AND u.key = $2`,
    [instansiId, unitKey, issuer, word],
  );
  await owner.query(
    `INSERT INTO office_networks (instansi_id, name, line_hash, enrolled_by, enrolled_at)
     SELECT instansi_id, $2 || ' kantor', sha256(username::bytea), id, '2026-11-20'
     FROM users WHERE username = $1`,
    [issuer, word],
  );
}

/** The user name of the reviewer who works in a part. */
export function reviewerOf(unitKey: string, instansiId: string): string {
  return `tinjau-${unitKey}-${instansiId.slice(0, 8)}`;
}

/** The user name of the planner who has left traces in a part. */
export function strangerOf(unitKey: string, instansiId: string): string {
  return `lain-${unitKey}-${instansiId.slice(0, 8)}`;
}
