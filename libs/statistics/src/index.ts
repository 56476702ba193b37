export { ANCHOR, anchorPresent, usualDifference } from './anchor.js';
export type { Anchored, LevelTallies } from './anchor.js';
export { compareWithAttested } from './attested-difference.js';
export type { AttestedDifference } from './attested-difference.js';
export { adjustForServices, CASE_MIX } from './case-mix.js';
export type { AdjustedMean, ServiceTally } from './case-mix.js';
export { COLLEAGUE_WORD, wordsAtClosing } from './colleague-word.js';
export type { ClosingOfficer, ColleagueWord, NoWord } from './colleague-word.js';
export { addPairs, answerForAll, pairElements } from './element-pairs.js';
export type { ElementPair } from './element-pairs.js';
export { indexInterval, indexSpread, intervalAround } from './index-interval.js';
export type { IndexSpread, PairedAnswers, WeighedElement } from './index-interval.js';
export { contrastLevels, LEVEL_CONTRAST } from './level-contrast.js';
export type { LevelContrast } from './level-contrast.js';
export { contrastOfOfficer } from './officer-contrast.js';
export type { MeanGroup } from './mean-groups.js';
export { tallyOfPrinted, type PrintedAnswers } from './printed-tally.js';
export type { ComparedOfficer, OfficerPart } from './compared-officer.js';
export {
  INDEX_POINTS_PER_ANSWER_POINT,
  plusFourInterval,
  plusFourSpread,
  toIndex,
} from './plus-four-interval.js';
export type { Interval } from './plus-four-interval.js';
export { sameGradeOnRepeat } from './repeat-grade.js';
export { BURST, burstLimit } from './rules/burst.js';
export { CROWDED_DAY, isCrowded } from './rules/crowded-day.js';
export { DEVICE_SERIES, inSeries, marksBucket } from './rules/device-series.js';
export { fitsPresentQuota, PRESENT_QUOTA } from './rules/present-quota.js';
export { PROOF_MISUSE, proofsAreMisused, ticketsAreHarvested } from './rules/proof-misuse.js';
export { RULE_VERSION } from './rules/rule-version.js';
export { judgeVisit, REPEATED_VISIT } from './rules/repeated-visit.js';
export type { VisitVerdict } from './rules/repeated-visit.js';
export { silenceOf } from './silence.js';
export type { RatedDay, Silence, SilenceState } from './silence.js';
export { shrinkOfficers } from './shrinkage.js';
export type { OfficerTally, Shrinkage, ShrunkOfficer } from './shrinkage.js';
export { suppressSmall } from './suppression.js';
export { tallyOf } from './tally.js';
export type { Tally } from './tally.js';
export { showableAt, SMALLEST_N } from './threshold.js';
export type { Showable } from './threshold.js';
export type { VarianceComponents } from './variance-components.js';
export { movementBetween } from './printed-movement.js';
export type { Movement, PrintedEstimate } from './printed-movement.js';
export { mostExpectedRatings, VOLUME_FUNNEL } from './volume-funnel.js';
export { CHANGE_WATCH, watchChanges } from './change-watch.js';
export { WEEKLY_SIGNAL, weeklySignals } from './weekly-signal.js';
export type { Baseline, WeeklySignal } from './weekly-signal.js';
export { compareMeans, type FunnelLimits, meanFunnel, type MeanFunnel } from './mean-funnel.js';
