import { randomBytes } from 'node:crypto';
import { PostgresDisplayService } from '@app/persistence/displays';
import { PostgresProofReader } from '@app/persistence/proof';
import { PostgresRatingStore } from '@app/persistence/ratings';
import { PostgresTicketService } from '@app/persistence/tickets';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createIntakeApp } from '../../apps/intake/src/create-intake-app.js';
import { RatingQueue } from '../../apps/intake/src/submission/rating-queue.js';
import { createAgency, type TestAgency } from '../support/database/agency.js';
import { Browser, type Page } from '../support/intake/browser.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../support/database/database.js';

const PHONE = {
  'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) Chrome/131.0.0.0 Mobile Safari/537.36',
  'x-forwarded-for': '203.0.113.77',
};

let database: TestDatabase;
let owner: Connection;
let store: RatingQueue;
let intake: NestFastifyApplication;
let agency: TestAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  const connection = await database.connect('intake');
  store = new RatingQueue(new PostgresRatingStore(connection));
  intake = await createIntakeApp({
    config: {
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://localhost:3000',
      secret: randomBytes(32).toString('base64url'),
      networkSecret: randomBytes(32).toString('base64url'),
      trustedProxies: ['loopback'],
    },
    store,
    proofs: new PostgresProofReader(connection),
    displays: new PostgresDisplayService(connection),
    tickets: new PostgresTicketService(connection),
    clock: () => new Date(),
    hint: () => undefined,
  });
  await intake.init();
});

afterAll(async () => {
  await intake.close();
  await store.close();
  await database.drop();
});

beforeEach(async () => {
  agency = await createAgency(owner);
});

/** People with a fresh profile each open the page and tap, five at a time. */
async function rateAll(people: number, headers: Record<string, string>): Promise<Page[]> {
  const pages: Page[] = [];
  while (pages.length < people) {
    const scores = [...Array(Math.min(5, people - pages.length)).keys()].map(
      (n) => 1 + ((pages.length + n) % 4),
    );
    pages.push(...(await Promise.all(scores.map((score) => rate(score, headers)))));
  }
  return pages;
}

async function rate(score: number, headers: Record<string, string>): Promise<Page> {
  const browser = new Browser(intake, { headers });
  return browser.tap(await browser.open(`/R/${agency.codes.counter}`), score);
}

/** What is stored of all ratings of the agency. */
async function stored(): Promise<Record<string, number>> {
  const [row] = await owner.query(
    `SELECT count(*)::integer AS ratings, count(DISTINCT device_bucket)::integer AS buckets,
       count(DISTINCT visitor)::integer AS visitors,
       count(*) FILTER (WHERE status <> 'counted')::integer AS "notCounted",
       count(*) FILTER (WHERE lowered_by IS NOT NULL)::integer AS lowered,
       count(*) FILTER (WHERE visit IS NOT NULL)::integer AS asked
     FROM ratings WHERE instansi_id = $1`,
    [agency.instansiId],
  );
  return row;
}

/** A page without what is drawn anew for every rating. */
const shapeOf = ({ html }: Page): string =>
  html
    .replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'receipt')
    .replace(/name="edit" value="[^"]*"/g, 'edit');

it('of 60 people behind one address with one browser none is refused, lowered or left out', async () => {
  const pages = await rateAll(60, PHONE);
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([201]));
  expect(await stored()).toEqual({
    ratings: 60,
    visitors: 60,
    buckets: 1,
    notCounted: 0,
    lowered: 0,
    asked: 0,
  });
});

it('200 ratings of one phone in fresh profiles are all stored, in one bucket, and no page tells', async () => {
  const honest = await rate(1, { ...PHONE, 'x-forwarded-for': '198.51.100.7' });
  const pages = await rateAll(200, PHONE);
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([201]));
  const ones = pages.filter(({ html }) => html.includes('Penilaian Anda: Tidak baik.'));
  expect(ones).toHaveLength(50);
  expect(new Set([honest, ...ones].map(shapeOf)).size).toBe(1);
  expect(await stored()).toEqual({
    ratings: 201,
    visitors: 201,
    buckets: 2,
    notCounted: 0,
    lowered: 0,
    asked: 0,
  });
});
