import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { verifyCells } from '@app/persistence/cells';
import { openIntake } from '../../apps/intake/src/open-intake.js';
import { AdvanceCells } from '../../apps/worker/src/aggregation/advance-cells.js';
import { MakeFigures } from '../../apps/worker/src/figures/make-figures.js';
import { JudgeRatings } from '../../apps/worker/src/integrity/judge-ratings.js';
import { openWork } from '../../apps/worker/src/open-work.js';
import { createAgency, rosterShift, type TestAgency } from '../support/database/agency.js';
import { BreakableLink } from '../support/database/breakable-link.js';
import { Browser } from '../support/intake/browser.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../support/database/database.js';

const HOUR = 3_600_000;

let database: TestDatabase;
let owner: Connection;
let worker: Connection;
let link: BreakableLink;
let intake: NestFastifyApplication;
let agency: TestAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  worker = await database.connect('worker');
  link = await BreakableLink.to(database.urls.intake);
  agency = await createAgency(owner);
  await rosterShift(owner, agency, {
    counterId: agency.counterId,
    assignmentId: agency.sari.assignmentId,
    from: new Date(Date.now() - HOUR),
    to: new Date(Date.now() + HOUR),
  });
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

afterAll(async () => {
  await intake.close();
  await link.cut();
  await Promise.all([owner.destroy(), worker.destroy()]);
  await database.drop();
});

async function visitCounter(score: number): Promise<void> {
  const browser = new Browser(intake);
  const tapPage = await browser.open(`/R/${agency.codes.counter}`);
  expect(tapPage.html).toContain('Sari');
  const saved = await browser.tap(tapPage, score);
  expect(saved.status).toBe(201);
  const details = saved.form('class="sheet"');
  const rest = await browser.submit(details, {
    'answers.kompetensi': '4',
    'answers.perilaku': '3',
    action: 'next',
  });
  await browser.submit(rest.form('class="sheet"'), { 'answers.waktu': '2', action: 'next' });
}

it('a scanned code becomes an exact figure', async () => {
  for (let visit = 0; visit < 30; visit += 1) {
    await visitCounter(visit % 3 === 0 ? 3 : 4);
  }
  const work = await openWork(worker, () => new Date());
  await work.get(AdvanceCells).execute();
  expect(await verifyCells(worker)).toEqual([]);
  // nobody closes the quarter, so it is closed by itself
  const afterTheQuarter = new Date(Date.now() + 120 * 86_400_000);
  await work.get(JudgeRatings).execute(afterTheQuarter);
  await work.get(AdvanceCells).execute();
  await work.get(MakeFigures).execute(afterTheQuarter);
  const [pulse] = await owner.query(
    `SELECT figure FROM figures
     WHERE subject_kind = 'unit' AND subject_id = $1 AND measure = 'pulse' AND basis = 'all'
       AND period_kind = 'quarter' AND current`,
    [agency.bidangId],
  );
  expect(pulse.figure).toMatchObject({ n: 30, mean: '3.67', positive: '100.00' });
  const answers = await owner.query(
    'SELECT answers, sum(n)::integer AS n FROM answer_cells GROUP BY answers',
  );
  expect(answers).toEqual([
    // waktu is the third element, kompetensi and perilaku are the sixth and the seventh
    { answers: '--2--43', n: 30 },
  ]);
});

it('while the database is gone nothing is acknowledged, and then it goes on by itself', async () => {
  const url = await intake.getUrl();
  const rating = { id: '0b7c6a52-5f0e-4c1d-9a53-0d8c54f4e001', code: agency.codes.unit, score: 4 };
  const post = (): Promise<Response> =>
    fetch(`${url}/api/v1/ratings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(rating),
    });
  await link.cut();
  const refused = await post();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).not.toBeNull();
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  const [{ n }] = await owner.query('SELECT count(*)::integer AS n FROM ratings WHERE id = $1', [
    rating.id,
  ]);
  expect(n).toBe(0);
  await link.mend();
  expect((await post()).status).toBe(201);
});
