import { openIntake } from '../../../apps/intake/src/open-intake.js';
import { DiskWatch } from '../../../apps/standalone/src/disk-watch.js';
import { createDataFolder } from '../../support/product/data-folder.js';
import { freePort, RunningProduct } from '../../support/product/running-product.js';
import { showJumpingClock } from './jumping-clock.js';
import type { MendedExample } from './mended-example.js';
import { codeOf, rate, SECRET, untilMetrics, urlsOf } from './watched-product.js';
import { showWrongUsers } from './wrong-users.js';

const JOBS = [
  'aggregation.advance',
  'ratings.judge',
  'review.report',
  'days.settle',
  'figures.run',
  'periods.answer',
  'exact-times.forget',
  'exports.make',
  'comments.release',
  'comments.forget',
  'proof.seal',
];

/** What the worker, its clock, the disk and the rights of the apps' roles do when something is amiss. */
export const WORKER: MendedExample[] = [
  {
    says: 'With a Redis that never was there, everything periodic happens all the same',
    show: () => withProduct({ REDIS_URL: 'redis://127.0.0.1:1' }, showWithoutRedis),
  },
  {
    says: 'A clock that is a day ahead for a while, also across a restart, seals nothing and accuses nobody',
    show: showJumpingClock,
  },
  { says: 'A disk that is nearly full is not ready, and takes ratings', show: showFullDisk },
  {
    says: 'An app with the wrong database user or password says so in a sentence and ends',
    show: showWrongUsers,
  },
];

/** A product of one's own that tells its metrics. */
async function withProduct(
  env: NodeJS.ProcessEnv,
  work: (product: RunningProduct, metricsPort: number) => Promise<string>,
): Promise<string> {
  const folder = await createDataFolder();
  const port = await freePort();
  const product = await RunningProduct.start(folder.path, { ...env, METRICS_PORT: String(port) });
  try {
    return await work(product, port);
  } finally {
    await product.stop();
    await folder.remove();
  }
}

async function showWithoutRedis(product: RunningProduct, metricsPort: number): Promise<string> {
  const status = await rate(product.addresses.intakeUrl, await codeOf(product));
  const text = await untilMetrics(metricsPort, (metrics) => {
    const done = JOBS.every((job) =>
      metrics.includes(`suara_job_done_timestamp_seconds{job="${job}"}`),
    );
    return done && /^suara_journal_rows_behind 0$/m.test(metrics);
  });
  const ready = await fetch(`${product.addresses.intakeUrl}/health/ready`);
  if (status !== 201 || ready.status !== 200)
    throw new Error(`rated ${status}, ready ${ready.status}`);
  const summed = /^suara_watermark_age_seconds 0$/m.test(text) ? 'all rows summed' : 'rows behind';
  return `rated 201, ${summed}, ${JOBS.length} of ${JOBS.length} kinds of jobs done, ready 200`;
}

async function showFullDisk(product: RunningProduct): Promise<string> {
  const urls = await urlsOf(product);
  const room = { free: 2 ** 20, size: 2 ** 34, freeFiles: 1 };
  const disk = new DiskWatch(product.dataDir, () => Promise.resolve(room));
  const intake = await openIntake(
    {
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://localhost:3000',
      trustedProxies: [],
      secret: SECRET,
      networkSecret: SECRET,
      redisUrl: undefined,
      databaseUrl: urls.intake,
      queueDatabaseUrl: urls.intake,
    },
    disk.findObstacle,
  );
  try {
    const url = await intake.getUrl();
    const ready = await fetch(`${url}/health/ready`);
    const { obstacle } = (await ready.json()) as { obstacle?: string };
    const status = await rate(url, await codeOf(product));
    if (ready.status !== 503 || obstacle !== 'disk.nearly-full' || status !== 201) {
      throw new Error(`ready ${ready.status} ${obstacle}, rated ${status}`);
    }
    return `ready 503 ${obstacle}, rated 201`;
  } finally {
    await intake.close();
    await disk.close();
  }
}
