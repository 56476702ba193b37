import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { visit } from '../support/browser/chromium.js';
import { displayHtml, linesCut, showNotes } from '../support/browser/display-page.js';
import { scan } from '../support/browser/printed-codes.js';

const SHOTS = 'reports/display-layout';
const SCREENS = [
  [1920, 1080],
  [1280, 800],
  [1280, 720],
  [1024, 600],
  [800, 480],
  [768, 1024],
  [600, 1024],
  [1080, 1920],
  [360, 640],
  [1024, 768],
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
