export { FOUR_POINT_VALUES, readAnswer, SIX_POINT_VALUES } from './answer.js';
export type { AnswerCounts, AnswerValues } from './answer.js';
export { aggregateServices } from './aggregate.js';
export type { AggregateInput, AggregateResult, Aggregates, ServicePart } from './aggregate.js';
export { coverageOf } from './coverage.js';
export type { Coverage, CoverageState, PersonsServedTally } from './coverage.js';
export {
  ELEMENT_KEYS,
  ELEMENT_NAMES,
  FEE_ELEMENT,
  isElementKey,
  OFFICER_ELEMENTS,
} from './element.js';
export type { ElementKey } from './element.js';
export { SkmInputError } from './errors.js';
export type { SkmInputPosition } from './errors.js';
export { boundsOf, figureCoverageOf, sufficiencyWhenClosed } from './figure-coverage.js';
export { applyFeeRule, feeBasisOf } from './fee.js';
export type { FeeBasis, FeeRule, FeeService } from './fee.js';
export { GRADE_WORDS, gradeOf, gradeRange } from './grade.js';
export type { Grade } from './grade.js';
export { computeIkm } from './ikm.js';
export type { ElementResult, ElementTally, IkmInput, IkmResult } from './ikm.js';
export { IKM_READINESS, ikmReadiness } from './ikm-readiness.js';
export type { IkmReadiness } from './ikm-readiness.js';
export { IKM_WORDS } from './ikm-words.js';
export type { IkmWords } from './ikm-words.js';
export { nonResponseBounds } from './non-response.js';
export type { PrintedMean } from './non-response.js';
export { computeOfficerFigure } from './officer.js';
export type { OfficerFigure, RespondentTally } from './officer.js';
export {
  lastDayOf,
  officialPeriodOf,
  parsePeriod,
  periodsOf,
  periodsUntil,
  previousPeriod,
} from './period.js';
export type { Period, PeriodKind } from './period.js';
export { PRINTED_FROM, printIkm, printPulse } from './printed-figure.js';
export type {
  IkmToPrint,
  PrintedElement,
  PrintedIkm,
  PrintedInterval,
  PrintedPulse,
  WholeDistribution,
} from './printed-figure.js';
export { computePulse } from './pulse.js';
export type { Pulse } from './pulse.js';
export { Rational } from './rational.js';
export { sampleSize } from './sample-size.js';
export { sufficiencyOf } from './sufficiency.js';
export type { Sufficiency } from './sufficiency.js';
export { tallyRows } from './tally-rows.js';
export type { RespondentRow, RowTally } from './tally-rows.js';
export { compatibilityWeights } from './weights.js';
export type { Weights } from './weights.js';
