import { hashReceipt } from '@app/codes';
import { findRunningServer, loadSecrets } from '@app/persistence/server';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { Citizens, type LedgerEntry } from '../support/citizens.js';
import { type CrashCounts, planCrashes, type Victim } from '../support/crash-plan.js';
import { CrashingProduct } from '../support/crashing-product.js';
import { createDataFolder, type DataFolder } from '../support/data-folder.js';
import { findDemoCode } from '../support/demo-code.js';
import { type RedisServer, startRedisServer } from '../support/redis-server.js';
import { runCli, type RunningProduct } from '../support/running-product.js';

/** Ratings, kills of the product and kills of the database server, for each queue; `show:2-2` sets more. */
const [ratings = 0, product = 0, database = 0] = (process.env['CRASHES'] ?? '3000,10,2')
  .split(',')
  .map(Number);
const SEED = Number(process.env['CRASH_SEED'] ?? 20261124);
/** Of one queue; a kill on a busy machine costs half a minute. */
const PATIENCE_MS = 2 * 60 * 60_000;
/** The worker sums each second; a minute is far more than its longest transaction. */
const LOOK_MS = 100;
const MOST_LOOKS = 600;
/** Redis is killed as often as the database server, where it holds the queue. */
const QUEUES = ['PostgreSQL', 'Redis'] as const;

let folder: DataFolder;
let redis: RedisServer | undefined;
let crashing: CrashingProduct | undefined;

beforeEach(async () => {
  folder = await createDataFolder();
});

afterEach(async () => {
  const exitCode = await crashing?.running.stop();
  crashing = undefined;
  await redis?.stop();
  redis = undefined;
  await folder.remove();
  expect(exitCode).toBe(0);
});

const named = 'kill -9 loses and doubles nothing, with the queue on %s';
it.each(QUEUES)(named, suffer, PATIENCE_MS);

async function suffer(queue: (typeof QUEUES)[number]): Promise<void> {
  const dataDir = folder.path;
  redis = queue === 'Redis' ? await startRedisServer() : undefined;
  crashing = await CrashingProduct.start(dataDir, redis);
  const counts: CrashCounts = { ratings, product, database, redis: redis ? database : 0 };
  const citizens = await citizensOf(crashing.running, dataDir);
  const begun = Date.now();
  const suffering = crashing.suffer(planCrashes(counts, SEED), citizens);
  await Promise.all([citizens.run(), suffering]).finally(() => citizens.giveUp());
  const seconds = Math.round((Date.now() - begun) / 1000);

  const found = await judge(crashing.running, citizens.ledger);
  print(queue, { ...summarise(citizens, crashing), ...found, seconds });
  expect(citizens.acknowledged).toBe(ratings);
  expect(crashing.kills).toHaveLength(product + database + counts.redis);
  expect(found).toEqual({ missing: 0, double: 0, neverSent: 0, otherwise: 0, figuresOff: 0 });
}

async function citizensOf({ addresses }: RunningProduct, dataDir: string): Promise<Citizens> {
  const codes = ['loket-1', 'loket-2', 'loket-3', 'dinas', 'lencana-bagas'];
  return new Citizens({
    url: addresses.intakeUrl,
    codes: await Promise.all(codes.map(findDemoCode)),
    secret: (await loadSecrets(dataDir)).secretKey,
    ratings,
    seed: SEED,
  });
}

interface Judgement {
  /** acknowledged and not stored */
  missing: number;
  /** stored more than once under one id, or journaled as created more than once */
  double: number;
  /** stored and never sent */
  neverSent: number;
  /** stored with other content, or with a receipt other than the one told */
  otherwise: number;
  /** cells that differ from the sums of the ledger, or from a rebuild */
  figuresOff: number;
}

async function judge(running: RunningProduct, ledger: LedgerEntry[]): Promise<Judgement> {
  const { env } = running.addresses;
  await runCli(['release'], env);
  const server = await findRunningServer(running.dataDir);
  const client = new pg.Client({
    connectionString: server!.url.replace(/\/postgres$/, '/suara_loket'),
  });
  await client.connect();
  try {
    await client.query('SET search_path = suara');
    await whenAllAreSummed(client);
    await runCli(['verify'], env);
    const incremental = await allCells(client);
    await runCli(['rebuild'], env);
    const rebuilt = await allCells(client);
    await runCli(['verify'], env);
    const sums = countDifferences(await itemCounts(client), ledgerCounts(ledger));
    const figuresOff = sums + countDifferences(incremental, rebuilt);
    return { ...compareRatings(await storedRatings(client), ledger), figuresOff };
  } finally {
    await client.end();
  }
}

