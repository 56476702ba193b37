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
