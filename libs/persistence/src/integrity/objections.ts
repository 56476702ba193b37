import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { UNIT_NAMES } from '../organisation-tree/unit-names.js';
import { type LedgerEntry, LEDGER } from './review-cases.js';

/** Days after a release, or after the month of a batch of comments, in which an officer may object. */
export const OBJECTION_DAYS = 14;

export type ObjectionKind = 'attribution' | 'comment' | 'figure';
export type ObjectionState = 'open' | 'upheld' | 'rejected';

/** What an officer objects against; `text` is redacted. */
export type NewObjection = { text: string } & (
  | { kind: 'figure'; releaseId: string; days: Days }
  /** a day of the release's period on which the ratings were another's */
  | { kind: 'attribution'; releaseId: string; days: Days }
  /** the n-th of a batch of the own assignment, from 1 */
  | { kind: 'comment'; assignmentId: string; batch: number; place: number }
);

/** Local days, YYYY-MM-DD, half-open. */
export interface Days {
  from: string;
  to: string;
}

export interface Objection {
  id: string;
  kind: ObjectionKind;
  assignmentId: string;
  releaseId: string | null;
  /** ordinal of the batch of comments, and the place in it from 1 */
  batch: number | null;
  place: number | null;
  days: Days | null;
  text: string;
  state: ObjectionState;
  answer: string | null;
  filedAt: Date;
  answeredAt: Date | null;
}

/** As a reviewer sees it: the unit, not the officer's name; the words of a comment only if they are the matter. */
export interface ReviewObjection extends Omit<
  Objection,
  'assignmentId' | 'releaseId' | 'batch' | 'place'
> {
  unit: { id: string; name: string };
  words: string | null;
  /** upholding waits for the agreement of another reviewer */
  proposed: boolean;
  decisions: LedgerEntry[];
}

const COLUMNS = `
  o.id, o.kind, o.text, o.state, o.answer, o.filed_at AS "filedAt", o.answered_at AS "answeredAt",
  CASE WHEN o.days IS NOT NULL THEN jsonb_build_object('from', lower(o.days), 'to', upper(o.days)) END AS days`;

/** The period of a release about one of the officer's own assignments, within its 14 days; or null. */
export async function findObjectionable(
  tx: EntityManager,
  { officerId }: Viewer,
  releaseId: string,
  at: Date,
): Promise<{ period: string } | null> {
  const [found] = await tx.query(
    `SELECT r.period FROM releases r JOIN assignments a ON a.id = r.subject_id
     WHERE r.id = $1 AND r.subject_kind = 'assignment' AND a.officer_id = $2
       AND r.released_at > $3::timestamptz - make_interval(days => ${OBJECTION_DAYS})`,
    [releaseId, officerId, at],
  );
  return found ?? null;
}

/** Files an objection of an officer; null when there is nothing of his own like that, or too late. */
export async function fileObjection(
  tx: EntityManager,
  viewer: Viewer,
  objection: NewObjection,
  at: Date,
): Promise<Objection | null> {
  const [filed] =
    objection.kind === 'comment'
      ? await tx.query(
          `INSERT INTO objections (instansi_id, user_id, assignment_id, kind, batch_id, place, text, filed_at)
           SELECT a.instansi_id, $1, a.id, 'comment', b.id, $5, $6, $7
           FROM assignments a JOIN comment_batches b ON b.subject_kind = 'assignment' AND b.subject_id = a.id
           JOIN instansi i ON i.id = a.instansi_id
           WHERE a.officer_id = $2 AND a.id = $3 AND b.ordinal = $4
             AND ($7::timestamptz AT TIME ZONE i.time_zone)::date < b.month + interval '1 month ${OBJECTION_DAYS} days'
             AND EXISTS (SELECT FROM comments c
               WHERE c.assignment_batch_id = b.id AND c.assignment_place = $5 AND NOT c.withheld)
           RETURNING id`,
          [
            ...[viewer.userId, viewer.officerId, objection.assignmentId],
            ...[objection.batch, objection.place, objection.text, at],
          ],
        )
      : await tx.query(
          `INSERT INTO objections (instansi_id, user_id, assignment_id, kind, release_id, days, text, filed_at)
           SELECT r.instansi_id, $1, r.subject_id, $2, r.id, daterange($4, $5), $6, $7
           FROM releases r WHERE r.id = $3 RETURNING id`,
          [
            ...[viewer.userId, objection.kind, objection.releaseId],
            ...[objection.days.from, objection.days.to, objection.text, at],
          ],
        );
  if (filed === undefined) return null;
  return (await listOwnObjections(tx, viewer)).find(({ id }) => id === filed.id)!;
}

/** Of the officer's own assignments, newest first. */
export function listOwnObjections(
  tx: EntityManager,
  { officerId }: Pick<Viewer, 'officerId'>,
): Promise<Objection[]> {
  return tx.query(
    `SELECT ${COLUMNS}, o.assignment_id AS "assignmentId", o.release_id AS "releaseId", b.ordinal AS batch, o.place
     FROM objections o JOIN assignments a ON a.id = o.assignment_id
     LEFT JOIN comment_batches b ON b.id = o.batch_id
     WHERE a.officer_id = $1 ORDER BY o.filed_at DESC, o.id`,
    [officerId],
  );
}

/** Outside the reviewer's own unit; those that wait, oldest first, or those answered, newest first. */
export function listObjections(
  tx: EntityManager,
  { userId }: Viewer,
  which: 'waiting' | 'decided',
  today: string,
): Promise<ReviewObjection[]> {
  const [state, order] = which === 'waiting' ? ['=', 'ASC'] : ['<>', 'DESC'];
  return tx.query(
    `SELECT ${COLUMNS}, jsonb_build_object('id', a.unit_id, 'name', named.name) AS unit,
       (SELECT c.text FROM comments c
        WHERE c.assignment_batch_id = o.batch_id AND c.assignment_place = o.place) AS words,
       o.state = 'open' AND EXISTS (SELECT FROM decisions d WHERE d.objection_id = o.id) AS proposed,
       coalesce((SELECT json_agg(entry) FROM (${LEDGER} WHERE d.objection_id = o.id ORDER BY d.id) entry), '[]')
         AS decisions
     FROM objections o JOIN assignments a ON a.id = o.assignment_id
     JOIN (${UNIT_NAMES}) named ON named.unit_id = a.unit_id
     WHERE o.state ${state} 'open' AND a.unit_id NOT IN (SELECT home_units(o.instansi_id, $2, $1::date))
     ORDER BY o.filed_at ${order}, o.id LIMIT 200`,
    [today, userId],
  );
}

/** Answers an objection as this reviewer, in the caller's tenant transaction. */
export async function decideObjection(
  tx: EntityManager,
  { userId }: Viewer,
  id: string,
  { action, answer }: { action: 'uphold' | 'reject'; answer: string },
  { ruleVersion, at }: { ruleVersion: number; at: Date },
): Promise<{ state: ObjectionState | 'proposed' } | { refused: string }> {
  const [{ answer: result }] = await tx.query(
    'SELECT decide_objection($1, $2, $3, $4, $5, $6) AS answer',
    [userId, id, action, answer, ruleVersion, at],
  );
  return result;
}
