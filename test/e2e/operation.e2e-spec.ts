import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger, type INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDataSource } from '@app/database';
import { serveMetrics } from '@app/platform';
import { openIntake } from '../../apps/intake/src/open-intake.js';
import { openWorker } from '../../apps/worker/src/open-worker.js';
import { startAdmin } from '../support/admin/admin-app.js';
import { createAgency, type TestAgency } from '../support/database/agency.js';
import { BreakableLink } from '../support/database/breakable-link.js';
import { createTestDatabase, type TestDatabase } from '../support/database/database.js';

// two apps and the worker start here, on a machine that may be busy

type DataSource = ReturnType<typeof createDataSource>;

let database: TestDatabase;
let owner: DataSource;
let link: BreakableLink;
let intake: NestFastifyApplication;
let worker: INestApplicationContext;
let agency: TestAgency;
let server: Server;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  const url = database.urls.owner;
  owner = await createDataSource({ url, applicationName: 'e2e' }).initialize();
  agency = await createAgency(owner);
  link = await BreakableLink.to(database.urls.intake);
  intake = await openIntake({
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost:3000',
    secret: randomBytes(32).toString('base64url'),
    networkSecret: randomBytes(32).toString('base64url'),
    trustedProxies: [],
    databaseUrl: link.url,
    queueDatabaseUrl: database.urls.intake,
    redisUrl: undefined,
  });
  worker = await openWorker({
    databaseUrl: database.urls.worker,
    queueDatabaseUrl: database.urls.worker,
    redisUrl: undefined,
    figuresEveryMinutes: 60,
    proofSecret: randomBytes(32).toString('hex'),
  });
  server = (await serveMetrics({ metricsHost: '127.0.0.1', metricsPort: 0 }))!;
});

afterAll(async () => {
  server.close();
  await once(server, 'close');
  await intake.close();
  await worker.close();
  await link.cut();
  await owner.destroy();
  await database.drop();
});

async function metrics(): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
}

/** Waits for a line of the metrics; the worker needs a moment. */
async function metricsWith(line: RegExp): Promise<string> {
  for (let text = await metrics(); ; text = await metrics()) if (line.test(text)) return text;
}

it('the intake is ready while its database answers, and lives without it', async () => {
  expect((await intake.inject('/health/ready')).statusCode).toBe(200);
  await link.cut();
  const answer = await intake.inject('/health/ready');
  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    { status: 'not ready', obstacle: 'database.unreachable' },
  ]);
  expect((await intake.inject('/health/live')).statusCode).toBe(200);
  await link.mend();
  expect((await intake.inject('/health/ready')).statusCode).toBe(200);
});

it('the admin app tells its health without a session', async () => {
  const admin = await startAdmin();
  try {
    expect((await admin.request().get('/health/ready')).body).toEqual({ status: 'ready' });
    expect((await admin.request().get('/health/live')).body).toEqual({ status: 'live' });
  } finally {
    await admin.close();
  }
});

it('metrics count ratings, requests and jobs, and name no code', async () => {
  const id = randomUUID();
  const code = agency.codes.counter;
  const payload = { id, code, score: 4 };
  await intake.inject({ method: 'POST', url: '/api/v1/ratings', payload });
  await intake.inject(`/R/${code}`);
  const text = await metricsWith(
    /suara_job_done_timestamp_seconds\{job="aggregation.advance"\} \d/,
  );
  expect(text).toMatch(/suara_ratings_total\{outcome="created",level="open"\} 1/);
  expect(text).toMatch(/_count\{app="intake",method="GET",route="\/R\/:code",status="200"\} 1/);
  expect(text).toMatch(/suara_releases_made_total \d/);
  expect(text).toMatch(/suara_queue_trouble_total \d/);
  expect(text).not.toContain(code);
  expect(text).not.toContain(id);
  await metricsWith(/suara_journal_rows_behind 0\n/);
  expect(await metrics()).toMatch(/suara_watermark_age_seconds 0\n/);
});

it('nothing is opened without METRICS_PORT', async () => {
  expect(await serveMetrics({ metricsHost: '127.0.0.1', metricsPort: undefined })).toBeNull();
});
