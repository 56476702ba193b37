import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { ClusterChanged } from '../cells/index.js';
import { fieldsSql } from './leaf.js';
import type { SealedKind } from './sealed-kinds.js';

/** A query of rows with `id` and `values`, in the order of their leaves. */
export interface RowQuery {
  query: string;
  parameters: unknown[];
}

/** Up to where the journal was settled when the seal began, and in which cluster. */
export interface Horizon {
  xid: string;
  cluster: string;
}

/** What came later is named as late by the check, and stays without a seal. */
const LATEST_DAYS = 35;

const horizons = defineQuery<object, Horizon & { known: boolean }>(
  new URL('./queries/read-horizon.sql', import.meta.url),
);

/** @throws ClusterChanged while transaction ids of the journal mean nothing here */
export async function readHorizon(tx: EntityManager): Promise<Horizon> {
  const [found] = await horizons(tx, {});
  const { known, ...horizon } = found!;
  if (!known) throw new ClusterChanged();
  return horizon;
}

/** The rows of a closed day, YYYY-MM-DD, for its regular seal. */
export function rowsOfDay(
  kind: SealedKind,
  { instansiId, day, horizon }: { instansiId: string; day: string; horizon: Horizon },
): RowQuery {
  return kind.day === null
    ? {
        query: rowsByWriting(kind),
        parameters: [instansiId, kind.kind, horizon.xid, horizon.cluster],
      }
    : { query: rowsByDay(kind), parameters: [instansiId, kind.kind, day] };
}

/** The rows of days up to a closed one that came after those were sealed, and have no seal yet. */
export function lateRows(
  kind: SealedKind,
  { instansiId, day }: { instansiId: string; day: string },
): RowQuery {
  const query = `SELECT r.id::text AS id, ${fieldsSql(kind)} AS values
    FROM ${kind.table} r JOIN instansi i ON i.id = r.instansi_id
    WHERE r.instansi_id = $1 AND ${kind.day} <= $3::date AND ${kind.day} > $3::date - ${LATEST_DAYS}
      AND ${withoutLeaf(kind, '$2')} AND ${kind.late}
    ORDER BY r.id`;
  return { query, parameters: [instansiId, kind.kind, day] };
}

/** Neither a regular nor a late leaf. @param name SQL that gives the kind's */
export function withoutLeaf({ late }: SealedKind, name: string): string {
  const names = late === null ? `l.kind = ${name}` : `l.kind IN (${name}, ${name} || '.late')`;
  return `NOT EXISTS (SELECT FROM proof_leaves l
    WHERE l.instansi_id = r.instansi_id AND ${names} AND l.subject_id = r.id::text)`;
}

/** $1 agency, $2 kind, $3 day: the rows after the kind's last sealed day up to this one. */
function rowsByDay(kind: SealedKind): string {
  return `SELECT r.id::text AS id, ${fieldsSql(kind)} AS values
    FROM ${kind.table} r JOIN instansi i ON i.id = r.instansi_id
    WHERE r.instansi_id = $1 AND ${kind.day} <= $3::date AND ${kind.day} > coalesce(
      (SELECT max(s.day) FROM proof_seals s WHERE s.instansi_id = $1 AND s.kind = $2), '-infinity')
    ORDER BY r.id`;
}

/**
 * $1 agency, $2 kind, $3 horizon, $4 cluster: the rows settled since the kind's last seal. In another
 * cluster than that seal's, every row without a leaf.
 */
function rowsByWriting(kind: SealedKind): string {
  return `SELECT r.id::text AS id, ${fieldsSql(kind)} AS values
    FROM ${kind.table} r
    WHERE r.instansi_id = $1 AND r.xid < $3::text::xid8 AND r.xid >= coalesce(
      (SELECT CASE WHEN s.system_identifier = $4::bigint THEN s.horizon END FROM proof_seals s
       WHERE s.instansi_id = $1 AND s.kind = $2 ORDER BY s.ordinal DESC LIMIT 1), '0')
      AND ${withoutLeaf(kind, '$2')}
    ORDER BY r.id`;
}
