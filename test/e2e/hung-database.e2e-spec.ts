import { randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openIntake } from '../../apps/intake/src/open-intake.js';
import { createAgency, type TestAgency } from '../support/database/agency.js';
import { BreakableLink } from '../support/database/breakable-link.js';
import { Browser, type Page } from '../support/intake/browser.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../support/database/database.js';

const LONGEST_MS = 6_000;

let database: TestDatabase;
let owner: Connection;
let link: BreakableLink;
let intake: NestFastifyApplication;
let agency: TestAgency;
let browser: Browser;
let stopped: number[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  link = await BreakableLink.to(database.urls.intake);
  agency = await createAgency(owner);
  intake = await openIntake({
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost:3000',
    secret: randomBytes(32).toString('base64url'),
    networkSecret: randomBytes(32).toString('base64url'),
    trustedProxies: ['loopback'],
    databaseUrl: link.url,
    queueDatabaseUrl: database.urls.intake,
    redisUrl: undefined,
  });
});

beforeEach(() => {
  browser = new Browser(intake);
});

afterEach(() => {
  goOn();
  link.thaw();
});

afterAll(async () => {
  await intake.close();
  await link.cut();
  await database.drop();
});

/** The server's processes that answer the intake stand still, as on a disk that hangs. */
async function standStill(): Promise<void> {
  const rows: { pid: number }[] = await owner.query(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'suara-intake'`,
  );
  stopped = rows.map(({ pid }) => pid);
  stopped.forEach((pid) => process.kill(pid, 'SIGSTOP'));
}

function goOn(): void {
  stopped.forEach((pid) => process.kill(pid, 'SIGCONT'));
  stopped = [];
}

/** @throws when nobody was answered within six seconds */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const begun = performance.now();
  const answer = await work;
  expect(performance.now() - begun).toBeLessThan(LONGEST_MS);
  return answer;
}

const open = (): Promise<Page> => browser.open(`/R/${agency.codes.badge}`);

async function stored(code: string): Promise<number> {
  const [{ n }] = await owner.query(
    'SELECT count(*)::integer AS n FROM ratings r JOIN codes c ON c.id = r.code_id WHERE c.code = $1',
    [code],
  );
  return n;
}

it('a tap is answered with place, face and "not known"; pressed again it is the same rating', async () => {
  const before = await stored(agency.codes.badge);
  const page = await open();
  await standStill();
  const unknown = await inTime(browser.tap(page, 4));
  expect([unknown.status, unknown.headers['retry-after']]).toEqual([503, '5']);
  expect(unknown.html).toContain('Belum diketahui apakah tersimpan');
  expect(unknown.html).not.toMatch(/belum ada yang tersimpan|Tanda terima/);
  expect(unknown.html).toContain('Pilihan Anda: <b>Sangat baik</b>');
  expect(unknown.html).toContain(`class="target"`);
  goOn();
  const saved = await browser.submit(unknown.form('Kirim ulang'), {});
  expect(saved.status).toBe(201);
  expect(saved.html).toContain('Sangat baik');
  expect(await stored(agency.codes.badge)).toBe(before + 1);
});

it('a connection that stands still is given up, and the next person gets another', async () => {
  await open();
  await standStill();
  const waiting = await inTime(Promise.all(stopped.map(open)));
  expect(new Set(waiting.map(({ status }) => status))).toEqual(new Set([503]));
  expect((await inTime(open())).status).toBe(200);
});

it('on a shared screen the face is not shown, and the page goes back by itself', async () => {
  const { counter: code } = agency.codes;
  await owner.query(`UPDATE codes SET channel = 'kiosk' WHERE code = $1`, [code]);
  const page = await browser.open(`/R/${code}`);
  await standStill();
  const unknown = await inTime(browser.tap(page, 1));
  expect(unknown.html).toContain('Belum diketahui');
  expect(unknown.html).not.toMatch(/Tidak baik|<svg/);
  expect(unknown.html).toContain(`content="30;url=/R/${code}"`);
});

it('details and comments are kept in the page and sent again by one press', async () => {
  const saved = await browser.tap(await open(), 2);
  await standStill();
  const unknown = await inTime(
    browser.submit(saved.form('class="acts"'), { 'answers.perilaku': '2', action: 'next' }),
  );
  expect(unknown.html).toContain('isian Anda tetap ada');
  goOn();
  const next = await browser.submit(unknown.form('Kirim ulang'), {});
  expect(next.status).toBe(200);
  const rows = await owner.query(`SELECT FROM ratings WHERE answers -> 'perilaku' = '2'`);
  expect(rows).toHaveLength(1);
});

it('the JSON API says that it is not known, and the same id is the same rating', async () => {
  const before = await stored(agency.codes.unit);
  const payload = { id: randomUUID(), code: agency.codes.unit, score: 3 };
  const send = { method: 'POST', url: '/api/v1/ratings', payload } as const;
  await open();
  await standStill();
  const unknown = await inTime(intake.inject(send));
  expect([unknown.statusCode, unknown.json().code]).toEqual([503, 'store.silent']);
  goOn();
  expect((await intake.inject(send)).statusCode).toBe(201);
  expect(await stored(agency.codes.unit)).toBe(before + 1);
});

it('a lock that is not given is a clear "nothing was stored"', async () => {
  const before = await stored(agency.codes.badge);
  const page = await open();
  const holder = owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query('LOCK TABLE ratings IN SHARE MODE');
  const refused = await inTime(browser.tap(page, 4));
  expect(refused.html).toContain('belum ada yang tersimpan');
  await holder.rollbackTransaction();
  await holder.release();
  expect(await stored(agency.codes.badge)).toBe(before);
});

it('forty people at once behind a silent network are all answered in time', async () => {
  const page = await open();
  link.freeze();
  const asked = [
    ...Array.from({ length: 20 }, () => open()),
    ...Array.from({ length: 20 }, () => browser.tap(page, 3)),
  ];
  const answers = await inTime(Promise.all(asked));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  link.thaw();
  expect((await inTime(open())).status).toBe(200);
});
