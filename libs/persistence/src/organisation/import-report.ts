import type { TableCounts } from './writing/tenant-tables.js';

/** A code as it stands after an import. */
export interface ImportedCode {
  readonly key: string;
  /** canonical form, nine characters */
  readonly code: string;
  /** whether this import made it up because the field was empty */
  readonly generated: boolean;
}

/** What an import did, or with `dryRun` would have done. */
export interface ImportReport {
  readonly instansi: { readonly id: string; readonly key: string; readonly name: string };
  readonly dryRun: boolean;
  readonly tables: readonly TableCounts[];
  /** every code of codes.csv, in the order of the file */
  readonly codes: readonly ImportedCode[];
}

/** Whether the import created, updated or removed anything. */
export function changedAnything({ tables }: ImportReport): boolean {
  return tables.some(({ created, updated, removed }) => created + updated + removed > 0);
}
