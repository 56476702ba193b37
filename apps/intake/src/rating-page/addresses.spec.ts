import { generateCode, generateTicket, hashTicket } from '@app/codes';
import { aTarget } from '../../../../test/support/intake/a-target.js';
import { Browser, type Page } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

/** holds both digits that people confuse with letters */
const CODE = generateCode(() => Uint8Array.of(0, 1, 0x82, 0x40, 0x21));
/** one letter of it is another */
const WRONG = `${CODE.slice(0, -1)}${CODE.endsWith('7') ? '8' : '7'}`;
const PUBLIC_URL = 'https://suara.example.go.id';

let intake: Intake;
let browser: Browser;

beforeAll(async () => {
  intake = await startIntake(PUBLIC_URL);
  intake.store.addTarget(aTarget({ code: CODE }));
});

beforeEach(() => {
  browser = new Browser(intake.app);
});

afterAll(() => intake.close());

/** What stands in the place of the code, in an address. */
const ADDRESSES: [string, (code: string) => string][] = [
  ['a slash behind', (code) => `/R/${code}/`],
  ['slashes behind', (code) => `/R/${code}///`],
  ['what messengers append', (code) => `/R/${code}/?utm_source=wa`],
  ['a full stop', (code) => `/R/${code}.`],
  ['a bracket', (code) => `/R/${code})`],
  ['an ampersand', (code) => `/R/${code}&utm_source=wa&utm_medium=social`],
  ['a long tail', (code) => `/R/${code}&${'utm_x=1&'.repeat(60)}`],
  ['two slashes before', (code) => `//R/${code}`],
  ['slashes everywhere', (code) => `//R//${code}//`],
  ['small letters', (code) => `/r/${code.toLowerCase()}`],
  ['a zero-width space', (code) => `/R/${code}%E2%80%8B`],
  ['a no-break space', (code) => `/R/%C2%A0${code}`],
  ['a byte order mark', (code) => `/R/%EF%BB%BF${code}`],
  ['a soft hyphen within', (code) => `/R/${code.slice(0, 4)}%C2%AD${code.slice(4)}`],
  ['marks of direction', (code) => `/R/%E2%80%8F${code}%E2%80%8E`],
  ['quotes', (code) => `/R/%22${code}%22`],
  ['typographic quotes', (code) => `/R/%E2%80%9C${code}%E2%80%9D`],
  ['a guillemet', (code) => `/R/${code}%C2%BB`],
  ['a comma', (code) => `/R/${code},`],
  ['an encoded blank', (code) => `/R/${code}%20`],
  ['a blank before', (code) => `/R/%20${code}`],
  ['an encoded fragment', (code) => `/R/${code}%23atas`],
  ['an encoded query', (code) => `/R/${code}%3Futm_source=wa`],
  ['a sentence', (code) => `/R/${code}%20terima%20kasih`],
  ['blanks within', (code) => `/R/${grouped(code).replaceAll('-', '%20')}`],
  ['long dashes within', (code) => `/R/${grouped(code).replaceAll('-', '%E2%80%93')}`],
  ['look-alikes', (code) => `/R/${code.replaceAll('0', 'o').replaceAll('1', 'l')}`],
  ['a bare %', (code) => `/R/${code}%`],
  ['an escape cut off', (code) => `/R/${code}%E2%80`],
  ['a step of the rating', (code) => `/R/${code}/rincian`],
  ['no R at all', (code) => `/${grouped(code)}`],
  ['a quote before all', (code) => `/%22R/${code}`],
];

describe.each(ADDRESSES)('an address with %s', (_, addressOf) => {
  it.each(['', 'lang=en'])('leads to the one page, and keeps %p', async (language) => {
    const address = addressOf(CODE);
    const more = language && `${/[?&]|%3F/.test(address) ? '&' : '?'}${language}`;
    const page = await browser.open(address + more);
    const location = language ? `/R/${CODE}?lang=en` : `/R/${CODE}`;
    expect([page.status, page.headers.location]).toEqual([308, location]);
    expect((await browser.open(location)).status).toBe(200);
  });

  it('leads nowhere when the check character does not fit', async () => {
    expect((await browser.open(addressOf(WRONG))).status).toBe(404);
  });
});

it.each([
  '//evil.example/R/',
  '//evil.example',
  `//evil.example/R/${CODE}`,
  `/https://evil.example/R/${CODE}`,
  `/R/${CODE}@evil.example`,
])('%s never leads off the site', async (address) => {
  const { status, headers } = await browser.open(address);
  if (status === 404) expect(headers.location).toBeUndefined();
  else expect([status, headers.location]).toEqual([308, expect.stringMatching(`^/R/${CODE}`)]);
});

it('a code of a display and a ticket stand as much', async () => {
  const ticket = generateTicket();
  const rotating = `${CODE.slice(0, 8)}1A${'0123456789ABCDEF'}`;
  for (const text of [ticket, rotating]) {
    const { status, headers } = await browser.open(`/R/${text}/?utm_source=wa`);
    expect([status, headers.location]).toEqual([308, `/R/${text}`]);
  }
});