/** A row is summed once no older transaction runs any more: one that makes releases may take seconds. */
async function whenAllAreSummed(client: pg.Client): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { rowCount } = await client.query(
      `SELECT FROM journal j, aggregation_state s WHERE (j.xid, j.id) > (s.xid, s.journal_id) LIMIT 1`,
    );
    if (rowCount === 0) return;
    await delay(LOOK_MS);
  }
  throw new Error('Journal rows stay unsummed.');
}

interface StoredRating {
  id: string;
  answers: Record<string, number>;
  receiptHash: string;
  created: number;
}

async function storedRatings(client: pg.Client): Promise<StoredRating[]> {
  const { rows } = await client.query<StoredRating>(
    `SELECT r.id, r.answers, encode(r.receipt_hash, 'hex') AS "receiptHash", (
       SELECT count(*)::integer FROM journal j
       WHERE j.instansi_id = r.instansi_id AND j.rating_id = r.id AND j.cause = 'created'
     ) AS created
     FROM ratings r`,
  );
  return rows;
}

function compareRatings(
  stored: StoredRating[],
  ledger: LedgerEntry[],
): Omit<Judgement, 'figuresOff'> {
  const byId = new Map(stored.map((rating) => [rating.id, rating]));
  const sent = new Map(ledger.filter((entry) => entry.sent).map((entry) => [entry.id, entry]));
  return {
    missing: ledger.filter(({ id, receipt }) => receipt !== null && !byId.has(id)).length,
    double: stored.length - byId.size + stored.filter(({ created }) => created !== 1).length,
    neverSent: stored.filter(({ id }) => !sent.has(id)).length,
    otherwise: stored.filter((rating) => !isAsSent(rating, sent.get(rating.id))).length,
  };
}

function isAsSent({ answers, receiptHash }: StoredRating, entry: LedgerEntry | undefined): boolean {
  if (!entry) return true;
  const sent = itemsOf(entry);
  const same =
    Object.keys(answers).length === Object.keys(sent).length &&
    Object.entries(sent).every(([item, value]) => answers[item] === value);
  return same && (entry.receipt === null || hashReceipt(entry.receipt) === receiptHash);
}

function itemsOf({ score, answers }: LedgerEntry): Record<string, number> {
  return { ...answers, overall: score };
}

type Counts = Map<string, number>;

function ledgerCounts(ledger: LedgerEntry[]): Counts {
  const counts: Counts = new Map();
  for (const [item, value] of ledger.flatMap((entry) => Object.entries(itemsOf(entry)))) {
    counts.set(`${item} ${value}`, (counts.get(`${item} ${value}`) ?? 0) + 1);
  }
  return counts;
}

async function itemCounts(client: pg.Client): Promise<Counts> {
  const { rows } = await client.query<{ key: string; n: number }>(
    `SELECT item || ' ' || value AS key, sum(n)::integer AS n FROM answer_cells GROUP BY 1`,
  );
  return new Map(rows.map(({ key, n }) => [key, n]));
}

async function allCells(client: pg.Client): Promise<Counts> {
  const { rows } = await client.query<{ cell: string }>(
    `SELECT 'answer ' || c::text AS cell FROM answer_cells c
     UNION ALL SELECT 'respondent ' || c::text FROM respondent_cells c`,
  );
  return new Map(rows.map(({ cell }) => [cell, 1]));
}

function countDifferences(a: Counts, b: Counts): number {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key)).length;
}

function summarise(
  citizens: Citizens,
  { kills }: CrashingProduct,
): Record<string, string | number> {
  const retries = Object.entries(citizens.retries).toSorted();
  const recovery = (victim: Victim): string => {
    const times = kills.filter((kill) => kill.victim === victim).map((kill) => kill.recoveryMs);
    const sorted = times.toSorted((a, b) => a - b).map((ms) => (ms / 1000).toFixed(1));
    return sorted.length === 0
      ? '0'
      : `${sorted.length}, back after ${sorted[sorted.length >> 1]} s (median), ${sorted.at(-1)} s (longest)`;
  };
  return {
    sent: citizens.ledger.filter(({ sent }) => sent).length,
    acknowledged: citizens.acknowledged,
    retries: `${retries.reduce((total, [, n]) => total + n, 0)} (${retries.map(([what, n]) => `${what} ${n}`).join(', ')})`,
    'kills of the product': recovery('product'),
    'kills of PostgreSQL': recovery('database'),
    'kills of Redis': recovery('redis'),
  };
}

function print(queue: string, rows: Record<string, string | number>): void {
  const lines = Object.entries(rows).map(([what, value]) => `  ${what.padEnd(22)} ${value}`);
  console.log([`queue on ${queue}, seed ${SEED}`, ...lines].join('\n'));
}
