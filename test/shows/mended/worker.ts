import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { databaseUrls, type DatabaseUrls } from '@app/database';
import { findRunningServer, loadSecrets } from '@app/embedded-postgres';
import { DiskWatch } from '../../../apps/standalone/src/disk-watch.js';
import { openIntake } from '../../../apps/intake/src/open-intake.js';
import { createDataFolder } from '../../support/product/data-folder.js';
import { findProgram } from '../../support/product/debian-programs.js';
import { freePort, runCli, RunningProduct } from '../../support/product/running-product.js';
import type { MendedExample } from './mended-example.js';

const ROOT = resolve(__dirname, '../../..');
const SECRET = '0123456789abcdef'.repeat(4);
const JOBS = [
  ...['aggregation.advance', 'ratings.judge', 'review.report', 'releases.make'],
  ...['exact-times.forget', 'exports.make', 'comments.release', 'comments.forget', 'proof.seal'],
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

async function showJumpingClock(): Promise<string> {
  const folder = await createDataFolder();
  const clock = join(folder.path, 'clock');
  const setClock = async (offset: string): Promise<void> => {
    await writeFile(clock, offset);
    await chmod(clock, 0o644);
  };
  await setClock('+0');
  const port = await freePort();
  const env = {
    ...{ LD_PRELOAD: await findFaketime(), FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1' },
    ...{ FAKETIME_DONT_FAKE_MONOTONIC: '1', METRICS_PORT: String(port) },
  };
  let product = await RunningProduct.start(folder.path, env);
  try {
    const code = await codeOf(product);
    const isSealing = (text: string): boolean =>
      text.includes('done_timestamp_seconds{job="proof.seal"}');
    await untilMetrics(port, isSealing);
    const before = await audit(product);
    await setClock('+1d');
    await pause(4_000);
    await product.stop();
    product = await RunningProduct.start(folder.path, env);
    // its database server stays on the right clock, so that the seals have a time to go by: the earlier one
    await untilMetrics(port, isSealing);
    if (!product.output().includes('s apart; the earlier one counts'))
      throw new Error('not noticed');
    const during = await audit(product);
    await setClock('+0');
    const status = await rate(product.addresses.intakeUrl, code);
    const after = await audit(product);
    if (status !== 201 || during !== before || !after.startsWith('clean')) {
      throw new Error(`rated ${status}; before ${before}; a day ahead ${during}; after ${after}`);
    }
    return `${before}; a day ahead: nothing more; a rating afterwards: ${after}`;
  } finally {
    await product.stop();
    await folder.remove();
  }
}

/** The library that the program puts before all others; its folder depends on the machine. */
async function findFaketime(): Promise<string> {
  const args = ['-m', '-f', '+0', 'printenv', 'LD_PRELOAD'];
  const { stdout } = await promisify(execFile)(findProgram('faketime'), args);
  return stdout.trim();
}

async function showFullDisk(product: RunningProduct): Promise<string> {
  const urls = await urlsOf(product);
  const room = { free: 2 ** 20, size: 2 ** 34, freeFiles: 1 };
  const disk = new DiskWatch(product.dataDir, () => Promise.resolve(room));
  const intake = await openIntake(
    {
      ...{ host: '127.0.0.1', port: 0, publicUrl: 'http://localhost:3000', trustedProxies: [] },
      ...{ secret: SECRET, networkSecret: SECRET, redisUrl: undefined },
      ...{ databaseUrl: urls.intake, queueDatabaseUrl: urls.intake },
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

async function showWrongUsers(product: RunningProduct): Promise<string> {
  const urls = await urlsOf(product);
  const wrongPassword = new URL(urls.intake);
  wrongPassword.password = 'rahasia';
  const noDatabase = new URL(urls.admin);
  noDatabase.pathname = '/nowhere';
  const noServer = new URL(urls.worker);
  noServer.port = '1';
  const ownerWithout = new URL(urls.owner);
  ownerWithout.password = 'rahasia';
  const tries: [program: string, args: string[], databaseUrl: string, sentence: RegExp][] = [
    [
      'intake',
      [],
      urls.worker,
      /signs in as "suara_worker", and this works as "suara_intake" only/,
    ],
    ['admin', [], urls.intake, /signs in as "suara_intake", and this works as "suara_admin" only/],
    ['worker', [], urls.owner, /signs in as "suara_owner", and this works as "suara_worker" only/],
    ['intake', [], wrongPassword.href, /does not let in "suara_intake" \(password/],
    ['admin', [], noDatabase.href, /database nowhere .* does not let in "suara_admin"/],
    ['worker', [], noServer.href, /does not let in "suara_worker" \(.*ECONNREFUSED/],
    ['cli', ['migrate'], ownerWithout.href, /does not let in "suara_owner" \(password/],
    ['cli', ['verify'], ownerWithout.href, /does not let in "suara_owner" \(password/],
  ];
  const said = await Promise.all(
    tries.map(([program, args, url]) => refusalOf(program, args, url)),
  );
  tries.forEach(([program, , , sentence], at) => {
    const { code, stderr } = said[at]!;
    // a command names its database first
    const sentences = stderr
      .replace(/^Database: .*\n/, '')
      .trim()
      .split('\n');
    const isOne = sentences.length === 1 && !stderr.includes('rahasia');
    if (code !== 1 || !isOne || !sentence.test(stderr)) {
      throw new Error(`${program} ended with ${code}:\n${stderr}`);
    }
  });
  return `${tries.length} of ${tries.length} ended with 1 and one sentence`;
}

function refusalOf(
  app: string,
  args: string[],
  databaseUrl: string,
): Promise<{ code: unknown; stderr: string }> {
  const env = {
    ...{
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      PORT: '0',
      PUBLIC_URL: 'http://localhost:3000',
    },
    ...{ SECRET_KEY: SECRET, NETWORK_KEY: SECRET, PROOF_KEY: SECRET, ADMIN_KEY: SECRET },
  };
  return new Promise((done) => {
    const path = `dist/apps/${app}/src/main.js`;
    execFile(
      'node',
      [path, ...args],
      { cwd: ROOT, env, timeout: 60_000 },
      (error, _stdout, stderr) =>
        done({ code: error ? (error as { code?: unknown }).code : 0, stderr }),
    );
  });
}

async function urlsOf({ dataDir }: RunningProduct): Promise<DatabaseUrls> {
  const server = await findRunningServer(dataDir);
  return databaseUrls(server!.url, 'suara_loket', await loadSecrets(dataDir));
}

/** The code that the product invites to try. */
function codeOf(product: RunningProduct): Promise<string> {
  const found = /\/R\/([0-9A-Z]+)/.exec(product.output());
  if (!found) throw new Error(`no code was printed:\n${product.output()}`);
  return Promise.resolve(found[1]!);
}

async function rate(intakeUrl: string, code: string): Promise<number> {
  const body = JSON.stringify({ id: crypto.randomUUID(), code, score: 3 });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${intakeUrl}/api/v1/ratings`, { method: 'POST', headers, body })).status;
}

async function audit(product: RunningProduct): Promise<string> {
  // the check itself on the right clock
  const env = { ...product.addresses.env, LD_PRELOAD: '' };
  return (await runCli(['audit', 'verify'], env)).stdout.trim();
}

async function untilMetrics(port: number, holds: (text: string) => boolean): Promise<string> {
  for (
    const deadline = performance.now() + 60_000;
    performance.now() < deadline;
    await pause(200)
  ) {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    if (holds(text)) return text;
  }
  throw new Error('the metrics did not become what was expected within a minute');
}
