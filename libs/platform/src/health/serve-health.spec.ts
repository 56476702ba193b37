import { fastify } from 'fastify';
import { serveHealth } from './serve-health.js';

async function ask(path: string, ...obstacles: (string | null)[]): Promise<[number, unknown]> {
  const app = fastify();
  serveHealth(app, ...obstacles.map((obstacle) => () => Promise.resolve(obstacle)));
  const answer = await app.inject(path);
  return [answer.statusCode, answer.json()];
}

it('is ready when nothing stands in the way', async () => {
  expect(await ask('/health/ready', null)).toEqual([200, { status: 'ready' }]);
});

it('says what stands in the way', async () => {
  const obstacle = 'database.unreachable';
  expect(await ask('/health/ready', obstacle)).toEqual([503, { status: 'not ready', obstacle }]);
});

it('asks all that may stand in the way, and names the first', async () => {
  expect(await ask('/health/ready', null, null)).toEqual([200, { status: 'ready' }]);
  expect(await ask('/health/ready', null, 'disk.nearly-full', 'never.asked')).toEqual([
    503,
    { status: 'not ready', obstacle: 'disk.nearly-full' },
  ]);
});

it('lives as long as it answers, so that nobody restarts it for a database that is away', async () => {
  expect(await ask('/health/live', 'database.unreachable')).toEqual([200, { status: 'live' }]);
});
