import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeFindings, DESK, PHONE, visit } from '../support/browser/chromium.js';
import { tabTo } from '../support/browser/keyboard.js';
import { layoutFaults } from '../support/browser/page-layout.js';
import { DemoYear } from './demo-year/demo-year.js';

/** A Tuesday at ten in Jakarta. */
const NOW = new Date('2026-11-24T03:00:00Z');
const RATINGS = Number(process.env['DEMO_RATINGS'] ?? 1500);
const SHOTS = 'reports/screenshots/console';
const PAGES = ['/hasil', '/komentar', '/dialog/2026-Q3', '/siapa-melihat', '/keberatan'];
const OTHERS = ['/adil/1', '/adil/5', '/adil/lembar'];
const WORDS = 'Sejak Agustus saya menjelaskan langkah berikutnya.';

/** The narrowest way is in the gate; `CONSOLE_TASKS=all` goes all of them. */
const WAYS = (
  [
    ['off', '360', false, PHONE],
    ['on', '360', true, PHONE],
    ['off', '1280', false, DESK],
    ['on', '1280', true, DESK],
  ] as const
).slice(0, process.env['CONSOLE_TASKS'] === 'all' ? undefined : 1);

let year: DemoYear;
let base: string;

beforeAll(async () => {
  await mkdir(SHOTS, { recursive: true });
  year = await DemoYear.make({ ratings: RATINGS, months: 12, now: NOW });
  base = (await year.admin.app.getUrl()).replace('127.0.0.1', 'localhost');
  const head = await year.signIn('demo-kepala');
  const [own] = await head.get<{ id: string }[]>('assignments');
  await head.get(`assignments/${own!.id}/comments`);
});

afterAll(() => year?.close());

/** By keyboard alone, from the top of the page. */
async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${base}/masuk`);
  await page.fill('#username', 'demo-petugas');
  await page.fill('#password', year.demoPassword);
  await page.keyboard.press('Enter');
  await page.locator('.lead').waitFor();
}

it.each(WAYS)(
  'with JavaScript %s at %s px an officer does the five commonest tasks, by keyboard',
  async (state, width, javaScriptEnabled, viewport) => {
    await year.admin.owner.query('UPDATE users SET introduced_at = NULL');
    await visit({ viewport, javaScriptEnabled }, async (page) => {
      await signIn(page);
      // 1: why it is fair, once
      for (const screen of [2, 3, 4, 5]) {
        await press(page, `main .acts a[href="/adil/${screen}"]`);
        await page.waitForURL(`**/adil/${screen}`);
      }
      await press(page, 'main .acts form button');
      // 2: how am I doing
      await page.waitForURL('**/hasil');
      expect(await page.locator('.lead').innerText()).toMatch(/warga|angka/);
      await page.screenshot({ path: join(SHOTS, `officer-${state}-${width}.png`), fullPage: true });
      // 3: reply
      await press(page, 'main .acts a[href^="/tanggapan/"]');
      await page.locator('#text').waitFor();
      await tabTo(page, '#text');
      await page.keyboard.press('Control+A');
      await page.keyboard.type(WORDS);
      await press(page, 'main form .btn');
      await page.getByText('Tanggapan Anda tersimpan.').waitFor();
      // 4: the sheet for the talk
      await press(page, '.bar a[href="/dialog"]');
      await page.waitForURL('**/dialog/2026-Q3');
      expect(await page.locator('#text').inputValue()).toContain(WORDS);
      // 5: who looked
      await press(page, '.bar a[href="/siapa-melihat"]');
      await page
        .getByText(/data Anda/)
        .first()
        .waitFor();
    });
  },
);

it.each([
  ['id', 'id-ID'],
  ['en', 'en-GB'],
] as const)('axe finds nothing and nothing scrolls sideways, in %s', async (_, locale) => {
  await year.admin.owner.query('UPDATE users SET introduced_at = now()');
  await visit({ viewport: DESK, locale }, async (page) => {
    await signIn(page);
    for (const path of [...PAGES, ...OTHERS]) {
      await page.goto(base + path);
      expect({ path, findings: await axeFindings(page) }).toEqual({ path, findings: [] });
      for (const letters of [100, 200]) {
        const faults = await layoutFaults(page, { width: 320, letters });
        expect({ path, letters, faults }).toEqual({ path, letters, faults: [] });
      }
      await page.setViewportSize(DESK);
    }
  });
});

it.each(['/dialog/2026-Q3', '/adil/lembar'])('%s is one A4 page', async (path) => {
  await visit({ viewport: DESK }, async (page) => {
    await signIn(page);
    await page.goto(base + path);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
