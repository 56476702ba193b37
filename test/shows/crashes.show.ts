import { loadSecrets } from '@app/embedded-postgres';
import { Citizens } from './crashes/citizens.js';
import { judgeCrashes } from './crashes/crash-judgement.js';
import { type CrashCounts, planCrashes, type Victim } from './crashes/crash-plan.js';
import { CrashingProduct } from './crashes/crashing-product.js';
import { createDataFolder, type DataFolder } from '../support/product/data-folder.js';
import { findDemoCode } from '../support/product/demo-code.js';
import { type RedisServer, startRedisServer } from '../support/product/redis-server.js';
import type { RunningProduct } from '../support/product/running-product.js';

/** Ratings, kills of the product and kills of the database server, for each queue; `show:crashes` sets more. */
const [ratings = 0, product = 0, database = 0] = (process.env['CRASHES'] ?? '1500,5,1')
  .split(',')
  .map(Number);
const SEED = Number(process.env['CRASH_SEED'] ?? 20261124);
/** Of one queue; a kill on a busy machine costs half a minute. */
const PATIENCE_MS = 5 * 60_000 + (product + database) * 60_000;
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

  const found = await judgeCrashes(crashing.running, citizens.ledger);
  print(queue, {
    ...summarise(citizens, crashing),
    ...found,
    figuresOff: found.figuresOff.length,
    seconds,
  });
  expect(citizens.acknowledged).toBe(ratings);
  expect(crashing.kills).toHaveLength(product + database + counts.redis);
  expect(found).toEqual({ missing: 0, double: 0, neverSent: 0, otherwise: 0, figuresOff: [] });
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
