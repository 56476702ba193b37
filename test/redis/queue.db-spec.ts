import { setTimeout as pause } from 'node:timers/promises';
import { HintProducer, JobRunner } from '@app/jobs';
import { BreakableLink } from '../support/database/breakable-link.js';
import { createTestDatabase } from '../support/database/database.js';
import { rateWithoutQueue } from '../support/worker/queue-outage.js';
import { type BreakableQueue, describeQueue, Runs } from '../support/worker/queue-suite.js';
import { startRedisServer } from '../support/product/redis-server.js';

async function openRedis(): Promise<BreakableQueue> {
  const database = await createTestDatabase();
  const databaseUrl = database.urls.worker;
  const server = await startRedisServer();
  const link = await BreakableLink.to(server.url);
  return {
    settings: { databaseUrl, redisUrl: link.url },
    databaseUrl,
    link,
    close: async () => {
      await link.cut();
      await server.stop();
      await database.drop();
    },
  };
}

describeQueue('Redis', openRedis);

it('a queue that is away refuses no rating, on Redis', async () => {
  const outcome = await rateWithoutQueue(openRedis);
  expect(outcome).toEqual({ statuses: [201, 201], stored: 2 });
});

it('a Redis that is there and answers nothing keeps no process from ending', async () => {
  const queue = await openRedis();
  const runs = new Runs();
  const runner = new JobRunner(queue.settings, runs.jobs({ 'aggregation.advance': 200 }));
  runner.start();
  const hints = new HintProducer(queue.settings);
  await runs.beyond('aggregation.advance', 1);
  queue.link.freeze();
  hints.hint('exports.make');
  // by then the worker has given up waiting and asks again
  await pause(12_000);
  const began = performance.now();
  await Promise.all([hints.close(), runner.stop()]);
  expect(performance.now() - began).toBeLessThan(5_000);
  queue.link.thaw();
  await queue.close();
});

it('a Redis that was killed and comes back empty interrupts nothing', async () => {
  const queue = await openRedis();
  const runs = new Runs();
  const server = await startRedisServer();
  const jobs = runs.jobs({ 'aggregation.advance': 200 });
  const runner = new JobRunner({ ...queue.settings, redisUrl: server.url }, jobs);
  runner.start();
  await runs.beyond('aggregation.advance', 1);
  await server.killAndRestart();
  await runs.beyond('aggregation.advance', runs.of('aggregation.advance') + 2);
  const hints = new HintProducer({ ...queue.settings, redisUrl: server.url });
  const heard = runs.beyond('exports.make', 1);
  const ticking = setInterval(() => hints.hint('exports.make'), 100);
  await heard;
  clearInterval(ticking);
  await hints.close();
  await runner.stop();
  await server.stop();
  await queue.close();
});
