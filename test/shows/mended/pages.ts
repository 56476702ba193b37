import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { request } from 'node:http';
import { findDemoCode } from '../../support/product/demo-code.js';
import { visit } from '../../support/browser/chromium.js';
import { allCitizenPages } from '../../support/browser/citizen-pages.js';
import { displayHtml, linesCut, showNotes } from '../../support/browser/display-page.js';
import { layoutFaults, SETTINGS } from '../../support/browser/page-layout.js';
import type { RunningProduct } from '../../support/product/running-product.js';
import type { MendedExample } from './mended-example.js';

const LARGEST_FIRST_PAGE = 4000;
const LONG_WORD = 'Pelayanan'.repeat(11).slice(0, 97);
const LONG_NAME = 'Loket pelayanan terpadu untuk warga '.repeat(6).slice(0, 200);
const SCREENS = [
  [1280, 720],
  [1024, 600],
  [800, 480],
  [768, 1024],
] as const;

interface Answer {
  status: number;
  location: string | undefined;
  body: Buffer;
}

/** Asks for an address exactly as it is written, and follows nothing. */
function ask(
  { addresses }: RunningProduct,
  path: string,
  options: { fields?: Record<string, string>; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { fields, headers } = options;
  const method = fields ? 'POST' : 'GET';
  const type = fields && { 'content-type': 'application/x-www-form-urlencoded' };
  const { hostname, port } = new URL(addresses.intakeUrl);
  return new Promise((told, failed) => {
    const sent = { hostname, port, path, method, headers: { ...type, ...headers } };
    const asked = request(sent, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { statusCode: status = 0, headers: got } = answer;
        told({ status, location: got.location, body: Buffer.concat(chunks) });
      });
    });
    asked.on('error', failed).end(fields && new URLSearchParams(fields).toString());
  });
}

async function addresses(product: RunningProduct): Promise<string> {
  const code = await findDemoCode('loket-1');
  const wrong = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
  const written = (one: string): string[] => [
    `/R/${one}/`,
    `/R/${one}/?utm_source=wa`,
    `/R/${one}.`,
    `/R/${one})`,
    `//R/${one}`,
    `/R/${one}&utm_source=wa`,
    `/r/${one.toLowerCase()}`,
    `/R/%20${one}`,
    `/R/${one}%23x`,
    `/R/${one}%E2%80%8B`,
    `/R/%EF%BB%BF${one}`,
    `/R/%22${one}%22`,
    `/R/${one}%C2%BB`,
    `/R/${one.slice(0, 4)}%C2%AD${one.slice(4)}`,
    `/R/${one}%E2%80`,
    `/R/${one}%20makasih`,
  ];
  for (const path of written(code)) {
    const { status, location } = await ask(product, path);
    deepStrictEqual([path, status, location], [path, 308, `/R/${code}`]);
  }
  for (const path of written(wrong)) {
    deepStrictEqual([path, (await ask(product, path)).status], [path, 404]);
  }
  const english = await ask(product, `/R/${code}/?lang=en&utm_source=wa`);
  strictEqual(english.location, `/R/${code}?lang=en`);
  return `${written(code).length} spellings lead to the page, with a wrong letter none`;
}

async function codeField(product: RunningProduct): Promise<string> {
  const code = await findDemoCode('loket-1');
  const pasted = [
    `${product.addresses.intakeUrl}/R/${code}`,
    `Nilai ya: HTTPS://SUARA.CONTOH.GO.ID/R/${code}?utm_source=wa. Makasih`,
    `\u200e${code}\u00a0`,
  ];
  for (const kode of pasted) {
    const { status, location } = await ask(product, '/R?lang=id', { fields: { kode } });
    deepStrictEqual([kode, status, location], [kode, 303, `/R/${code}?lang=id`]);
  }
  const fields = { kode: '7KQ2-M9TX-4BCD' };
  const receipt = (await ask(product, '/R?lang=id', { fields })).body.toString();
  match(receipt, /adalah tanda terima, bukan kode loket/);
  const instead = { fields: { receipt: code } };
  match((await ask(product, '/resi?lang=id', instead)).body.toString(), /adalah kode loket, bukan/);
  return 'a link, a message, invisible characters, a receipt; and a code where a receipt belongs';
}

