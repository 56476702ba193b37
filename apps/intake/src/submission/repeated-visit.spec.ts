import { Browser, type Page } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

const QUESTION = 'Belum lama ini Anda sudah menilai di sini';

let intake: Intake;
let browser: Browser;
let code: string;

beforeEach(async () => {
  intake = await startIntake();
  browser = new Browser(intake.app);
  code = intake.target();
});

afterEach(() => intake.close());

/** A tap, an hour after the one before; the page that follows. */
async function rate(score: number, by = browser): Promise<Page> {
  intake.pass(60);
  return by.tap(await by.open(`/R/${code}`), score);
}

const answer = (page: Page, action: string): Promise<Page> =>
  browser.submit(page.form('value="changes"'), { action });

/** A page without what is drawn anew for every rating. */
const bytesOf = ({ html }: Page): string =>
  html
    .replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'receipt')
    .replace(/name="(edit|receipt)" value="[^"]*"/g, '$1');

describe('a second rating from the same browser', () => {
  it('is stored at once, and then the page asks; a first one is not asked', async () => {
    expect((await rate(2)).html).not.toContain(QUESTION);
    const asked = await rate(4);
    expect(asked.status).toBe(201);
    expect(asked.html).toContain('Penilaian Anda: Sangat baik.');
    expect(asked.html).toContain(QUESTION);
    intake.store.assertStored(2);
  });

  it('offers two answers of the same kind, without a script', async () => {
    await rate(2);
    const { html } = (await rate(4)).form('value="changes"');
    const buttons = [...html.matchAll(/<button class="([^"]*)" name="action" value="(\w+)"/g)];
    expect(buttons.map(([, style, value]) => [style, value])).toEqual([
      ['plain', 'changes'],
      ['plain', 'another'],
    ]);
    expect(html).not.toContain('<script');
  });

  it('is asked in English, and in the other language on request', async () => {
    await rate(2);
    intake.pass(60);
    const page = await browser.open(`/R/${code}?lang=en`);
    const asked = await browser.tap(page, 4);
    expect(asked.html).toContain('You rated here not long ago');
    const back = await browser.submit(asked.form('value="show"'), { action: 'show' });
    expect(back.html).toContain(QUESTION);
  });

  it('"changes" takes the earlier one out of the count, and goes on with the details', async () => {
    await rate(2);
    const next = await answer(await rate(4), 'changes');
    expect(next.status).toBe(200);
    expect(next.html).toContain('Mau melengkapi?');
    expect(next.html).not.toContain(QUESTION);
    expect(intake.store.statuses()).toEqual(['uncounted', 'counted']);
  });

  it('"another" keeps both, and the question does not come back', async () => {
    await rate(2);
    const asked = await rate(4);
    await answer(asked, 'another');
    expect(intake.store.statuses()).toEqual(['counted', 'counted']);
    expect((await answer(asked, 'changes')).html).toContain('Mau melengkapi?');
    expect(intake.store.statuses()).toEqual(['counted', 'counted']);
    const back = await browser.tap(await browser.open(`/R/${code}`), 3);
    expect(back.html).not.toContain(QUESTION);
  });

  it('answered after half an hour changes nothing, and the page says so', async () => {
    await rate(2);
    const asked = await rate(4);
    intake.pass(31);
    const late = await answer(asked, 'changes');
    expect(late.status).toBe(409);
    expect(late.html).toContain('Waktu untuk melengkapi sudah habis');
    expect(intake.store.statuses()).toEqual(['counted', 'counted']);
  });

  it('cannot be answered for by somebody without its edit token', async () => {
    await rate(2);
    const form = (await rate(4)).form('value="changes"');
    const edit = form.hidden['edit'] ?? '';
    const forged = { ...form.hidden, edit: edit.slice(0, -2), action: 'changes' };
    expect((await browser.post(form.action, forged)).status).toBe(401);
    expect(intake.store.statuses()).toEqual(['counted', 'counted']);
  });

  it('from the fourth on is stored and not counted, and no byte of the page tells', async () => {
    await rate(3);
    const visits: string[][] = [];
    for (let n = 0; n < 4; n += 1) {
      const asked = await rate(3);
      const details = await answer(asked, 'another');
      const done = await browser.submit(details.form('class="acts"'), { action: 'finish' });
      expect(done.html).toContain('Terima kasih');
      visits.push([asked, details, done].map(bytesOf));
    }
    expect(intake.store.statuses()).toEqual([
      ...Array(3).fill('counted'),
      ...Array(2).fill('uncounted'),
    ]);
    expect(new Set(visits.map((pages) => pages.join())).size).toBe(1);
  });
});