describe('the field for a code', () => {
  const type = async (kode: string, from = '/'): Promise<Page> =>
    browser.submit((await browser.open(from)).form('name="kode"'), { kode });

  it.each([
    CODE,
    grouped(CODE).toLowerCase(),
    `\u200b${CODE}\u00a0`,
    `${PUBLIC_URL}/R/${CODE}`,
    `HTTPS://SUARA.EXAMPLE.GO.ID/R/${CODE}?utm_source=wa`,
    `Halo bu, nilai di sini: ${PUBLIC_URL}/R/${CODE}. Terima kasih!`,
    `Kode loket: ${grouped(CODE)}`,
  ])('takes %p', async (kode) => {
    const { status, headers } = await type(kode);
    expect([status, headers.location]).toEqual([303, `/R/${CODE}?lang=id`]);
  });

  it('takes the link of a display and of a ticket', async () => {
    for (const text of [generateTicket(), `${CODE.slice(0, 8)}1A${'0123456789ABCDEF'}`]) {
      const { headers } = await type(`Pindai ini: ${PUBLIC_URL}/R/${text}`);
      expect(headers.location).toBe(`/R/${text}?lang=id`);
    }
  });

  it('understands a receipt, and puts it nowhere but into the page', async () => {
    for (const kode of ['7KQ2-M9TX-4BCD', `${PUBLIC_URL}/resi#7KQ2-M9TX-4BCD`]) {
      const page = await type(kode);
      expect([page.status, page.headers.location]).toEqual([200, undefined]);
      expect(page.html).toContain('adalah tanda terima, bukan kode loket');
      const asked = page.form('name="receipt"');
      expect(asked.action).toBe('/resi?lang=id');
      expect(asked.html).toContain(`value="${kode}"`);
    }
  });

  it('says at the field what is wrong, keeps what was typed, and has the focus', async () => {
    const page = await type(WRONG);
    expect([page.status, /<title>([^<]*)/.exec(page.html)?.[1]]).toEqual([
      404,
      'Kesalahan: Kode salah ketik · Suara Loket',
    ]);
    const [input = ''] = /<input id="kode"[^>]*>/.exec(page.html) ?? [];
    for (const attribute of [
      `value="${WRONG}"`,
      'aria-invalid="true"',
      'autofocus',
      'kode-galat',
    ]) {
      expect(input).toContain(attribute);
    }
    expect(page.html).toMatch(/<p class="fault" id="kode-galat">Ini bukan kode yang lengkap/);
    // in the other language the form goes with what stands in it
    expect(page.html).toContain('<button form="ketik-kode" formaction="/R?lang=en"');
    const english = await browser.open(`/R/${WRONG}?lang=en`);
    expect(english.html).toContain('<title>Error: The code is mistyped');
    expect(english.html).toContain(`value="${WRONG}"`);
  });
});

describe('what messengers fetch', () => {
  const MESSENGER = { headers: { 'user-agent': 'WhatsApp/2.23.20.0 A' } };

  it('has a title and a place, and names nobody', async () => {
    const { html } = await new Browser(intake.app, MESSENGER).open(`/R/${CODE}`);
    const meta = [...html.matchAll(/<meta property="og:(\w+)" content="([^"]*)"/g)];
    expect(meta.map(([, name, content]) => [name, content])).toEqual([
      ['title', 'Bagaimana pelayanan tadi? · Pemerintah Kota Contoh'],
      [
        'description',
        'Dinas Kependudukan dan Pencatatan Sipil. Satu ketukan, tanpa nama dan tanpa aplikasi.',
      ],
    ]);
  });

  it('spends no ticket and is no visit', async () => {
    const [ticket, code] = [generateTicket(), intake.target({ channel: 'ticket' })];
    intake.store.addTicket(ticket, aTarget({ code, channel: 'ticket' }));
    const before = intake.store.ids().length;
    for (let looks = 0; looks < 3; looks += 1) {
      await new Browser(intake.app, MESSENGER).open(`/R/${ticket}?lang=id`);
    }
    intake.store.assertStored(before);
    const saved = await browser.tap(await browser.open(`/R/${ticket}`), 4);
    expect([saved.status, saved.html.includes('Belum lama ini')]).toEqual([201, false]);
    expect(intake.store.everything()).toContain(hashTicket(ticket));
  });
});

describe('what every site is asked for', () => {
  it('robots are kept from pages of counters', async () => {
    const { status, headers, html } = await browser.open('/robots.txt');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(html).toContain('User-agent: *\nDisallow: /R/\n');
    expect((await browser.open(`/R/${CODE}`)).html).toContain('name="robots" content="noindex"');
  });

  it('the icon is there, though no page asks for it', async () => {
    const { status, headers, html } = await browser.open('/favicon.ico');
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect(html.length).toBeLessThan(300);
    expect((await browser.open(`/R/${CODE}`)).html).toContain('<link rel="icon" href="data:image/');
  });
});

/** As it is printed; also of a wrong code, which `formatCode` refuses. */
function grouped(code: string): string {
  return code.replace(/^(...)(...)/, '$1-$2-');
}
