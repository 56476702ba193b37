import { JobRunner } from '@app/jobs';
import { BreakableLink } from '../support/breakable-link.js';
import { rateWithoutQueue } from '../support/queue-outage.js';
import {
  type BreakableQueue,
  describeQueue,
  NEVER_BY_ITSELF,
  Runs,
} from '../support/queue-suite.js';
import { startRedisServer } from '../support/redis-server.js';

/** With a Redis address the database's is not used. */
const NO_DATABASE = 'postgres://nobody@127.0.0.1:1/none';

async function openRedis(): Promise<BreakableQueue> {
  const server = await startRedisServer();
  const link = await BreakableLink.to(server.url);
  return {
    settings: { databaseUrl: NO_DATABASE, redisUrl: link.url },
    link,
    close: async () => {
      await link.cut();
      await server.stop();
    },
  };
}

describeQueue('Redis', openRedis);

it('a queue that is away refuses no rating, on Redis', async () => {
  const outcome = await rateWithoutQueue(openRedis);
  expect(outcome).toEqual({ statuses: [201, 201], stored: 2 });
});

it('a Redis that was killed and comes back empty gets the schedule again', async () => {
  const server = await startRedisServer();
  const runs = new Runs();
  const settings = { databaseUrl: NO_DATABASE, redisUrl: server.url };
  const runner = new JobRunner(settings, runs.handlers);
  await runner.start({ ...NEVER_BY_ITSELF, 'aggregation.advance': 200 });
  await runs.beyond('aggregation.advance', 1);
  await server.killAndRestart();
  await runs.beyond('aggregation.advance', runs.of('aggregation.advance') + 2);
  await runner.stop();
  await server.stop();
});
