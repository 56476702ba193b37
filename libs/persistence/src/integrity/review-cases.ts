import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import type { AssuranceLevel } from '@app/rating';
import type { CaseNumbers, CaseSubjectKind, HoldingRule } from './finding.js';

/** collecting: its day is not over, and nobody can decide yet. */
export type CaseState = 'collecting' | 'open' | 'reinstated' | 'excluded' | 'counted_by_time';

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
  action: 'reinstate' | 'exclude';
  /** of an exclusion */
  reason: DecisionReason | 'genuine';
  /** redacted */
  note: string | null;
}

/** `proposed`: a second reviewer has to agree. `refused` is a code `<subject>.<reason>`. */
export type CaseAnswer = { state: CaseState | 'proposed' } | { refused: string };

interface Reviewing {
  userId: string;
  today: string;
}

const waitingCases = defineQuery<Reviewing, ReviewCase>(
  new URL('./queries/list-waiting-cases.sql', import.meta.url),
);
const decidedCases = defineQuery<Reviewing, ReviewCase>(
  new URL('./queries/list-decided-cases.sql', import.meta.url),
);
const cases = defineQuery<Reviewing & { id: string }, ReviewCase>(
  new URL('./queries/find-case.sql', import.meta.url),
);
const decisionsOf = defineQuery<{ id: string }, LedgerEntry>(
  new URL('./queries/list-decisions.sql', import.meta.url),
);
const decided = defineQuery<
  CaseDecision & { userId: string; id: string; ruleVersion: number; at: Date },
  { answer: CaseAnswer }
>(new URL('./queries/decide-case.sql', import.meta.url));

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
  const list = which === 'waiting' ? waitingCases : decidedCases;
  return list(tx, { userId, today });
}

/** A case outside the reviewer's own unit with what was decided about it, oldest first; or null. */
export async function findCase(
  tx: EntityManager,
  { userId }: Viewer,
  id: string,
  today: string,
): Promise<(ReviewCase & { decisions: LedgerEntry[] }) | null> {
  const [found] = await cases(tx, { userId, today, id });
  return found === undefined ? null : { ...found, decisions: await decisionsOf(tx, { id }) };
}

/** Decides a case as this reviewer, in the caller's tenant transaction. */
export async function decideCase(
  tx: EntityManager,
  { userId }: Viewer,
  id: string,
  decision: CaseDecision,
  terms: { ruleVersion: number; at: Date },
): Promise<CaseAnswer> {
  const [row] = await decided(tx, { userId, id, ...decision, ...terms });
  return row!.answer;
}
