export { findTrend } from './find-trend.js';
export { findLatestReleases, findProfileRelease } from './read-releases.js';
export {
  type AgencyDays,
  type AgencyMonths,
  type NewRelease,
  type ReleasedSize,
  ReleaseMaker,
  ReleaseStore,
} from './release.store.js';
export type {
  Containment,
  ProfileTally,
  ReasonItem,
  RespondentTally,
  SubjectTally,
  TallyRange,
} from './tally.js';
export type {
  Basis,
  ElementFigure,
  FigureByMeasure,
  IkmFigure,
  Interval,
  Measure,
  OfficerFigure,
  OutsideShare,
  ProfileFigure,
  ProfileRelease,
  PulseFigure,
  ReasonCount,
  ReasonCounts,
  Release,
  ReleasedMeasure,
  SubjectKind,
} from './release.js';
