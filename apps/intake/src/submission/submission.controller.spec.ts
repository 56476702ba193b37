import { Browser, type Page } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

let intake: Intake;

beforeEach(async () => {
  intake = await startIntake();
});

afterEach(() => intake.close());

function receiptIn(page: Page): string | undefined {
  return /class="code">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</.exec(page.html)?.[1];
}

describe('the first tap', () => {
  it('is stored at once as a whole rating, and acknowledged with a receipt', async () => {
    const code = intake.target();
    const browser = new Browser(intake.app);
    const saved = await browser.tap(await browser.open(`/R/${code}`), 3);
    expect(saved.status).toBe(201);
    expect(saved.html).toContain('Tersimpan');
    expect(saved.html).toContain('Penilaian Anda: Baik.');
    expect(receiptIn(saved)).toBeDefined();
    intake.store.assertOnly({ code, score: 3, answers: {}, officerRejected: false, level: 'open' });
    expect(intake.hints()).toBe(1);
  });

  it('needs no cookies', async () => {
    const code = intake.target();
    const browser = new Browser(intake.app, { cookies: false });
    const saved = await browser.tap(await browser.open(`/R/${code}`), 1);
    expect(saved.status).toBe(201);
    expect(saved.html).not.toContain('Salah ketuk?');
    intake.store.assertOnly({ score: 1 });
  });

  it('says when another officer served', async () => {
    const browser = new Browser(intake.app);
    const page = await browser.open(`/R/${intake.target()}`);
    const saved = await browser.tap(page, 2, { notThisOfficer: '1' });
    intake.store.assertOnly({ officerRejected: true });
    expect(saved.html).not.toContain('answers.perilaku');
  });

  it('attributes to the officer whom the page named', async () => {
    const browser = new Browser(intake.app);
    const page = await browser.open(`/R/${intake.target()}`);
    const seenAt = new Date(Math.floor(intake.now().getTime() / 1000) * 1000);
    intake.pass(12);
    await browser.tap(page, 4);
    intake.store.assertOnly({ seenAt, receivedAt: intake.now() });
  });

  it('sent again is the same rating with the same receipt', async () => {
    const browser = new Browser(intake.app);
    const page = await browser.open(`/R/${intake.target()}`);
    const first = await browser.tap(page, 3);
    intake.pass(60 * 24 * 30);
    const again = await browser.tap(page, 3);
    expect(again.status).toBe(201);
    expect(receiptIn(again)).toBe(receiptIn(first));
    intake.store.assertStored(1);
    intake.store.assertCommitted(1);
  });

  it('with another choice within five minutes changes the rating', async () => {
    const browser = new Browser(intake.app);
    const page = await browser.open(`/R/${intake.target()}`);
    const first = await browser.tap(page, 1);
    intake.pass(4.9);
    const changed = await browser.tap(page, 4);
    expect(changed.status).toBe(201);
    expect(changed.html).toContain('Penilaian Anda: Sangat baik.');
    expect(receiptIn(changed)).toBe(receiptIn(first));
    intake.store.assertOnly({ score: 4 });
  });

  it('with another choice later says that the earlier stands, not which, and offers a new rating', async () => {
    const browser = new Browser(intake.app);
    const page = await browser.open(`/R/${intake.target()}`);
    await browser.tap(page, 1);
    intake.pass(5.1);
    const refused = await browser.tap(page, 4);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('penilaian tadi tetap. Ketukan berikut menjadi penilaian baru.');
    intake.store.assertOnly({ score: 1 });
    expect((await browser.tap(refused, 4)).status).toBe(201);
    intake.store.assertStored(2);
  });

  it('from a page of yesterday is kept', async () => {
    const browser = new Browser(intake.app);
    const page = await browser.open(`/R/${intake.target()}`);
    intake.pass(60 * 24);
    expect((await browser.tap(page, 2)).status).toBe(201);
    intake.store.assertOnly({ score: 2, level: 'open' });
  });

  it('of a revoked code is taken, and the citizen is told', async () => {
    const code = intake.target({ state: 'revoked', officer: null });
    const browser = new Browser(intake.app);
    const page = await browser.open(`/R/${code}`);
    expect(page.html).toContain('Kode ini sudah tidak dipakai.');
    expect((await browser.tap(page, 2)).status).toBe(201);
    intake.store.assertOnly({ code, level: 'open' });
  });
});

