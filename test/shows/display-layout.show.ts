import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { generateAccessKey, generateCode } from '@app/codes';
import { aPlace } from '../support/a-place.js';
import { Browser } from '../support/browser.js';
import { visit } from '../support/chromium.js';
import { startIntake } from '../support/intake.js';
import { scan } from '../support/printed-codes.js';

const SHOTS = 'reports/display-layout';
const SCREENS = [
  ...[
    [1920, 1080],
    [1280, 800],
    [1280, 720],
    [1024, 600],
    [800, 480],
  ],
  ...[
    [768, 1024],
    [600, 1024],
    [1080, 1920],
    [360, 640],
    [1024, 768],
  ],
] as const;
const NAMES = {
  usual: ['Loket 3', 'Dinas Kependudukan dan Pencatatan Sipil', 'Pemerintah Kota Contoh'],
  'of 97 letters': Array<string>(3).fill('Pelayanan'.repeat(11).slice(0, 97)),
  'of 200 letters': Array<string>(3).fill(
    'Loket pelayanan terpadu untuk warga '.repeat(6).slice(0, 200),
  ),
} as const;
/** the longest that PUBLIC_URL may be for displays, and a usual one */
const HOSTS = ['https://layanan-kabupaten.go.id', 'https://a.go.id'];

beforeAll(async () => {
  await rm(SHOTS, { recursive: true, force: true });
  await mkdir(SHOTS, { recursive: true });
});

async function displayHtml(names: readonly string[], host: string): Promise<string> {
  const intake = await startIntake(host);
  const [counter = '', unit = '', agency = ''] = names;
  const secret = generateAccessKey();
  const place = aPlace({
    ...{ code: generateCode(), channel: 'display', unit: { name: unit } },
    ...{ counter: { name: counter }, instansi: { name: agency, marking: 'CONTOH' } },
  });
  intake.displays.addDisplay(secret, place);
  const { html } = await new Browser(intake.app).open(`/D/${secret}`);
  await intake.close();
  return html;
}

describe.each(Object.entries(NAMES))('a display with names %s', (kind, names) => {
  it.each(HOSTS)('at %s shows every line and a code that scans', async (host) => {
    const html = await displayHtml(names, host);
    await visit({}, async (page) => {
      await page.setContent(html);
      for (const noted of [false, true]) {
        if (noted) await page.evaluate(showNotes);
        for (const [width, height] of SCREENS) {
          await page.setViewportSize({ width, height });
          const faults = await page.evaluate(linesCut);
          const at = `${width}x${height} ${kind}${noted ? ' with notes' : ''}`;
          expect([at, faults]).toEqual([at, []]);
          const picture = join(SHOTS, `${at.replaceAll(' ', '-')}.png`);
          await page.screenshot({ path: picture });
          expect([at, await scan(picture)]).toEqual([at, [expect.stringContaining('/R/')]]);
        }
      }
    });
  });
});

function showNotes(): void {
  for (const note of document.querySelectorAll<HTMLElement>('.note')) note.hidden = false;
  document.querySelector('#wrong-clock b')!.textContent = '10 menit';
}

/** Lines that the screen does not show whole, and a code that is smaller than a fifth of it. */
function linesCut(): string[] {
  const { clientWidth, clientHeight } = document.documentElement;
  const shown = [...document.querySelectorAll('.top,.mark,.words p,h1,.note,#qr')].filter(
    (element) => element.getClientRects().length > 0,
  );
  const cut = shown.filter((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left < -0.5 || top < -0.5 || right > clientWidth + 0.5 || bottom > clientHeight + 0.5;
  });
  const main = document.querySelector('main')!.getBoundingClientRect();
  const words = document.querySelector('.words')!.getBoundingClientRect();
  const { width, height } = document.querySelector('#qr')!.getBoundingClientRect();
  const side = Math.min(width, height);
  return [
    ...cut.map((element) => `${element.className}: ${element.textContent?.slice(0, 20)}`),
    ...(words.top < main.top - 0.5 || words.bottom > main.bottom + 0.5 ? ['words leave main'] : []),
    ...(side < Math.min(clientWidth, clientHeight) * 0.3 ? [`a code of ${side} px`] : []),
  ];
}
