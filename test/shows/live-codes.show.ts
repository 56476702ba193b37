import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { qrSvg, qrVersion } from '@app/codes';
import { rosterShift } from '../support/database/agency.js';
import { Assurance } from '../support/intake/assurance.js';
import { axeFindings, PHONE, visit } from '../support/browser/chromium.js';
import { scan } from '../support/browser/printed-codes.js';
import { freePort } from '../support/product/running-product.js';

const PICTURES = 'reports/live-codes';
const SCREENS = {
  'a desk': { width: 1280, height: 800 },
  'a tablet of 2014': { width: 1024, height: 600 },
  'a tablet upright': { width: 600, height: 1024 },
  'a phone': { width: 360, height: 640 },
};
const HOUR = 3_600_000;

let assurance: Assurance;
let publicUrl: string;

beforeAll(async () => {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const port = await freePort();
  publicUrl = `http://localhost:${port}`;
  assurance = await Assurance.start(publicUrl, port);
});

beforeEach(async () => {
  const { owner, own } = assurance.admin;
  await owner.query('TRUNCATE ratings, journal, roster CASCADE');
  assurance.admin.now = new Date();
  await rosterShift(owner, own, {
    counterId: own.counterId,
    assignmentId: own.sari.assignmentId,
    from: new Date(Date.now() - HOUR),
    to: new Date(Date.now() + HOUR),
  });
});

afterAll(() => assurance?.close());

async function display(path: string, name: string, visitor: object): Promise<string[]> {
  const picture = join(PICTURES, `${name.replaceAll(' ', '-')}.png`);
  const findings = await visit(visitor, async (page) => {
    await page.goto(`${publicUrl}${path}`);
    await page.locator('#qr svg').waitFor();
    await page.screenshot({ path: picture });
    return 'javaScriptEnabled' in visitor ? [] : axeFindings(page);
  });
  expect(findings).toEqual([]);
  return scan(picture);
}

/** Opens what was scanned on a phone and taps the best face. */
async function rateFrom(address: string): Promise<void> {
  await visit({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    await page.goto(address);
    await page.locator('button[name="score"][value="4"]').click();
    await page.locator('.good').first().waitFor();
  });
}

it.each(Object.entries(SCREENS))(
  'the display on %s is scanned, and its rating is present',
  async (name, viewport) => {
    const path = await assurance.letDisplayIn();
    const scanned = await display(path, name, { viewport });
    const prefix = `${publicUrl}/R/`.toUpperCase();
    expect(scanned).toEqual([expect.stringMatching(new RegExp(`^${prefix}[0-9A-Z]{26}$`))]);
    const [address = ''] = scanned;
    expect(qrVersion(address)).toBeLessThanOrEqual(3);
    await rateFrom(address);
    expect(await assurance.ratings()).toMatchObject([{ level: 'present', officer: 'Sari' }]);
    console.log(`${name}: version ${qrVersion(address)}, ${address} -> present`);
  },
);

it('without JavaScript the display is scanned too', async () => {
  const viewport = SCREENS['a tablet of 2014'];
  const path = await assurance.letDisplayIn();
  const scanned = await display(path, 'without script', { viewport, javaScriptEnabled: false });
  expect(scanned).toHaveLength(1);
});

it('a display whose clock is ten minutes fast shows the right time and says so', async () => {
  const path = await assurance.letDisplayIn();
  const shown = await visit({ viewport: SCREENS['a desk'] }, async (page) => {
    await page.clock.setFixedTime(new Date(Date.now() + 600_000));
    await page.goto(`${publicUrl}${path}`);
    await page.locator('#wrong-clock:not([hidden])').waitFor();
    await page.screenshot({ path: join(PICTURES, 'wrong-clock.png') });
    return page.locator('#wrong-clock').innerText();
  });
  expect(shown).toContain('10 menit');
});

it('a display that loses its connection keeps its code and says so', async () => {
  const path = await assurance.letDisplayIn();
  await visit({ viewport: SCREENS['a desk'] }, async (page, context) => {
    await context.route('**/menit*', (route) => route.abort());
    await page.goto(`${publicUrl}${path}`);
    await page.locator('#offline:not([hidden])').waitFor();
    await page.screenshot({ path: join(PICTURES, 'offline.png') });
  });
  expect(await scan(join(PICTURES, 'offline.png'))).toHaveLength(1);
});

it('a printed ticket of 30 mm is scanned, and its rating is served', async () => {
  const key = await assurance.giveKey();
  const { body } = await assurance.machine<{ tickets: { hash: string; address: string }[] }>(
    ...([key, '', { count: 1 }] as const),
  );
  const { hash, address } = body.tickets[0]!;
  const picture = join(PICTURES, 'ticket.png');
  const svg = await qrSvg(address);
  // a receipt printer has 203 dots an inch: 240 for 30 mm
  await visit({ viewport: { width: 300, height: 420 } }, async (page) => {
    await page.setContent(
      `<body style="margin:30px;font:20px sans-serif">A 012<div style="width:240px">${svg}</div>Loket 1–4</body>`,
    );
    await page.screenshot({ path: picture });
  });
  expect(await scan(picture)).toEqual([address]);
  expect(qrVersion(address)).toBeLessThanOrEqual(3);
  await assurance.machine(key, `/${hash}/call`, { counter: 'loket-1' });
  await rateFrom(address);
  expect(await assurance.ratings()).toMatchObject([{ level: 'served', officer: 'Sari' }]);
  console.log(`ticket: version ${qrVersion(address)}, ${address} -> served`);
});
