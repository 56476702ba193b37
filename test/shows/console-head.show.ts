import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { axeFindings, DESK, visit } from '../support/browser/chromium.js';
import { tabTo } from '../support/browser/keyboard.js';
import { layoutFaults } from '../support/browser/page-layout.js';
import {
  DemoConsole,
  LARGEST_PAGE_BYTES,
  NARROW,
  SETTINGS,
  withFigures,
} from '../support/product/demo-console.js';

const SHOTS = 'reports/screenshots/console-head';
const PAGES = [
  '/perhatian',
  '/unit/angka',
  '/unit/layanan',
  '/unit/komentar',
  '/unit/petugas',
  '/unit/rapat',
  '/dilayani',
];

let demo: DemoConsole;
let base: string;

beforeAll(async () => {
  demo = await DemoConsole.start(SHOTS);
  ({ base } = demo);
});

afterAll(() => demo?.stop());

const signIn = (page: Page): Promise<void> => demo.signIn(page, 'demo-kepala', '/perhatian');

/** Follows a link by keyboard alone. */
async function follow(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
  await page.waitForLoadState();
}

describe.each(SETTINGS)('with JavaScript %s', (state, javaScriptEnabled, width, viewport) => {
  it(`at ${width} px the head corrects persons served, by keyboard`, async () => {
    await visit({ viewport, javaScriptEnabled }, async (page) => {
      await signIn(page);
      await follow(page, '.bar a[href="/dilayani"]');
      await follow(page, 'tbody th a');
      await follow(page, 'td a[href*="/dilayani/"]');
      const n = `${1000 + SETTINGS.findIndex(([js, , px]) => js === state && px === width)}`;
      await tabTo(page, '#n');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(n);
      await page.keyboard.press('Enter');
      await page.getByText('Jumlah orang dilayani sudah disimpan.').waitFor();
      await page.locator(`data[value="${n}"]`).first().waitFor();
    });
  });
});

it.each([
  ['id', 'id-ID'],
  ['en', 'en-GB'],
] as const)('axe finds nothing and nothing scrolls sideways, in %s', async (_, locale) => {
  await visit({ viewport: DESK, locale }, async (page) => {
    await signIn(page);
    for (const path of PAGES) {
      await page.goto(base + path);
      expect({ path, findings: await axeFindings(page) }).toEqual({ path, findings: [] });
      for (const setting of NARROW) {
        const faults = await layoutFaults(page, setting);
        expect({ path, ...setting, faults }).toEqual({ path, ...setting, faults: [] });
      }
      await page.setViewportSize(DESK);
    }
  });
});

it('pages are light', async () => {
  await visit({ viewport: DESK }, async (page) => {
    const style = page.waitForResponse((response) => response.url().endsWith('.css'));
    await signIn(page);
    const { responseBodySize: styleBytes } = await (await style).request().sizes();
    for (const path of PAGES) {
      const response = await page.goto(base + path);
      const { responseBodySize: bytes } = await response!.request().sizes();
      console.log(`${path}: ${bytes} bytes and the style's ${styleBytes}, compressed`);
      expect(bytes + styleBytes).toBeLessThanOrEqual(LARGEST_PAGE_BYTES);
    }
  });
});

it('the page for the meeting prints what it says', async () => {
  await visit({ viewport: DESK }, async (page) => {
    await signIn(page);
    await page.goto(`${base}/unit/rapat`);
    const lead = await page.locator('.lead').innerText();
    const file = join(SHOTS, 'rapat.pdf');
    await page.pdf({ path: file, preferCSSPageSize: true });
    const { stdout } = await promisify(execFile)('pdftotext', [file, '-']);
    const plain = (text: string): string => text.replace(/\s+/g, ' ');
    expect(plain(stdout)).toContain(plain(lead));
    expect(stdout).toContain('Keputusan rapat');
    expect(stdout).not.toContain('Orang dilayani\n\nRapat triwulan');
  });
});

withFigures('with a year of figures', () => {
  it.each(SETTINGS)('JavaScript %s, %s, %s px: the other tasks', async (...setting) => {
    const [state, javaScriptEnabled, width, viewport] = setting;
    await visit({ viewport, javaScriptEnabled }, async (page) => {
      const shoot = (name: string): Promise<Buffer> =>
        page.screenshot({ path: join(SHOTS, `${name}-${width}-${state}.png`), fullPage: true });
      await signIn(page);
      await shoot('attention');
      await follow(page, '.todo .go a');
      await follow(page, '.quarters a:nth-of-type(3)');
      await page.locator('.headline .big').waitFor();
      await shoot('quarter');
      await follow(page, '.bar a[href="/unit/layanan"]');
      await page.locator('.heat').waitFor();
      await follow(page, '.bar a[href="/unit/petugas"]');
      await page.locator('.people .who').first().waitFor();
      await shoot('officers');
      await follow(page, '.bar a[href="/unit/rapat"]');
      await page.locator('.agenda').waitFor();
      await shoot('meeting');
    });
  });
});
