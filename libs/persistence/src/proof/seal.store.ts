import { randomBytes } from 'node:crypto';
import {
  hashStatement,
  signStatement,
  type SigningKey,
  type Statement,
  TreeRoot,
  writeStatement,
} from '@app/proof';
import type { DataSource, EntityManager } from 'typeorm';
import { ClusterChanged } from '../cells/index.js';
import { fieldsSql, leafOf } from './leaf.js';
import { inBatches } from './row-stream.js';
import { SEALED_KINDS, type SealedKind } from './sealed-kinds.js';

const SALT_BYTES = 32;

/** An agency and its closed days that have no seal, oldest first, YYYY-MM-DD. */
interface OpenDays {
  instansiId: string;
  agency: string;
  days: string[];
}

/** Up to where the journal was settled when the seal began, and in which cluster. */
interface Horizon {
  xid: string;
  cluster: string;
}

interface ChainEnd {
  ordinal: number;
  day: string | null;
  previous: Buffer | null;
}

interface SealedRow {
  id: string;
  values: (string | null)[];
}

/**
 * Closes days. A day is closed two hours after its end in the agency's last time zone: then all windows for
 * changing a rating are over and no transaction of that day runs any more.
 */
export class SealStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: SigningKey,
    private readonly kinds: readonly SealedKind[] = SEALED_KINDS,
  ) {}

  /**
   * Seals every closed day of every agency that has no seal, days without rows too, so that no day can
   * vanish. The first seals of an agency hold all that came before. One transaction a day: all of its seals
   * or none, by one writer.
   *
   * @returns days sealed, over all agencies
   * @throws ClusterChanged after a restore into another cluster, until `rebuild`
   */
  async sealClosedDays(now: Date): Promise<number> {
    let sealed = 0;
    for (const { instansiId, agency, days } of await this.findOpenDays(now)) {
      for (const day of days) {
        const done = await this.dataSource.transaction((tx) =>
          this.sealDay(tx, { instansiId, agency }, day),
        );
        sealed += done ? 1 : 0;
      }
    }
    return sealed;
  }

  private findOpenDays(now: Date): Promise<OpenDays[]> {
    return this.dataSource.query(
      `SELECT i.id AS "instansiId", i.key AS agency, (
         SELECT coalesce(jsonb_agg(day::date ORDER BY day), '[]')
         FROM generate_series(coalesce((SELECT max(day) + 1 FROM proof_seals WHERE instansi_id = i.id),
           closed.day)::timestamp, closed.day::timestamp, interval '1 day') AS day
       ) AS days
       FROM instansi i CROSS JOIN LATERAL (
         SELECT min((($1::timestamptz - interval '2 hours') AT TIME ZONE zone)::date) - 1 AS day
         FROM (SELECT i.time_zone AS zone UNION ALL
           SELECT time_zone FROM locations WHERE instansi_id = i.id AND time_zone IS NOT NULL) AS zones
       ) AS closed
       ORDER BY i.key`,
      [now],
    );
  }

  /** False when somebody else has sealed the day meanwhile. */
  private async sealDay(
    tx: EntityManager,
    { instansiId, agency }: { instansiId: string; agency: string },
    day: string,
  ): Promise<boolean> {
    // a statement of its own, so that everything after it sees what the writer before has committed
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('proof ' || $1, 0))`, [
      instansiId,
    ]);
    let end = await findChainEnd(tx, instansiId);
    if (end.day !== null && end.day >= day) return false;
    const horizon = await readHorizon(tx);
    for (const kind of this.kinds) {
      const tree = await this.sealRows(tx, kind, { instansiId, day, horizon });
      const ordinal = end.ordinal + 1;
      const statement: Statement = {
        ...{ agency, ordinal, kind: kind.kind, day, previous: end.previous },
        ...{ leaves: tree.leaves, root: tree.root() },
      };
      end = await this.writeSeal(tx, { instansiId, statement, horizon: kind.day ? null : horizon });
    }
    return true;
  }

  private async sealRows(
    tx: EntityManager,
    kind: SealedKind,
    { instansiId, day, horizon }: { instansiId: string; day: string; horizon: Horizon },
  ): Promise<TreeRoot> {
    const tree = new TreeRoot();
    const [query, parameters] =
      kind.day === null
        ? [rowsByWriting(kind), [instansiId, kind.kind, horizon.xid, horizon.cluster]]
        : [rowsByDay(kind), [instansiId, kind.kind, day]];
    for await (const rows of inBatches<SealedRow>(tx, query, parameters)) {
      const salts = rows.map(() => randomBytes(SALT_BYTES));
      const leaves = rows.map(({ values }, index) => leafOf(kind, values, salts[index]!));
      await tx.query(
        `INSERT INTO proof_leaves (instansi_id, kind, day, position, subject_id, salt, leaf)
         SELECT $1, $2, $3, $4 + ordinality - 1, id, salt, leaf
         FROM unnest($5::text[], $6::bytea[], $7::bytea[]) WITH ORDINALITY AS l (id, salt, leaf)`,
        [instansiId, kind.kind, day, tree.leaves, rows.map(({ id }) => id), salts, leaves],
      );
      leaves.forEach((leaf) => tree.add(leaf));
    }
    return tree;
  }

  private async writeSeal(
    tx: EntityManager,
    seal: { instansiId: string; statement: Statement; horizon: Horizon | null },
  ): Promise<ChainEnd> {
    const { instansiId, statement, horizon } = seal;
    const { ordinal, kind, day, leaves, root } = statement;
    const { statement: text, signature } = signStatement(writeStatement(statement), this.key);
    await tx.query(
      `INSERT INTO proof_seals (instansi_id, ordinal, kind, day, leaves, root, statement, signature,
         public_key, horizon, system_identifier)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::xid8, $11)`,
      [
        ...[instansiId, ordinal, kind, day, leaves, root, text, Buffer.from(signature, 'base64')],
        ...[this.key.publicKey, horizon?.xid ?? null, horizon?.cluster ?? null],
      ],
    );
    return { ordinal, day, previous: hashStatement(text) };
  }
}

/**
 * Forgets the salts of rows that had to be erased by `today`: their leaves stay, and nothing can be tested
 * against them any more. The caller erases the rows in the same transaction.
 */
export async function forgetSalts(
  tx: EntityManager,
  today: Date,
  kinds: readonly SealedKind[] = SEALED_KINDS,
): Promise<void> {
  for (const { kind, erased } of kinds) {
    if (erased === null) continue;
    await tx.query(
      `UPDATE proof_leaves l SET salt = NULL
       WHERE l.kind = $1 AND l.salt IS NOT NULL AND ${erased('$2::date')}`,
      [kind, today],
    );
  }
}

async function findChainEnd(tx: EntityManager, instansiId: string): Promise<ChainEnd> {
  const [last] = await tx.query(
    `SELECT ordinal, day::text, statement FROM proof_seals
     WHERE instansi_id = $1 ORDER BY ordinal DESC LIMIT 1`,
    [instansiId],
  );
  return last
    ? { ordinal: last.ordinal, day: last.day, previous: hashStatement(last.statement) }
    : { ordinal: 0, day: null, previous: null };
}

/** @throws ClusterChanged while transaction ids of the journal mean nothing here */
async function readHorizon(tx: EntityManager): Promise<Horizon> {
  const [{ known, ...horizon }] = await tx.query(
    `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid, c.system_identifier::text AS cluster,
       coalesce(s.system_identifier = c.system_identifier, true) AS known
     FROM aggregation_state s, pg_control_system() c`,
  );
  if (!known) throw new ClusterChanged();
  return horizon;
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
      AND NOT EXISTS (SELECT FROM proof_leaves l
        WHERE l.instansi_id = r.instansi_id AND l.kind = $2 AND l.subject_id = r.id::text)
    ORDER BY r.id`;
}
