import { randomUUID } from 'node:crypto';
import { Browser, type Page } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';
import { RatingApi } from '../../../../test/support/intake/rating-api.js';
import { DETAILS_AN_HOUR, DetailsAllowance } from './details-allowance.js';

const OFFICE = { 'x-forwarded-for': '203.0.113.7:40000' };
const NEIGHBOUR = { 'x-forwarded-for': '203.0.113.99' };
const MOBILE = { 'x-forwarded-for': '198.51.100.20' };

let intake: Intake;
let api: RatingApi;
let code: string;

beforeEach(async () => {
  intake = await startIntake();
  api = new RatingApi(intake);
  code = intake.target();
});

afterEach(() => intake.close());

const withComment = (): Record<string, unknown> => ({
  id: randomUUID(),
  code,
  score: 2,
  comment: 'antre lama',
});

/** Takes all that the network may store within the hour. */
async function useUp(headers: Record<string, string>): Promise<void> {
  const body = withComment();
  for (let at = 0; at < DETAILS_AN_HOUR.ofNetwork; at += 1) await api.submit(body, headers);
}

async function lastStep(browser: Browser): Promise<Page> {
  const saved = await browser.tap(await browser.open(`/R/${code}`), 3);
  const send = (page: Page): Promise<Page> =>
    browser.submit(page.form('class="acts"'), { action: 'next' });
  return send(await send(saved));
}

it('stores every tap, and says of the details that they wait', async () => {
  await useUp(OFFICE);
  const body = withComment();
  const answer = await api.submit(body, NEIGHBOUR);
  expect(answer).toMatchObject({ status: 201, body: { detailsStored: false } });
  intake.store.assertStored(2);
  expect(intake.store.everything().match(/antre lama/g)).toHaveLength(1);
  const patch = { comment: 'antre lama' };
  const refused = await api.change(body['id'], answer.body['editToken'], patch, OFFICE);
  expect(refused).toMatchObject({ status: 429, body: { code: 'details.too-many' } });
  const score = await api.change(body['id'], answer.body['editToken'], { score: 1 }, OFFICE);
  expect(score).toMatchObject({ status: 200, body: { score: 1 } });
});

it('bounds one network and no other, and one hour and no longer', async () => {
  await useUp(OFFICE);
  expect((await api.submit(withComment(), MOBILE)).body).not.toHaveProperty('detailsStored');
  intake.pass(60);
  expect((await api.submit(withComment(), OFFICE)).body).not.toHaveProperty('detailsStored');
});

it('knows what it stored in full when it comes again', async () => {
  const body = withComment();
  const first = await api.submit(body, OFFICE);
  await useUp(OFFICE);
  expect(await api.submit(body, OFFICE)).toEqual(first);
});

it('knows what it stored without its details when it comes again, then and later', async () => {
  await useUp(OFFICE);
  const body = withComment();
  const first = await api.submit(body, OFFICE);
  expect(first).toMatchObject({ status: 201, body: { detailsStored: false } });
  expect(await api.submit(body, OFFICE)).toEqual(first);
  expect(await api.submit(body, MOBILE)).toEqual(first);
  intake.pass(120);
  expect(await api.submit(body, OFFICE)).toEqual(first);
  for (const other of [{ comment: 'lain' }, { comment: undefined }, { answers: { biaya: 1 } }]) {
    expect(await api.submit({ ...body, ...other }, OFFICE)).toMatchObject({ status: 409 });
  }
  intake.store.assertStored(2);
});

it('keeps what was entered in the page, which says what to do', async () => {
  const browser = new Browser(intake.app, { headers: OFFICE });
  const last = await lastStep(browser);
  await useUp(OFFICE);
  const typed = {
    action: 'next',
    comment: 'Antre dua jam, telepon 0812-3456-7890',
    'profile.usia': '20_29',
  };
  const again = await browser.submit(last.form('class="acts"'), typed);
  expect(again.status).toBe(429);
  expect(again.html).toContain('Penilaian Anda sudah tersimpan.');
  expect(again.html).toMatch(/<textarea[^>]*>Antre dua jam, telepon \[nomor dihapus\]<\/textarea>/);
  expect(again.html).toMatch(/<option selected value="20_29"|value="20_29" selected/);
  intake.pass(10);
  const elsewhere = new Browser(intake.app, { headers: MOBILE });
  const done = await elsewhere.submit(again.form('class="acts"'), typed);
  expect(done.html).toContain('Terima kasih');
});

it('keeps what was chosen in an earlier step too, and still lets it be skipped', async () => {
  const browser = new Browser(intake.app, { headers: OFFICE });
  const first = await browser.tap(await browser.open(`/R/${code}`), 3);
  await useUp(OFFICE);
  const [name] = /answers\.(?!alasan)[a-z_]+/.exec(first.html) ?? [''];
  const again = await browser.submit(first.form('class="acts"'), { action: 'next', [name]: '1' });
  expect(again.status).toBe(429);
  expect(again.html).toMatch(
    new RegExp(`name="${name}" value="1" checked|checked[^>]*name="${name}"`),
  );
  const done = await browser.submit(again.form('class="acts"'), { action: 'finish' });
  expect(done.status).toBe(200);
  expect(done.html).toContain('Terima kasih');
});

describe('who cannot be told apart', () => {
  it('shares a bound of ten networks', () => {
    const allowance = new DetailsAllowance(() => new Date(0));
    const details = { answers: { biaya: 3 } };
    const taken = Array.from({ length: DETAILS_AN_HOUR.ofUnknown + 1 }, () =>
      allowance.take(details, null),
    );
    expect(taken.indexOf(false)).toBe(DETAILS_AN_HOUR.ofUnknown);
    expect(allowance.take(details, '203.0.113.7')).toBe(true);
    expect(allowance.take({ answers: {}, comment: null }, null)).toBe(true);
    // nobody but this machine comes from it, or everybody does, by a proxy that is not named
    expect(['127.0.0.1', '127.9.9.9', '::1'].map((own) => allowance.take(details, own))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