describe('no repeated visit is', () => {
  it('a rating at a kiosk or with a ticket', async () => {
    for (const channel of ['kiosk', 'ticket'] as const) {
      code = intake.target({ channel });
      for (let n = 0; n < 5; n += 1) expect((await rate(3)).html).not.toContain(QUESTION);
    }
    expect(new Set(intake.store.statuses())).toEqual(new Set(['counted']));
  });

  it('one 20 hours later, of another browser, or of one that keeps no cookies', async () => {
    await rate(3);
    intake.pass(19 * 60);
    expect((await rate(3)).html).not.toContain(QUESTION);
    expect((await rate(3, new Browser(intake.app))).html).not.toContain(QUESTION);
    const incognito = new Browser(intake.app, { cookies: false });
    for (let n = 0; n < 5; n += 1) expect((await rate(3, incognito)).html).not.toContain(QUESTION);
    expect(new Set(intake.store.statuses())).toEqual(new Set(['counted']));
  });

  it('a change of the same rating within five minutes', async () => {
    await rate(3);
    intake.pass(4);
    const changed = await browser.tap(await browser.open(`/R/${code}`), 4);
    expect(changed.html).not.toContain(QUESTION);
    intake.store.assertOnly({ score: 4 });
  });
});

describe('of a device is stored', () => {
  const PHONE = { 'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) Chrome/131.0.0.0 Mobile' };

  async function traceOf(headers: Record<string, string>): Promise<unknown> {
    const visitor = new Browser(intake.app, { headers: { ...PHONE, ...headers } });
    await rate(3, visitor);
    return intake.store.lastTrace();
  }

  it('a keyed hash of the cookie and a bucket, and nothing of the address', async () => {
    const trace = await traceOf({ 'x-forwarded-for': '203.0.113.77' });
    expect(trace).toEqual({
      visitor: expect.stringMatching(/^[0-9a-f]{16}$/),
      deviceBucket: expect.any(Number),
      staffDevice: false,
    });
    expect(intake.store.everything()).not.toMatch(/203\.0\.113|Chrome|Android/);
  });

  it('the same bucket for the same network and browser family, whatever the version', async () => {
    const newer = PHONE['user-agent'].replace('131', '132');
    const buckets = [
      await traceOf({ 'x-forwarded-for': '203.0.113.77' }),
      await traceOf({ 'x-forwarded-for': '203.0.113.8', 'user-agent': newer }),
      await traceOf({ 'x-forwarded-for': '203.0.114.8' }),
    ].map((trace) => (trace as { deviceBucket: number }).deviceBucket);
    expect(buckets[1]).toBe(buckets[0]);
    expect(buckets[2]).not.toBe(buckets[0]);
  });

  it.each([
    ['203.0.113.77:51234', '203.0.113.8:2'],
    ['[2001:db8:12::1]:443', '2001:db8:12:9::7'],
    ['"203.0.113.77:51234"', '::ffff:203.0.113.8'],
  ])(
    'the same bucket for %s and %s: a port or a spelling is no other network',
    async (one, other) => {
      const [a, b] = [
        await traceOf({ 'x-forwarded-for': one }),
        await traceOf({ 'x-forwarded-for': other }),
      ];
      const bucketOf = (trace: unknown): unknown =>
        (trace as { deviceBucket: unknown }).deviceBucket;
      expect(bucketOf(a)).toEqual(expect.any(Number));
      expect(bucketOf(b)).toBe(bucketOf(a));
    },
  );

  it.each(['unknown', '_hidden', '', 'not an address', '203.0.113.999'])(
    'no bucket at all where the proxy names nobody: %j',
    async (address) => {
      expect(await traceOf({ 'x-forwarded-for': address })).toMatchObject({
        deviceBucket: null,
        visitor: expect.any(String),
      });
    },
  );

  it('nothing of an address that somebody who is no proxy of ours claims', async () => {
    const tap = async (claimed: string): Promise<unknown> => {
      const send = { url: `/R/${code}`, remoteAddress: '192.0.2.9' };
      const headers = { 'x-forwarded-for': claimed };
      const page = await intake.app.inject({ ...send, method: 'GET', headers });
      const permit = /name="permit" value="([^"]+)"/.exec(page.payload)![1]!;
      await intake.app.inject({
        ...send,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ permit, score: '3' }).toString(),
      });
      return intake.store.lastTrace();
    };
    expect(await tap('203.0.113.77')).toEqual(await tap('198.51.100.1'));
  });
});
