import type { SubjectKind } from '@app/persistence/organisation-tree';
import { column } from './section.js';

export const PLACES: readonly SubjectKind[] = ['instansi', 'unit', 'service', 'location'];

/** Columns of every table that says of whom, of when and in which state a row is. */
export const KIND = column('text', 'Jenis', 8, ({ kind }: { kind: string }) => kind);
export const NAME = column('text', 'Nama', 30, ({ name }: { name: string }) => name);
export const UNIT = column(
  'text',
  'Unit',
  20,
  ({ unitName }: { unitName: string | null }) => unitName,
);
export const PERIOD = column('text', 'Periode', 16, ({ period }: { period: string }) => period);
export const FROM = column(
  'date',
  'Mencakup dari',
  14,
  ({ from }: { from: string | null }) => from,
);
export const STATE = column('text', 'Keadaan', 12, ({ state }: { state: string | null }) => state);
export const NOTE = column('text', 'Catatan', 30, ({ note }: { note: string | null }) => note);
export const MISSING = column(
  'text',
  'Alasan bila tidak ada',
  30,
  ({ missing }: { missing: string | null }) => missing,
);
