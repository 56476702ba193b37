import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeFindings, DESK, PHONE, visit } from '../support/browser/chromium.js';
import { tabTo } from '../support/browser/keyboard.js';
import { layoutFaults } from '../support/browser/page-layout.js';
import {
  DemoConsole,
  LARGEST_PAGE_BYTES,
  NARROW,
  SETTINGS,
  withFigures,
} from '../support/product/demo-console.js';

const SHOTS = 'reports/screenshots/console-planner';
const PAGES = [
  '/periode',
  '/angka',
  '/angka/beda',
  '/angka/belum-ada',
  '/ekspor',
  '/ekspor/baru',
  '/pengaturan-angka',
];

let demo: DemoConsole;
let base: string;

beforeAll(async () => {
  demo = await DemoConsole.start(SHOTS);
  ({ base } = demo);
});

afterAll(() => demo?.stop());

const signIn = (page: Page): Promise<void> => demo.signIn(page, 'demo-perencana', '/periode');

/** Follows a link, or presses a button, by keyboard alone. */
async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Waits for what the worker does: the page renews itself, or somebody loads it again. */
async function waitFor(page: Page, text: string, isLive: boolean): Promise<void> {
  for (let tries = 0; !isLive && tries < 60; tries += 1) {
    if ((await page.getByText(text).count()) > 0) return;
    await page.waitForTimeout(500);
    await page.goto(page.url());
  }
  await page.getByText(text).first().waitFor({ timeout: 60_000 });
}

describe.each(SETTINGS)('with JavaScript %s', (state, javaScriptEnabled, width, viewport) => {
  it(`at ${width} px the planner checks a quarter, by keyboard`, async () => {
    await visit({ viewport, javaScriptEnabled }, async (page) => {
      await signIn(page);
      await press(page, '.periods li:first-child .go a');
      await press(page, 'form[action$="/periksa"] button');
      await waitFor(page, 'Pemeriksaan selesai.', javaScriptEnabled);
      expect(await page.locator('.tb tbody tr').count()).toBeGreaterThan(1);
      await page.screenshot({ path: join(SHOTS, `check-${width}-${state}.png`), fullPage: true });
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
    await signIn(page);
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    for (const path of PAGES) {
      let bytes = 0;
      const add = ({ encodedDataLength }: { encodedDataLength: number }): void => {
        bytes += encodedDataLength;
      };
      client.on('Network.loadingFinished', add);
      await page.goto(base + path);
      client.off('Network.loadingFinished', add);
      console.log(`${path}: ${bytes} bytes with what it loads anew`);
      expect(bytes).toBeLessThanOrEqual(LARGEST_PAGE_BYTES);
    }
  });
});

withFigures('with a year of figures', () => {
  it.each(SETTINGS)('JavaScript %s, %s, %s px: the other tasks', async (...setting) => {
    const [state, javaScriptEnabled, width, viewport] = setting;
    await visit({ viewport, javaScriptEnabled }, async (page) => {
      const shoot = (name: string): Promise<Buffer> =>
        page.screenshot({ path: join(SHOTS, `${name}-${width}-${state}.png`), fullPage: true });
      await signIn(page);
      await shoot('periods');
      await press(page, '.bar a[href="/angka"]');
      expect(await page.locator('.multi li').count()).toBeGreaterThan(5);
      await shoot('units');
      await press(page, '.tabs a[href^="/angka/beda"]');
      await page.locator('figure.chart').waitFor();
      await shoot('difference');
      await press(page, '.tabs a[href^="/angka/belum-ada"]');
      await shoot('missing');
      await press(page, '.bar a[href="/ekspor"]');
      await press(page, 'a[href="/ekspor/baru"]');
      await press(page, 'main .btn');
      await waitFor(page, 'bisa diunduh', javaScriptEnabled);
      await shoot('exports');
      await press(page, '.bar a[href="/pengaturan-angka"]');
      await shoot('settings');
    });
  });

  it('a quarter is published, and its public page is read by a guest', async () => {
    let path = '';
    await visit({ viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      await signIn(page);
      await press(page, '.periods .go .btn');
      await press(page, 'a[href$="/terbitkan"]');
      await press(page, 'main .btn');
      await page.getByText('Angka periode ini sudah diterbitkan.').waitFor();
      await press(page, 'a[href$="/tautan"]');
      path = (await page.locator('.rows a').first().getAttribute('href'))!;
    });
    await visit({ viewport: PHONE }, async (page) => {
      expect((await page.goto(base + path))!.status()).toBe(200);
      expect(await axeFindings(page)).toEqual([]);
      await page.screenshot({ path: join(SHOTS, 'public-360.png'), fullPage: true });
    });
  });
});
