import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from '@app/jobs';
import { PostgresRatingStore } from '@app/persistence/ratings';
import { Test, type TestingModule } from '@nestjs/testing';
import { RUNNING_JOBS } from '../../apps/worker/src/background-work.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { DemoYear } from './demo-year/demo-year.js';
import { startExports, type TestExports } from '../support/worker/exports.js';
import { submitCommand } from '../support/intake/rating-commands.js';

const RATINGS = Number(process.env['DEMO_RATINGS'] ?? 1500);
/** Ratings of this hour, which the rules look at one by one. */
const BUSY_DAY = Number(process.env['BUSY_DAY'] ?? 2000);
const NANOSECONDS_PER_MS = 1e6;

let year: DemoYear;
let exports: TestExports;
let app: TestingModule;

beforeAll(async () => {
  const now = new Date();
  year = await DemoYear.make({ ratings: RATINGS, months: 12, now, releaseEveryWeeks: 6 });
  exports = await startExports(year.admin);
  const config = {
    databaseUrl: exports.url,
    queueDatabaseUrl: exports.url,
    redisUrl: undefined,
    figuresEveryMinutes: 60,
    proofSecret: '0123456789abcdef'.repeat(4),
  };
  app = await Test.createTestingModule({ imports: [WorkerModule.register(config)] }).compile();
  await rateToday();
  await askForFiles();
});

afterAll(async () => {
  await app.close();
  await exports.source.destroy();
  await year.close();
});

async function rateToday(): Promise<void> {
  const { admin } = year;
  const code = admin.own.codes.counter;
  const commands = Array.from({ length: BUSY_DAY }, (_, n) =>
    submitCommand({ code, at: new Date(Date.now() - n * 1_000), deviceBucket: n % 256 }),
  );
  const store = new PostgresRatingStore(await admin.connect('intake'));
  for (let at = 0; at < BUSY_DAY; at += 500) await store.append(commands.slice(at, at + 500));
}

async function askForFiles(): Promise<void> {
  const planner = await year.signIn('demo-perencana');
  const period = String(new Date().getFullYear());
  for (const format of ['csv', 'xlsx', 'json']) {
    await planner.post('exports', { period, format }, 202);
  }
}

interface Held {
  took: number;
  /** the longest that anything else in the process had to wait, milliseconds, also for other processes */
  waited: number;
  /** the most that this process computed between two turns of its loop, milliseconds */
  computed: number;
}

async function measure(work: () => Promise<void>): Promise<Held> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const turns = countTurns();
  await pause(20);
  delay.reset();
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  await pause(20);
  delay.disable();
  return { took, waited: delay.max / NANOSECONDS_PER_MS, computed: turns.stop() };
}

/** Looks at every turn of the loop how much the process has computed since the one before. */
function countTurns(): { stop: () => number } {
  let [longest, isOver] = [0, false];
  let before = process.cpuUsage();
  const turn = (): void => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    longest = Math.max(longest, (user + system) / 1_000);
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    stop: () => {
      isOver = true;
      return longest;
    },
  };
}

it('how long each job keeps everything else in the process waiting', async () => {
  const lines = [
    `longest delay of the event loop, a year of ${RATINGS} ratings, a day of ${BUSY_DAY}`,
  ];
  const idle = { name: '(nothing)', run: () => pause(1_000) };
  for (const { name, run } of [idle, ...app.get<Job[]>(RUNNING_JOBS).map(runnable)]) {
    const { took, waited, computed } = await measure(run);
    const [all, delay, own] = [took, waited, computed].map((ms) => `${Math.round(ms)} ms`);
    lines.push(`${name.padEnd(20)} ${delay}, of which computed ${own}; the job took ${all}`);
  }
  console.log(lines.join('\n'));
});

function runnable(job: Job): Pick<Job, 'name' | 'run'> {
  return { name: job.name, run: () => job.run() };
}
