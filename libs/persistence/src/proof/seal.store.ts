import { randomBytes } from 'node:crypto';
import { defineCommand, defineQuery, lockForName } from '@app/database';
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
import { type Horizon, lateRows, readHorizon, rowsOfDay, type SealedRows } from './rows-to-seal.js';
import { lateKindOf, SEALED_KINDS, type SealedKind } from './sealed-kinds.js';

const SALT_BYTES = 32;
/** Hashing more of them in one go would keep everything else in the process waiting. */
const ROWS_AT_ONCE = 250;

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

const openDays = defineQuery<{ now: Date }, OpenDays>(
  new URL('./queries/find-open-days.sql', import.meta.url),
);
const leavesKept = defineCommand<{
  instansiId: string;
  kind: string;
  day: string;
  position: number;
  ids: string[];
  salts: Buffer[];
  leaves: Buffer[];
}>(new URL('./queries/keep-leaves.sql', import.meta.url));
const sealKept = defineCommand<{
  instansiId: string;
  ordinal: number;
  kind: string;
  day: string;
  leaves: number;
  root: Buffer;
  text: string;
  signature: Buffer;
  publicKey: Buffer;
  xid: string | null;
  cluster: string | null;
}>(new URL('./queries/keep-seal.sql', import.meta.url));
const chainEnds = defineQuery<
  { instansiId: string },
  { ordinal: number; statement: string; day: string }
>(new URL('./queries/find-chain-end.sql', import.meta.url));
const leavesAnalyzed = defineQuery<object, { done: string }>(
  new URL('./queries/analyze-leaves.sql', import.meta.url),
);
const saltsForgotten = defineCommand<{ today: Date }>(
  new URL('./queries/forget-salts.sql', import.meta.url),
);
const seals = defineQuery<{ instansiId: string; kind: string; day: string }, { ordinal: number }>(
  new URL('./queries/find-seal.sql', import.meta.url),
);

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
   * @param beforeDay awaited before each day; what it throws ends the run, and what is sealed stays
   * @returns days sealed, over all agencies
   * @throws ClusterChanged after a restore into another cluster, until `rebuild`
   */
  async sealClosedDays(
    now: Date,
    beforeDay: () => Promise<void> = () => Promise.resolve(),
  ): Promise<number> {
    let sealed = 0;
    for (const open of await openDays(this.dataSource, { now })) {
      const { days, closedDay, isAhead, ...agency } = open;
      for (const day of days) {
        await beforeDay();
        const done = await this.dataSource.transaction((tx) => this.sealDay(tx, agency, day));
        sealed += done ? 1 : 0;
      }
      if (days.length > 0 || isAhead) {
        await this.dataSource.transaction((tx) => this.sealLateRows(tx, agency, closedDay));
      }
    }
    return sealed;
  }

  /** False when somebody else has sealed the day meanwhile. */
  private async sealDay(
    tx: EntityManager,
    { instansiId, agency }: Agency,
    day: string,
  ): Promise<boolean> {
    let end = await lockChain(tx, instansiId);
    if (end.day !== null && end.day >= day) return false;
    const isFirst = end.day === null;
    const horizon = await readHorizon(tx);
    for (const kind of this.kinds) {
      const rows = rowsOfDay(tx, kind, { instansiId, closedDay: day, horizon });
      const tree = await this.sealRows(tx, kind.kind, { instansiId, day, rows });
      const ordinal = end.ordinal + 1;
      const statement: Statement = {
        agency,
        ordinal,
        kind: kind.kind,
        day,
        previous: end.previous,
        leaves: tree.leaves,
        root: tree.root(),
      };
      end = await this.writeSeal(tx, {
        instansiId,
        statement,
        horizon: kind.sealedBy === 'day' ? null : horizon,
      });
    }
    if (isFirst) await leavesAnalyzed(tx, {});
    return true;
  }

  /** One late seal of a kind a closed day, and none where nothing came late. */
  private async sealLateRows(
    tx: EntityManager,
    { instansiId, agency }: Agency,
    day: string,
  ): Promise<void> {
    let end = await lockChain(tx, instansiId);
    for (const kind of this.kinds.filter(({ sealedBy }) => sealedBy === 'day')) {
      const lateKind = lateKindOf(kind);
      if (await hasSeal(tx, instansiId, lateKind, day)) continue;
      const rows = lateRows(tx, kind, { instansiId, closedDay: day });
      const tree = await this.sealRows(tx, lateKind, { instansiId, day, rows });
      if (tree.leaves === 0) continue;
      const statement: Statement = {
        agency,
        ordinal: end.ordinal + 1,
        kind: lateKind,
        day,
        previous: end.previous,
        leaves: tree.leaves,
        root: tree.root(),
      };
      end = await this.writeSeal(tx, { instansiId, statement, horizon: null });
    }
  }

  private async sealRows(
    tx: EntityManager,
    kind: string,
    { instansiId, day, rows }: { instansiId: string; day: string; rows: SealedRows },
  ): Promise<TreeRoot> {
    const tree = new TreeRoot();
    for await (const batch of rows) {
      for (let at = 0; at < batch.length; at += ROWS_AT_ONCE) {
        const some = batch.slice(at, at + ROWS_AT_ONCE);
        const salts = some.map(() => randomBytes(SALT_BYTES));
        const leaves = some.map(({ values }, index) => leafOf(kind, values, salts[index]!));
        const ids = some.map(({ id }) => id);
        const position = tree.leaves;
        await leavesKept(tx, { instansiId, kind, day, position, ids, salts, leaves });
        leaves.forEach((leaf) => tree.add(leaf));
      }
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
    await sealKept(tx, {
      instansiId,
      ordinal,
      kind,
      day,
      leaves,
      root,
      text,
      signature: Buffer.from(signature, 'base64'),
      publicKey: this.key.publicKey,
      xid: horizon?.xid ?? null,
      cluster: horizon?.cluster ?? null,
    });
    return { ordinal, day, previous: hashStatement(text) };
  }
}

/**
 * Forgets the salts of rows that had to be erased by `today`: their leaves stay, and nothing can be tested
 * against them any more. The caller erases the rows in the same transaction.
 */
export async function forgetSalts(tx: EntityManager, today: Date): Promise<void> {
  await saltsForgotten(tx, { today });
}

/** Waits for the writer before; everything after this sees what it has committed. */
async function lockChain(tx: EntityManager, instansiId: string): Promise<ChainEnd> {
  await lockForName(tx, `proof ${instansiId}`);
  const [last] = await chainEnds(tx, { instansiId });
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
  const found = await seals(tx, { instansiId, kind, day });
  return found.length > 0;
}
