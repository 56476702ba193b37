import { gunzipSync } from 'node:zlib';
import { formatCode, generateCode } from '@app/codes';
import { Browser } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

/** What fits into the first flight of a TCP connection: ten segments. */
const FIRST_FLIGHT_BYTES = 14 * 1024;
/** What the page itself may weigh, compressed. */
const LARGEST_PAGE_BYTES = 4 * 1000;

let intake: Intake;
let browser: Browser;

beforeAll(async () => {
  intake = await startIntake();
});

beforeEach(() => {
  browser = new Browser(intake.app);
});

afterAll(() => intake.close());

function choicesIn(html: string): string[] {
  return html.match(/<button name="score"[^]*?<\/button>/g) ?? [];
}

describe('the rating page', () => {
  it('says where the citizen is and who served', async () => {
    const { html } = await browser.open(`/R/${intake.target()}`);
    for (const words of [
      'Pemerintah Kota Contoh',
      'Dinas Kependudukan dan Pencatatan Sipil',
      'Loket 3 · Mal Pelayanan Publik',
      'Petugas: <b>Sari</b>',
      'Bukan petugas ini',
    ]) {
      expect(html).toContain(words);
    }
  });

  it('names no officer where none is attributed, and the service where it is known', async () => {
    const service = {
      id: 'c2a0b1de-58c5-4b37-9d6e-3f1d4b8a0001',
      name: 'KTP elektronik',
      free: false,
    };
    const code = intake.target({ officer: null, service, services: [], location: null });
    const { html } = await browser.open(`/R/${code}`);
    expect(html).toContain('Loket 3 · KTP elektronik');
    expect(html).not.toMatch(/Petugas:|notThisOfficer/);
  });

  it('asks the same effort for each of the four choices, and prefers none', async () => {
    const { html } = await browser.open(`/R/${intake.target()}`);
    const choices = choicesIn(html);
    expect(choices).toHaveLength(4);
    const shape = (button: string): string =>
      button
        .replace(/(class="s)[^>]*/, '$1')
        .replace(/<span>[^<]*/, '<span>')
        .replace(/(value="|<i>)\d/g, '$1');
    expect(new Set(choices.map(shape)).size).toBe(1);
    const words = choices.map((button) => /<span>([^<]*)<.*<i>(\d)</.exec(button)?.slice(1).join());
    expect(words).toEqual(['Tidak baik,1', 'Kurang baik,2', 'Baik,3', 'Sangat baik,4']);
    expect(html).not.toMatch(/<[^>]*(checked|autofocus|selected)[^>]*>/);
  });

  it('needs no script, no other request and no other host', async () => {
    const { html, headers } = await browser.open(`/R/${intake.target()}`);
    expect(html).not.toMatch(/<script|javascript:|onclick|@import|url\(|<img|src=|style="/);
    expect(html.match(/https?:/g)).toBeNull();
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('fits compressed into the first flight, headers included', async () => {
    const url = `/R/${intake.target()}`;
    const answer = await intake.app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.rawPayload).toString()).toContain('Bagaimana pelayanan tadi?');
    expect(answer.rawPayload.length).toBeLessThan(LARGEST_PAGE_BYTES);
    const headers = JSON.stringify(answer.headers).length;
    expect(answer.rawPayload.length + headers).toBeLessThan(FIRST_FLIGHT_BYTES / 2);
  });

  it('is marked in an agency that only shows or tests', async () => {
    for (const marking of ['CONTOH', 'UJI'] as const) {
      const code = intake.target({ instansi: { name: 'Kota', marking } });
      const page = await browser.open(`/R/${code}`);
      expect(page.html).toContain(`${marking} – bukan penilaian sungguhan`);
      const saved = await browser.tap(page, 2);
      expect(saved.html).toContain(`${marking} – bukan penilaian sungguhan`);
    }
  });

  it('escapes what agencies call their units', async () => {
    const code = intake.target({ unit: { name: '<script>alert("1")</script>' } });
    const { html } = await browser.open(`/R/${code}`);
    expect(html).not.toContain('<script');
  });

  it('gives every visit another rating', async () => {
    const code = intake.target();
    const permits = await Promise.all(
      [1, 2, 3].map(async () => (await browser.open(`/R/${code}`)).form('score').hidden.permit),
    );
    expect(new Set(permits).size).toBe(3);
  });

  it('stores nothing, however often it is fetched', async () => {
    const before = intake.store.ids().length;
    await browser.open(`/R/${intake.target()}`);
    intake.store.assertStored(before);
  });
});

describe('languages', () => {
  it('are Indonesian first, English where the browser prefers it', async () => {
    const url = `/R/${intake.target()}`;
    const page = await new Browser(intake.app, {
      headers: { 'accept-language': 'en-GB,en;q=0.9,id;q=0.8' },
    }).open(url);
    expect(page.html).toContain('<html lang="en">');
    expect(page.html).toContain('How was the service?');
    const indonesian = await browser.open(url);
    expect(indonesian.html).toContain('<html lang="id">');
    expect(indonesian.html).toContain(`href="${url}?lang=en"`);
  });

  it('stay through the whole visit', async () => {
    const saved = await browser.tap(await browser.open(`/R/${intake.target()}?lang=en`), 3);
    expect(saved.html).toContain('Your rating: Good.');
    const rest = await browser.submit(saved.form('value="first"/><h2'), { action: 'next' });
    expect(rest.html).toContain('<html lang="en">');
    const last = await browser.submit(rest.form('class="acts"'), { action: 'next' });
    expect(last.html).toContain('Comment (may be empty)');
    const done = await browser.submit(last.form('value="skip"'), { action: 'skip' });
    expect(done.html).toContain('Thank you');
  });

  it('can be changed on a page that answered a POST, without losing the step', async () => {
    const saved = await browser.tap(await browser.open(`/R/${intake.target()}`), 3);
    const english = await browser.submit(saved.form('value="show"'), { action: 'show' });
    expect(english.html).toContain('Your rating: Good.');
    expect(english.html).toContain('Which service did you come for?');
    const back = await browser.submit(english.form('value="show"'), { action: 'show' });
    expect(back.html).toContain('Layanan apa yang Anda terima?');
  });
});

describe('addresses', () => {
  // holds both digits that people confuse with letters
  const code = generateCode(() => Uint8Array.of(0, 1, 0x82, 0x40, 0x21));

  it.each([
    ['lower case', `/R/${code.toLowerCase()}`],
    ['a lower-case path', `/r/${code}`],
    ['all lower case', `/r/${code.toLowerCase()}`],
    ['groups', `/R/${formatCode(code)}`],
    ['look-alikes', `/R/${code.replaceAll('0', 'o').replaceAll('1', 'l')}`],
  ])('in %s lead to the one that is printed', async (_, address) => {
    expect(code).toMatch(/0.*1|1.*0/);
    const page = await browser.open(`${address}?lang=en`);
    expect(page.status).toBe(308);
    expect(page.headers.location).toBe(`/R/${code}?lang=en`);
  });

  it('can be typed', async () => {
    const code = intake.target();
    const form = (await browser.open('/')).form('name="kode"');
    expect(form.action).toBe('/R?lang=id');
    const kode = formatCode(code).toLowerCase();
    for (const page of [
      await browser.submit(form, { kode }),
      await browser.open(`/R?kode=${encodeURIComponent(kode)}&lang=id`),
    ]) {
      expect([page.status, page.headers.location]).toEqual([303, `/R/${code}?lang=id`]);
    }
  });

  it.each(['/R?kode=', '/R', '/R/7KQ2M9TXFF', '/r/%20', `/R/${'A'.repeat(90)}`])(
    'malformed %s asks to retype',
    async (url) => {
      const page = await browser.open(url);
      expect(page.status).toBe(404);
      expect(page.html).toContain('Karakter terakhir memeriksa ketikan');
    },
  );

  it.each([
    ['/tidak-ada', 404],
    [`/R/${'A'.repeat(200)}`, 404],
    ['/R/%zz', 404],
    ['/tidak-ada/%zz', 400],
  ])('%s is answered with a page', async (url, status) => {
    const page = await browser.open(url);
    expect(page.status).toBe(status);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toBeDefined();
  });
});
