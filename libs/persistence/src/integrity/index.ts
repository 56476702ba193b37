export type {
  CaseNumbers,
  CaseSubjectKind,
  Evidence,
  Finding,
  HoldingRule,
  Mark,
  MarkKind,
  UsualDay,
} from './finding.js';
export { type Judge, type Judgement, JudgingStore } from './judging.store.js';
export {
  type CaseAnswer,
  type CaseDecision,
  type CaseState,
  decideCase,
  type DecisionReason,
  findCase,
  type LedgerEntry,
  listCases,
  type ReviewCase,
} from './review-cases.js';
