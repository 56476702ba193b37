export { elementIntervals } from './element-intervals.js';
export type {
  ClosedPeriod,
  FigureChange,
  FigureSettings,
  PeriodPreview,
  PeriodRefusal,
  PeriodRequest,
  PeriodRequestKind,
  PreviewedUnit,
} from './closed-period.js';
export type {
  AttestedIndex,
  Basis,
  Days,
  Figure,
  FigureBasis,
  FigureByMeasure,
  FigureMeasure,
  FigureNote,
  FigurePeriodKind,
  FigureState,
  FigureSubject,
  HoursFigure,
  IkmFigure,
  IkmMeans,
  Measure,
  MissingFigure,
  MissingReason,
  OfficerElement,
  OfficerFigure,
  OutsideShare,
  OwnFigure,
  PrintedWord,
  ProfileFigure,
  PulseFigure,
  ReasonCount,
  ReasonCounts,
  ServicesMean,
} from './figure.js';

// what the worker makes beside the figures themselves
export {
  type ChangedRating,
  type CorrectionPlaces,
  findAnswerCorrections,
  findChangedRatings,
  findTapCorrections,
} from './corrections.js';
export { type ClosedState, findClosedStates, type JournalPlace } from './closed-states.js';
export { addOwnViews, findOwnCuts, type NewOwnFigure, type OwnCut } from './own-figures.js';
export {
  findProfileGroups,
  findShownProfiles,
  type ProfileGroup,
  type ShownProfile,
} from './profiles.js';
export { findShownHours, type ShownHours } from './hours.js';
export {
  addRevision,
  findCorrectedQuarters,
  findStateFigures,
  findWaitingCorrections,
  type NewRevision,
  replaceWaitingCorrections,
  type RevisedFigure,
  type StateFigure,
  type WaitingCorrection,
} from './revisions.js';
export {
  answerRequest,
  findHeldUnits,
  findWaitingRequests,
  listUnitsOfPeriod,
  type WaitingRequest,
} from './period-requests.js';
export {
  listAgenciesWithFigures,
  listLeftOut,
  listPublishedFigures,
  type PeriodLeftOut,
  type PublishedFigure,
} from './published-figures.js';
export {
  addClosedPeriod,
  addFigures,
  addReasons,
  FigureStore,
  type MadeBy,
  type NewClosedPeriod,
  type NewFigure,
  type NewMissingFigure,
  noteMaking,
  replaceFigures,
  replaceReasons,
  retirePeriod,
} from './figure.store.js';
export {
  findFigureAgency,
  type FigureAgency,
  type KnownFigure,
  type LeftOutByMeasure,
  type LeftOutRatings,
  listClosings,
  listFigureSubjects,
  listKnownFigures,
  listOpenQuarters,
  listUndecidedUnits,
  type NamedSubject,
} from './known-figures.js';
export {
  type ClosedWindow,
  findClosedWindows,
  findCuts,
  listServiceMonths,
  type ServiceMonth,
  type UnitCut,
} from './find-cuts.js';
export { findLatestPeriods } from './find-latest-periods.js';
export { findTrend, type TrendFigure } from './find-trend.js';
export {
  findClosedKeys,
  findFigures,
  findMissingFigures,
  findMyFigures,
  findNestedUnits,
  isCutByMonths,
} from './read-figures.js';
export {
  type AskedPeriod,
  askPeriod,
  findPeriodRequest,
  listPeriodRequests,
  type PeriodWish,
} from './ask-period.js';
export {
  readFigureSettings,
  readUnitLeadingPeriod,
  type StandingSettings,
  type UnitLeadingPeriod,
  writeFigureSettings,
  writeUnitLeadingPeriod,
} from './figure-settings.js';
export { publishPeriod } from './publish-period.js';
export {
  changesWithin,
  findClosedPeriod,
  listClosedPeriods,
  type ListedPeriod,
} from './read-closed-periods.js';
export { listWaitingCorrections, type WaitingCorrections } from './waiting-corrections.js';
export { addLevelContrasts, type NewLevelContrast } from './level-contrasts.js';
