export { findTrend } from './find-trend.js';
export { findLatestReleases } from './read-releases.js';
export {
  type AgencyDays,
  type NewRelease,
  type ReleasedSize,
  ReleaseMaker,
  ReleaseStore,
} from './release.store.js';
export type { Containment, RespondentTally, SubjectTally, TallyRange } from './tally.js';
export type {
  Basis,
  ElementFigure,
  FigureByMeasure,
  IkmFigure,
  Interval,
  Measure,
  OfficerFigure,
  PulseFigure,
  Release,
  SubjectKind,
} from './release.js';
