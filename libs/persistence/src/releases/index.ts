export { findLatestPeriods } from './find-latest-periods.js';
export { findTrend } from './find-trend.js';
export { findServicesBelow, findWeeks, type WeekRelease } from './find-weeks.js';
export { findLatestReleases, findProfileRelease } from './read-releases.js';
export {
  type AgencyDays,
  type AgencyMonths,
  type NewRelease,
  type ReleasedSize,
  ReleaseMaker,
  ReleaseStore,
} from './release.store.js';
export { type ChosenReleases, chooseReleases, type StandingRelease } from './choose-releases.js';
export type {
  Containment,
  FigureBasisTally,
  MarkTally,
  Level,
  OfficerParts,
  OfficerPartTally,
  ProfileTally,
  ReasonItem,
  RespondentTally,
  SubjectTally,
  TallyRange,
} from './tally.js';
export type {
  Basis,
  ElementFigure,
  FigureBasis,
  FigureByMeasure,
  IkmFigure,
  Interval,
  Measure,
  OfficerFigure,
  OutsideShare,
  PeerFigure,
  ProfileFigure,
  ProfileRelease,
  PulseFigure,
  ReasonCount,
  ReasonCounts,
  Release,
  ReleasedMeasure,
  Standing,
} from './release.js';
export {
  type CellChange,
  type ReleasedFigure,
  ReleasedHistory,
  type UnitVersion,
} from './released-history.js';
