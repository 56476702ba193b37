import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { UNIT_NAMES } from '../organisation-tree/unit-names.js';
import type { AssuranceLevel } from '../ratings/index.js';
import type { CaseNumbers, CaseSubjectKind, HoldingRule } from './finding.js';

/** collecting: its day is not over, and nobody can decide yet. */
export type CaseState = 'collecting' | 'open' | 'released' | 'excluded' | 'counted_by_time';

/** A case as a reviewer sees it: where, when, how many and why; never what the ratings say, or whose. */
export interface ReviewCase {
  id: string;
  rule: HoldingRule;
  unit: { id: string; name: string };
  subject: CaseSubjectKind;
  /** local day, YYYY-MM-DD */
  day: string;
  level: AssuranceLevel;
  state: CaseState;
  /** YYYY-MM-DD: undecided after this day, its ratings count */
  reviewBy: string;
  numbers: CaseNumbers;
  /** an officer objected: it may be decided again, and excluding takes two persons */
  objected: boolean;
  /** somebody has proposed to exclude it, and nobody else has agreed yet */
  proposed: boolean;
}

/** An entry of the ledger about a case or an objection. */
export interface LedgerEntry {
  action: string;
  reason: string;
  /** user name; null for a rule or the end of the seven days */
  by: string | null;
  ruleVersion: number;
  at: Date;
  note: string | null;
}

export type DecisionReason =
  'burst' | 'same_device' | 'proof_misuse' | 'duplicate' | 'not_a_citizen' | 'test_rating';

export interface CaseDecision {
  action: 'release' | 'exclude';
  /** of an exclusion */
  reason: DecisionReason | 'genuine';
  /** redacted */
  note: string | null;
}

/** `proposed`: a second reviewer has to agree. `refused` is a code `<subject>.<reason>`. */
export type CaseAnswer = { state: CaseState | 'proposed' } | { refused: string };

const CASES = `
  SELECT c.id, c.rule, jsonb_build_object('id', c.unit_id, 'name', named.name) AS unit,
    CASE WHEN c.assignment_id IS NOT NULL THEN 'officer'
      WHEN c.counter_id IS NOT NULL THEN 'counter' ELSE 'unit' END AS subject,
    c.local_day::text AS day, c.assurance_level AS level, c.state, c.review_by::text AS "reviewBy", c.numbers,
    is_objected(c) AS objected,
    coalesce((SELECT d.action = 'propose_exclusion' FROM decisions d
      WHERE d.case_id = c.id AND d.action IN ('propose_exclusion', 'release', 'exclude')
      ORDER BY d.id DESC LIMIT 1), false) AS proposed
  FROM cases c JOIN (${UNIT_NAMES}) named ON named.unit_id = c.unit_id
  WHERE c.state <> 'withdrawn' AND c.unit_id NOT IN (SELECT home_units(c.instansi_id, $2, $1::date))`;

/** Rows of one answer. */
const MOST = 200;

/**
 * Cases outside the reviewer's own unit: those that wait for a decision (held, or decided and objected
 * against since), what is due first first; or those decided, newest first. At the most 200, in the
 * caller's tenant transaction.
 *
 * @param today local day of the agency, YYYY-MM-DD
 */
export function listCases(
  tx: EntityManager,
  { userId }: Viewer,
  which: 'waiting' | 'decided',
  today: string,
): Promise<ReviewCase[]> {
  const waits = `(c.state IN ('collecting', 'open') OR is_objected_now(c))`;
  return tx.query(
    which === 'waiting'
      ? `${CASES} AND ${waits} ORDER BY c.review_by, c.id LIMIT ${MOST}`
      : `${CASES} AND NOT ${waits} ORDER BY c.local_day DESC, c.id LIMIT ${MOST}`,
    [today, userId],
  );
}

/** A case outside the reviewer's own unit with what was decided about it, oldest first; or null. */
export async function findCase(
  tx: EntityManager,
  { userId }: Viewer,
  id: string,
  today: string,
): Promise<(ReviewCase & { decisions: LedgerEntry[] }) | null> {
  const [found] = await tx.query(`${CASES} AND c.id = $3`, [today, userId, id]);
  if (found === undefined) return null;
  // a hold is one entry for each rating; how many there are stands in the numbers
  const decisions = await tx.query(
    `${LEDGER} WHERE d.case_id = $1 AND d.action NOT IN ('hold', 'withdraw') ORDER BY d.id`,
    [id],
  );
  return { ...found, decisions };
}

/** Entries of the ledger `d` with the names of those who made them. */
export const LEDGER = `
  SELECT d.action, d.reason, u.username AS by, d.rule_version AS "ruleVersion", d.at, d.note
  FROM decisions d LEFT JOIN users u ON u.instansi_id = d.instansi_id AND u.id = d.actor_id`;

/** Decides a case as this reviewer, in the caller's tenant transaction. */
export async function decideCase(
  tx: EntityManager,
  { userId }: Viewer,
  id: string,
  { action, reason, note }: CaseDecision,
  { ruleVersion, at }: { ruleVersion: number; at: Date },
): Promise<CaseAnswer> {
  const [{ answer }] = await tx.query('SELECT decide_case($1, $2, $3, $4, $5, $6, $7) AS answer', [
    ...[userId, id, action, reason, note, ruleVersion, at],
  ]);
  return answer;
}
