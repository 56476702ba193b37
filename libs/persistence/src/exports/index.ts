export {
  type ExportContent,
  type ExportHeading,
  type FiguresAsked,
  type PeriodToExport,
} from './export-content.js';
export {
  type ExportedClosing,
  type ExportedFigure,
  type ExportedReason,
  type SubjectFigures,
  type SubjectToExport,
} from './exported-figure.js';
export { ExportRequestStore, type ListedExport, type Requester } from './export-request.store.js';
export {
  CHUNK_BYTES,
  EXPORT_FORMATS,
  type ExportFormat,
  ExportLost,
  type ExportParameters,
  type ExportSeparator,
  type ExportState,
  type ExportStatus,
  type ExportTry,
  MOST_ATTEMPTS,
} from './export-job.js';
export { ExportWorkStore, type FinishedFile } from './export-work.store.js';
