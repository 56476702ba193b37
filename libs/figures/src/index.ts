export {
  type Basis,
  type Cut,
  type FigureSubject,
  K,
  mayStandAlone,
  type Measure,
  type SubjectKind,
} from './figure.js';
export { type CutRules, hasRunningFigures, lookedAtAgain } from './looked-at-again.js';
export { placeKey, type RatedPlace, type SettledCell, type UnitVersion } from './settled-cell.js';
export { dayName, dayNumber, type PeriodDays, periodDays } from './period-days.js';
export {
  countPeriod,
  lineOf,
  type PeriodCounts,
  periodCounts,
  type PeriodSource,
} from './period-counts.js';
export type { Line } from './line.js';
export { placesHolding, unitTree, type UnitTree } from './unit-tree.js';
export { allLines, showCuts, type ShownCut, SubjectLines } from './shown-cuts.js';
export { makeCuts, nextCutDay } from './making.js';
export { closePeriod, type ClosedFigure, type Closing, type LeftOut } from './closing.js';
export { longerSource, type LongerSource } from './left-out.js';
export type { Refusal } from './refusal.js';
export { closeLongerPeriod, type LongerFigure } from './longer-period.js';
export { reviseFigures, type Revision } from './revisions/revise-figures.js';
export type { CorrectedPersons, CorrectedPlace, Corrections } from './revisions/corrections.js';
export { makeOwnCuts } from './own-view.js';
export { type HourCell, type HourGrid, mergeHours, sumOf } from './merged-hours.js';
export { type OneOfficerPlace, placesOfOneOfficer } from './one-officer.js';
export { type Answers, elementDifferences, mayPrintElements } from './elements.js';
export { HEADLINE, type Missing, type Reason, reasonFor } from './reasons.js';
export { attack, type AttackedPlace } from './attack/attack.js';
export type { Finding } from './attack/combinations.js';
export {
  figuresOfCuts,
  type Published,
  type ShownFigure,
  type Trajectory,
} from './attack/published.js';
export { type ChangedPlace, correctedPersons } from './revisions/corrected-persons.js';
export { cellsInState } from './revisions/changed-cells.js';
