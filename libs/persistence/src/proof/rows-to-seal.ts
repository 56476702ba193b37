import { defineQuery, defineStream } from '@app/database';
import type { EntityManager } from 'typeorm';
import { ClusterChanged } from '../cells/index.js';
import type { SealedFields } from './leaf.js';
import type { SealedKind } from './sealed-kinds.js';

export interface SealedRow {
  id: string;
  values: SealedFields;
}

/** Rows in the order of their leaves, in batches. */
export type SealedRows = AsyncGenerator<SealedRow[]>;

/** Up to where the journal was settled when the seal began, and in which cluster. */
export interface Horizon {
  xid: string;
  cluster: string;
}

interface DayOfKind {
  kind: string;
  instansiId: string;
  /** YYYY-MM-DD */
  closedDay: string;
}

/** What came later is named as late by the check, and stays without a seal. */
const LATEST_DAYS = 35;

const horizons = defineQuery<object, Horizon & { known: boolean }>(
  new URL('./queries/read-horizon.sql', import.meta.url),
);
const dayRows = defineStream<DayOfKind, SealedRow>(
  new URL('./queries/read-rows-of-day.sql', import.meta.url),
);
const writtenRows = defineStream<Horizon & { instansiId: string }, SealedRow>(
  new URL('./queries/read-written-rows.sql', import.meta.url),
);
const lateDayRows = defineStream<DayOfKind & { latestDays: number }, SealedRow>(
  new URL('./queries/read-late-rows.sql', import.meta.url),
);

/** @throws ClusterChanged while transaction ids of the journal mean nothing here */
export async function readHorizon(tx: EntityManager): Promise<Horizon> {
  const [found] = await horizons(tx, {});
  const { known, ...horizon } = found!;
  if (!known) throw new ClusterChanged();
  return horizon;
}

/** The rows of a closed day for its regular seal. */
export function rowsOfDay(
  tx: EntityManager,
  { kind, sealedBy }: SealedKind,
  { instansiId, closedDay, horizon }: Omit<DayOfKind, 'kind'> & { horizon: Horizon },
): SealedRows {
  return sealedBy === 'writing'
    ? writtenRows(tx, { instansiId, xid: horizon.xid, cluster: horizon.cluster })
    : dayRows(tx, { kind, instansiId, closedDay });
}

/** The rows of days up to a closed one that came after those were sealed, and have no seal yet. */
export function lateRows(
  tx: EntityManager,
  { kind }: SealedKind,
  { instansiId, closedDay }: Omit<DayOfKind, 'kind'>,
): SealedRows {
  return lateDayRows(tx, { kind, instansiId, closedDay, latestDays: LATEST_DAYS });
}
