import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@app/database';
import { HintProducer, type Job } from '@app/jobs';
import { PostgresRatingStore } from '@app/persistence/ratings';
import { Logger } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { createAgency } from '../../../test/support/database/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../../../test/support/database/database.js';
import { submitCommand } from '../../../test/support/intake/rating-commands.js';
import { RUNNING_JOBS } from './background-work.js';
import { ClosePeriods } from './figures/closing/close-periods.js';
import { RunFigures } from './figures/running/run-figures.js';
import { WorkerModule } from './worker.module.js';

/** Work that goes on until a test lets it end, in a transaction of the worker as a real making has one. */
class HeldUp {
  readonly begun: Promise<void>;
  runs = 0;
  end = (): void => undefined;
  private begin = (): void => undefined;

  constructor(private readonly worker: () => Database) {
    this.begun = new Promise((resolve) => (this.begin = resolve));
  }

  async execute(): Promise<number> {
    this.runs += 1;
    await this.worker().dataSource.transaction(async (tx) => {
      await tx.query('SELECT 1');
      this.begin();
      await new Promise<void>((resolve) => (this.end = resolve));
    });
    return 0;
  }
}

let database: TestDatabase;
let owner: Connection;
let code: string;
let held: HeldUp;
let app: TestingModule;
let hints: HintProducer;
let closing: Promise<void> | undefined;

beforeEach(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  owner = await database.connect('owner');
  code = (await createAgency(owner)).codes.counter;
  held = new HeldUp(() => app.get(Database));
  const { worker } = database.urls;
  const config = {
    databaseUrl: worker,
    queueDatabaseUrl: worker,
    redisUrl: undefined,
    figuresEveryMinutes: 60,
    proofSecret: '0123456789abcdef'.repeat(4),
  };
  app = await Test.createTestingModule({ imports: [WorkerModule.register(config)] })
    .overrideProvider(RunFigures)
    .useValue(held)
    .compile();
  hints = new HintProducer({ databaseUrl: database.urls.intake });
  closing = undefined;
});
afterEach(async () => {
  held.end();
  await hints.close();
  await close();
  await database.drop();
  Logger.overrideLogger(['error', 'warn']);
});

function close(): Promise<void> {
  closing ??= app.close();
  return closing;
}

async function rate(ratings: number): Promise<void> {
  const commands = Array.from({ length: ratings }, () => submitCommand({ code, at: new Date() }));
  await new PostgresRatingStore(await database.connect('intake')).append(commands);
  hints.hint('aggregation.advance');
}

async function untilSummed(ratings: number): Promise<void> {
  for (;;) {
    const [{ n }] = await owner.query(
      'SELECT coalesce(sum(tap_1 + tap_2 + tap_3 + tap_4), 0)::integer AS n FROM person_cells',
    );
    if (n === ratings) return;
    await pause(20);
  }
}

it('sums while another job is held up, and begins that one only once', async () => {
  await app.init();
  await held.begun;
  for (let ratings = 5; ratings <= 15; ratings += 5) {
    await rate(5);
    const stored = performance.now();
    await untilSummed(ratings);
    const waited = Math.round(performance.now() - stored);
    process.stdout.write(`summed ${waited} ms after a rating and its hint, a job being held up\n`);
  }
  expect(held.runs).toBe(1);
});

it('logs a job that fails, and goes on with the others', async () => {
  const failures = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  app.get(ClosePeriods).closeOverdue = () => Promise.reject(new Error('disk full'));
  await app.init();
  await held.begun;
  held.end();
  await rate(5);
  await untilSummed(5);
  expect(failures.mock.calls).toEqual([['figures.run failed: disk full']]);
  failures.mockRestore();
});

it('ends after the step at hand', async () => {
  await app.init();
  await held.begun;
  let isClosed = false;
  const closed = close().then(() => (isClosed = true));
  await pause(200);
  expect(isClosed).toBe(false);
  held.end();
  await closed;
});

it('has a file, a name and a time for every job', () => {
  const jobs = app.get<Job[]>(RUNNING_JOBS).map(({ name, every }) => `${name} ${every / 1_000} s`);
  expect(jobs.toSorted()).toEqual([
    'aggregation.advance 5 s',
    'comments.forget 43200 s',
    'comments.release 21600 s',
    'days.settle 600 s',
    'exact-times.forget 1800 s',
    'exports.make 15 s',
    'figures.run 3600 s',
    'periods.answer 60 s',
    'proof.seal 3600 s',
    'ratings.judge 60 s',
    'review.report 21600 s',
  ]);
});
