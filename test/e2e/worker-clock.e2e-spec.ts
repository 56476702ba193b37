import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type INestApplicationContext } from '@nestjs/common';
import { register } from 'prom-client';
import { openWorker } from '../../apps/worker/src/open-worker.js';
import { createAgency } from '../support/database/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../support/database/database.js';
import { PostgresRatingStore } from '@app/persistence/ratings';
import { submitCommand } from '../support/intake/rating-commands.js';

const THREE_DAYS_AGO = new Date(Date.now() - 3 * 86_400_000);

let database: TestDatabase;
let owner: Connection;
let worker: INestApplicationContext;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  owner = await database.connect('owner');
  const agency = await createAgency(owner);
  const store = new PostgresRatingStore(await database.connect('intake'));
  await store.append([submitCommand({ code: agency.codes.counter, at: THREE_DAYS_AGO })]);
});

afterAll(async () => {
  Logger.overrideLogger(['error', 'warn']);
  await worker.close();
  await database.drop();
});

function startWorker(): Promise<INestApplicationContext> {
  return openWorker({
    databaseUrl: database.urls.worker,
    queueDatabaseUrl: database.urls.worker,
    redisUrl: undefined,
    figuresEveryMinutes: 60,
    proofSecret: '0123456789abcdef'.repeat(4),
  });
}

/** As if a worker of this start of the machine had trusted another time just now. */
async function remember(wall: string): Promise<void> {
  const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  await owner.query(
    `INSERT INTO clock_looks VALUES ($1, ${wall}, $2)
     ON CONFLICT (boot_id) DO UPDATE SET wall = excluded.wall, uptime_ms = excluded.uptime_ms`,
    [bootId, Math.round(uptime() * 1_000)],
  );
}

async function untilDone(job: string): Promise<void> {
  const line = new RegExp(`suara_job_done_timestamp_seconds\\{job="${job}"\\} \\d`);
  while (!line.test(await register.metrics())) await pause(50);
}

async function state(): Promise<object> {
  const [row] = await owner.query(
    `SELECT (SELECT count(*) FROM person_cells)::integer > 0 AS summed,
       (SELECT count(*) FROM proof_seals)::integer > 0 AS sealed,
       (SELECT count(*) FROM judged_days)::integer > 0 AS settled,
       (SELECT count(*) FROM ratings WHERE received_at IS NULL)::integer AS erased`,
  );
  return row;
}

it('a worker that starts on a clock that jumped sums, and seals, settles and erases nothing', async () => {
  await remember(`now() - interval '1 day'`);
  worker = await startWorker();
  await untilDone('aggregation.advance');
  await pause(1_000);
  const metrics = await register.metrics();
  expect(metrics).toMatch(/^suara_clock_doubted 1$/m);
  expect(metrics).not.toMatch(/job_done_timestamp_seconds\{job="(?!aggregation)/);
  expect(await state()).toEqual({ summed: true, sealed: false, settled: false, erased: 0 });
  await worker.close();
});

it('and does all of it on one that is right', async () => {
  await remember('now()');
  worker = await startWorker();
  await Promise.all(['proof.seal', 'exact-times.forget', 'releases.make'].map(untilDone));
  expect(await register.metrics()).toMatch(/^suara_clock_doubted 0$/m);
  expect(await state()).toEqual({ summed: true, sealed: true, settled: true, erased: 1 });
});
