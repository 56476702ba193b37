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
  findOwnFigures,
} from './read-figures.js';
