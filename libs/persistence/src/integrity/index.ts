export type {
  CaseNumbers,
  CaseSubjectKind,
  JudgedRating,
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
export {
  type Days,
  decideObjection,
  fileObjection,
  findObjectionable,
  lastDayToObject,
  lastObjectionMoment,
  listObjections,
  listMyObjections,
  type NewObjection,
  type Objection,
  type ObjectionKind,
  type ObjectionState,
  type ReviewObjection,
} from './objections.js';
export {
  listBeyondPersonsServed,
  type ServiceBeyondPersonsServed,
} from './list-beyond-persons-served.js';
export { listContrasts, type UnitContrast } from './list-contrasts.js';
export { listMarks, type UnitMarks } from './list-marks.js';
export { listReviewers, type Reviewer, setHomeUnit } from './reviewers.js';
export { listSymmetry, reportSymmetry, type ReviewSymmetry } from './review-symmetry.js';
