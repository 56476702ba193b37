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
import { leafOf } from './leaf.js';
import { inBatches } from './row-stream.js';
import { type Horizon, lateRows, readHorizon, type RowQuery, rowsOfDay } from './rows-to-seal.js';
import { lateKindOf, SEALED_KINDS, type SealedKind } from './sealed-kinds.js';

const SALT_BYTES = 32;

interface Agency {
  instansiId: string;
  agency: string;
}

interface OpenDays extends Agency {
  /** closed days that have no seal, oldest first, YYYY-MM-DD */
  days: string[];
  /** the last closed day */
  closedDay: string;
  /** a clock was wrong: days are sealed that are not over */
  isAhead: boolean;
}

interface ChainEnd {
  ordinal: number;
  /** the last that is sealed */
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
   * or none, by one writer. Then what came too late for its own day gets a late seal.
   *
   * @returns days sealed, over all agencies
   * @throws ClusterChanged after a restore into another cluster, until `rebuild`
   */
  async sealClosedDays(now: Date): Promise<number> {
    let sealed = 0;
    for (const { days, closedDay, isAhead, ...agency } of await this.findOpenDays(now)) {
      for (const day of days) {
        const done = await this.dataSource.transaction((tx) => this.sealDay(tx, agency, day));
        sealed += done ? 1 : 0;
      }
      if (days.length > 0 || isAhead) {
        await this.dataSource.transaction((tx) => this.sealLateRows(tx, agency, closedDay));
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
       ) AS days, closed.day::text AS "closedDay", coalesce(
         (SELECT max(day) > closed.day FROM proof_seals WHERE instansi_id = i.id), false) AS "isAhead"
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
    { instansiId, agency }: Agency,
    day: string,
  ): Promise<boolean> {
    let end = await lockChain(tx, instansiId);
    if (end.day !== null && end.day >= day) return false;
    const horizon = await readHorizon(tx);
    for (const kind of this.kinds) {
      const rows = rowsOfDay(kind, { instansiId, day, horizon });
      const tree = await this.sealRows(tx, kind, { instansiId, day, rows });
      const ordinal = end.ordinal + 1;
      const statement: Statement = {
        ...{ agency, ordinal, kind: kind.kind, day, previous: end.previous },
        ...{ leaves: tree.leaves, root: tree.root() },
      };
      end = await this.writeSeal(tx, { instansiId, statement, horizon: kind.day ? null : horizon });
    }
    return true;
  }

  /** One late seal of a kind a closed day, and none where nothing came late. */
  private async sealLateRows(
    tx: EntityManager,
    { instansiId, agency }: Agency,
    day: string,
  ): Promise<void> {
    let end = await lockChain(tx, instansiId);
    for (const kind of this.kinds.filter(({ late }) => late !== null)) {
      const lateKind = lateKindOf(kind);
      if (await hasSeal(tx, instansiId, lateKind.kind, day)) continue;
      const rows = lateRows(kind, { instansiId, day });
      const tree = await this.sealRows(tx, lateKind, { instansiId, day, rows });
      if (tree.leaves === 0) continue;
      const statement: Statement = {
        ...{ agency, ordinal: end.ordinal + 1, kind: lateKind.kind, day, previous: end.previous },
        ...{ leaves: tree.leaves, root: tree.root() },
      };
      end = await this.writeSeal(tx, { instansiId, statement, horizon: null });
    }
  }

  private async sealRows(
    tx: EntityManager,
    kind: SealedKind,
    { instansiId, day, rows }: { instansiId: string; day: string; rows: RowQuery },
  ): Promise<TreeRoot> {
    const tree = new TreeRoot();
    for await (const some of inBatches<SealedRow>(tx, rows.query, rows.parameters)) {
      const salts = some.map(() => randomBytes(SALT_BYTES));
      const leaves = some.map(({ values }, index) => leafOf(kind, values, salts[index]!));
      await tx.query(
        `INSERT INTO proof_leaves (instansi_id, kind, day, position, subject_id, salt, leaf)
         SELECT $1, $2, $3, $4 + ordinality - 1, id, salt, leaf
         FROM unnest($5::text[], $6::bytea[], $7::bytea[]) WITH ORDINALITY AS l (id, salt, leaf)`,
        [instansiId, kind.kind, day, tree.leaves, some.map(({ id }) => id), salts, leaves],
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
  for (const kind of kinds) {
    if (kind.erased === null) continue;
    await tx.query(
      `UPDATE proof_leaves l SET salt = NULL
       WHERE l.kind IN ($1, $2) AND l.salt IS NOT NULL AND ${kind.erased('$3::date')}`,
      [kind.kind, lateKindOf(kind).kind, today],
    );
  }
}

/** Waits for the writer before; everything after this sees what it has committed. */
async function lockChain(tx: EntityManager, instansiId: string): Promise<ChainEnd> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('proof ' || $1, 0))`, [instansiId]);
  const [last] = await tx.query(
    `SELECT ordinal, statement,
       (SELECT max(day)::text FROM proof_seals WHERE instansi_id = $1) AS day
     FROM proof_seals WHERE instansi_id = $1 ORDER BY ordinal DESC LIMIT 1`,
    [instansiId],
  );
  return last
    ? { ordinal: last.ordinal, day: last.day, previous: hashStatement(last.statement) }
    : { ordinal: 0, day: null, previous: null };
}

async function hasSeal(
  tx: EntityManager,
  instansiId: string,
  kind: string,
  day: string,
): Promise<boolean> {
  const found = await tx.query(
    'SELECT FROM proof_seals WHERE instansi_id = $1 AND kind = $2 AND day = $3',
    [instansiId, kind, day],
  );
  return found.length > 0;
}