describe('nothing is stored', () => {
  it.each([
    ['a forged permit', 'AAAA'],
    ['no permit worth the name', ''],
  ])('with %s; the page comes again and one tap repeats it', async (_, permit) => {
    const browser = new Browser(intake.app);
    const page = await browser.open(`/R/${intake.target()}`);
    const form = page.form('name="score"');
    const refused = await browser.post(form.action, { permit, score: '3' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('Halaman tadi sudah usang');
    intake.store.assertStored(0);
    expect((await browser.tap(refused, 3)).status).toBe(201);
    intake.store.assertStored(1);
  });

  it('with the permit of another code', async () => {
    const browser = new Browser(intake.app);
    const { hidden } = (await browser.open(`/R/${intake.target()}`)).form('name="score"');
    const refused = await browser.post(`/R/${intake.target()}`, { ...hidden, score: '3' });
    expect(refused.status).toBe(400);
    intake.store.assertStored(0);
  });

  it.each([
    [{ score: '5' }, 'score'],
    [{ score: '0' }, 'score'],
    [{ score: 'tiga' }, 'score'],
    [{}, 'score'],
    [{ score: '3', nilai: '4' }, 'nilai'],
    [{ score: '3', notThisOfficer: 'ya' }, 'notThisOfficer'],
  ])('for %j; the page names %s', async (fields, field) => {
    const browser = new Browser(intake.app);
    const form = (await browser.open(`/R/${intake.target()}`)).form('name="score"');
    const refused = await browser.submit(form, fields);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain(`<code>${field}</code>`);
    intake.store.assertStored(0);
  });

  it.each([
    ['an unknown code', 'unknown', 404, 'Kode tidak dikenal'],
    ['a malformed code', 'ABC', 404, 'Kode salah ketik'],
  ])('under %s', async (_, code, status, title) => {
    const browser = new Browser(intake.app);
    const address = code === 'unknown' ? '/R/000000000' : `/R/${code}`;
    const page = await browser.open(address);
    expect(page.status).toBe(status);
    expect(page.html).toContain(title);
    expect(page.form('name="kode"').action).toBe('/R?lang=id');
  });

  it.each<[string, Record<string, string>, number]>([
    ['a foreign Origin', { origin: 'https://jahat.example' }, 403],
    [
      'a foreign Origin that calls itself none',
      { origin: 'https://jahat.example', 'sec-fetch-site': 'none' },
      403,
    ],
    ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site' }, 403],
    ['a hidden Origin of another site', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['a hidden Origin of an old browser', { origin: 'null' }, 201],
    ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['the Origin of PUBLIC_URL', { origin: 'http://localhost:3000' }, 201],
    ['the Origin of the Host', { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }, 201],
    ['an Origin hidden from everybody', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 201],
    ['Sec-Fetch-Site: none', { 'sec-fetch-site': 'none' }, 201],
  ])('from another site: %s', async (_, headers, status) => {
    const browser = new Browser(intake.app, { headers });
    const saved = await browser.tap(await browser.open(`/R/${intake.target()}`), 3);
    expect(saved.status).toBe(status);
    intake.store.assertStored(status === 201 ? 1 : 0);
  });

  it('from a body that is too large', async () => {
    const browser = new Browser(intake.app);
    const form = (await browser.open(`/R/${intake.target()}`)).form('name="score"');
    const refused = await browser.submit(form, { score: '3', besar: 'x'.repeat(17_000) });
    expect(refused.status).toBe(413);
    expect(refused.html).toContain('Kiriman terlalu besar');
    intake.store.assertStored(0);
  });
});

describe('while the database is gone', () => {
  it('acknowledges nothing, and one press sends the same rating when it is back', async () => {
    const browser = new Browser(intake.app);
    const page = await browser.open(`/R/${intake.target()}`);
    intake.store.goAway();
    const failed = await browser.tap(page, 4, { notThisOfficer: '1' });
    expect(failed.status).toBe(503);
    expect(failed.headers['retry-after']).toBe('5');
    expect(failed.html).toContain('belum ada yang tersimpan');
    expect(failed.html).not.toContain('Tanda terima');
    expect(intake.hints()).toBe(0);
    intake.store.comeBack();
    const saved = await browser.submit(failed.form('Kirim ulang'), {});
    expect(saved.status).toBe(201);
    intake.store.assertOnly({ score: 4, officerRejected: true });
  });

  it('says so on the page of a code', async () => {
    intake.store.goAway();
    const page = await new Browser(intake.app).open(`/R/${intake.target()}?lang=en`);
    expect(page.status).toBe(503);
    expect(page.html).toContain('Reload');
  });
});