async function aroundThePage(product: RunningProduct): Promise<string> {
  const path = `/R/${await findDemoCode('loket-1')}`;
  const robots = (await ask(product, '/robots.txt')).body.toString();
  match(robots, /User-agent: \*\nDisallow: \/R\//);
  strictEqual((await ask(product, '/favicon.ico')).status, 200);
  const { body } = await ask(product, path, { headers: { 'user-agent': 'WhatsApp/2.23' } });
  match(body.toString(), /<meta property="og:title" content="Bagaimana pelayanan tadi\?/);
  const zipped = await ask(product, path, { headers: { 'accept-encoding': 'gzip' } });
  ok(zipped.body.length < LARGEST_FIRST_PAGE, `${zipped.body.length} bytes`);
  const asked = await visit({}, async (page) => {
    const urls: string[] = [];
    page.on('request', (one) => urls.push(one.url()));
    await page.goto(product.addresses.intakeUrl + path, { waitUntil: 'networkidle' });
    return urls.filter((url) => url.startsWith('http'));
  });
  strictEqual(asked.length, 1, asked.join());
  return `the first page is 1 request of ${zipped.body.length} bytes, its title for chats included`;
}

async function layouts(): Promise<string> {
  const pages = await allCitizenPages(LONG_WORD, 'id');
  const narrow = SETTINGS.filter(({ width }) => width === 320);
  await visit({}, async (page) => {
    for (const { name, html } of pages) {
      await page.setContent(html);
      for (const setting of narrow) {
        deepStrictEqual([name, setting, await layoutFaults(page, setting)], [name, setting, []]);
      }
    }
    await page.setContent(pages[0]!.html.replaceAll('var(--', 'unknown(--'));
    const disc = page.locator('.four circle.f').first();
    strictEqual(await disc.evaluate((one) => getComputedStyle(one).fill), 'rgb(255, 213, 104)');
  });
  return `${pages.length} pages at 320 px with a name of 97 letters, text at 100 and 200 %`;
}

async function displays(): Promise<string> {
  const html = await displayHtml([LONG_NAME, LONG_NAME, LONG_NAME], 'https://contoh.go.id');
  await visit({}, async (page) => {
    await page.setContent(html);
    await page.evaluate(showNotes);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      deepStrictEqual([width, height, await page.evaluate(linesCut)], [width, height, []]);
    }
  });
  return SCREENS.map((size) => size.join('x')).join(', ');
}

async function faults(product: RunningProduct): Promise<string> {
  const html = (await ask(product, '/R?lang=id', { fields: { kode: 'ABC-123' } })).body.toString();
  match(html, /<title>Kesalahan: /);
  match(html, /<input id="kode"[^>]*value="ABC-123"[^>]*autofocus aria-invalid="true"/);
  match(html, /aria-describedby="kode-galat kode-petunjuk"/);
  return 'said at the field, which keeps what was typed and has the focus';
}

async function receipts(product: RunningProduct): Promise<string> {
  const { intakeUrl } = product.addresses;
  const code = await findDemoCode('dinas');
  const receipt = await visit({}, async (page) => {
    await page.goto(`${intakeUrl}/R/${code}`);
    await page.locator('button[name=score][value="3"]').click();
    const printed = await page.locator('.code').first().innerText();
    await page.locator('a.whole').first().click();
    strictEqual(await page.locator('#receipt').inputValue(), printed);
    await page.locator('main .btn').click();
    match(await page.locator('dd').first().innerText(), /dihitung|diperiksa/);
    strictEqual(page.url(), `${intakeUrl}/resi?lang=id`);
    return printed;
  });
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${intakeUrl}/resi#${receipt}`);
    strictEqual(await page.locator('#receipt').inputValue(), '');
  });
  ok(!product.output().includes(receipt), 'a receipt stands in the log');
  return 'its link fills the field by script, an empty field without; in no address that is sent';
}

async function information(product: RunningProduct): Promise<string> {
  for (const path of ['/privasi', '/tentang', '/aksesibilitas']) {
    for (const language of ['id', 'en']) {
      const { status, body } = await ask(product, `${path}?lang=${language}`);
      deepStrictEqual([path, status], [path, 200]);
      match(body.toString(), new RegExp(`<html lang="${language}">`));
    }
  }
  return 'Privasi, Tentang, Aksesibilitas in both languages';
}

/** The pages that citizens see. */
export const PAGES: MendedExample[] = [
  { says: 'an address with something behind it leads to its page', show: addresses },
  { says: 'the fields understand what is pasted into them', show: codeField },
  { says: 'robots, icon and preview cost nothing', show: aroundThePage },
  { says: 'no page is wider than the phone', show: layouts },
  { says: 'a display shows its lowest lines', show: displays },
  { says: 'an error stands at its field', show: faults },
  { says: 'a receipt says where it can be looked up', show: receipts },
  { says: 'citizens can read who runs it and what is stored', show: information },
];
