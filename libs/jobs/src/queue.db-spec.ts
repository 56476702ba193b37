import { Logger } from '@nestjs/common';
import { BreakableLink } from '../../../test/support/database/breakable-link.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database/database.js';
import { rateWithoutQueue } from '../../../test/support/worker/queue-outage.js';
import { describeQueue, Runs } from '../../../test/support/worker/queue-suite.js';
import { DatabaseTurns } from './job-turns.js';
import { JobRunner } from './job-runner.js';

describeQueue('PostgreSQL', async () => {
  const database = await createTestDatabase();
  const link = await BreakableLink.to(database.urls.worker);
  return {
    settings: { databaseUrl: link.url },
    databaseUrl: database.urls.worker,
    link,
    close: async () => {
      await link.cut();
      await database.drop();
    },
  };
});

it('a queue that is away refuses no rating, on PostgreSQL', async () => {
  const outcome = await rateWithoutQueue(async (databaseUrl) => {
    const link = await BreakableLink.to(databaseUrl);
    return { settings: { databaseUrl: link.url }, databaseUrl, link, close: () => link.cut() };
  });
  expect(outcome).toEqual({ statuses: [201, 201], stored: 2 });
});

it('a queue that is broken, not away, holds up no job', async () => {
  Logger.overrideLogger(false);
  const database = await createTestDatabase();
  const owner = await database.connect('owner');
  await owner.query('DROP SCHEMA bullmq CASCADE');
  const runs = new Runs();
  const jobs = runs.jobs({ 'aggregation.advance': 200 });
  const runner = new JobRunner({ databaseUrl: database.urls.worker }, jobs);
  runner.start();
  await runs.beyond('aggregation.advance', 3);
  await runner.stop();
  await database.drop();
});

describe('turns', () => {
  let database: TestDatabase;
  let link: BreakableLink;
  let here: DatabaseTurns;
  let there: DatabaseTurns;

  beforeAll(async () => {
    database = await createTestDatabase();
    link = await BreakableLink.to(database.urls.worker);
    here = new DatabaseTurns(link.url);
    there = new DatabaseTurns(database.urls.worker);
  });
  afterAll(async () => {
    await here.close();
    await there.close();
    await link.cut();
    await database.drop();
  });

  it('one process at a time has the turn of a kind, and other kinds do not wait', async () => {
    const end = await here.take('proof.seal');
    expect(await there.take('proof.seal')).toBeNull();
    await (await there.take('figures.run'))!();
    await end!();
    await (await there.take('proof.seal'))!();
  });

  it('a process that is gone holds nobody up', async () => {
    const end = await here.take('proof.seal');
    await link.cut();
    await link.mend();
    let taken = await there.take('proof.seal');
    while (taken === null) taken = await there.take('proof.seal');
    // the first only notices that its connection is gone
    await end!().catch(() => undefined);
    expect(await here.take('proof.seal')).toBeNull();
    await taken();
  });
});
