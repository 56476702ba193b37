import type { ExportFormat } from '@app/value-lists';

export { EXPORT_FORMATS, type ExportFormat } from '@app/value-lists';

/** `;` is what a spreadsheet set to Indonesian opens, with a decimal comma; `,` comes with a point. */
export type ExportSeparator = ',' | ';';

export type ExportState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface ExportParameters {
  /** key of the calendar grid, e.g. 2026-Q4 */
  period: string;
  /** the unit with everything below it; null for the whole agency */
  unitId: string | null;
  format: ExportFormat;
  /** of a CSV file; the other formats have none */
  separator: ExportSeparator;
}

/** How far an export has come, for the person who asked for it. */
export interface ExportStatus extends ExportParameters {
  id: string;
  state: ExportState;
  /** 0 to 100 */
  progress: number;
  /** rows of figures written so far */
  rows: number;
  /** null until it is done, like the next three */
  bytes: number | null;
  /** of the whole file, hexadecimal */
  sha256: string | null;
  leaseId: string | null;
  expiresAt: Date | null;
}

/** One try of the worker to write a file. */
export interface ExportTry extends ExportParameters {
  instansiId: string;
  exportId: string;
  /** names this try: another worker's try has another one */
  leaseId: string;
  /** 1 for the first */
  attempts: number;
}

/** Every piece of a file has this many bytes but the last. */
export const CHUNK_BYTES = 256 * 1024;

/** Tries before an export is given up. */
export const MOST_ATTEMPTS = 3;

/** This try no longer counts: the export was cancelled, or another worker has taken it. */
export class ExportLost extends Error {
  constructor(exportId: string) {
    super(`Export ${exportId} was cancelled or taken by another worker; this try is dropped.`);
    this.name = 'ExportLost';
  }
}
