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
