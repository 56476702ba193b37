import { strictEqual } from 'node:assert';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { visit } from '../../support/browser/chromium.js';
import { pressChoice, tabTo } from '../../support/browser/keyboard.js';
import { issueProductCode, withProductDatabase } from '../../support/product/product-codes.js';
import type { RunningProduct } from '../../support/product/running-product.js';
import type { MendedExample } from './mended-example.js';

const LONGEST_MS = 6_000;

/** What concerns the tap itself: shared screens, the Enter key, a database that hangs. */
export const TAP: MendedExample[] = [
  { says: 'Four persons at one tablet leave four ratings and see none', show: rateAtTablet },
  { says: 'An officer’s phone asks nobody about the person before', show: rateInTheField },
  { says: 'Enter in a form presses no face and no answer', show: pressEnter },
  { says: 'A hung database is answered within six seconds', show: hangDatabase },
];

async function rateAtTablet(product: RunningProduct): Promise<string> {
  const tablet = await issueProductCode(product, 'kiosk');
  return visit({ javaScriptEnabled: false }, async (page, context) => {
    for (const score of [1, 4, 4, 2]) {
      await page.goto(tablet.address);
      strictEqual((await page.locator('main .note').count()) + (await shown(page)), 0);
      await pressChoice(page, score);
      await page.getByText('Tersimpan').first().waitFor();
      strictEqual(await shown(page), 0);
    }
    const cookies = await context.cookies(tablet.address);
    strictEqual(cookies.filter(({ name }) => name === 'suara-edit').length, 0);
    strictEqual((await tablet.scores()).join(), '1,4,4,2');
    await page.locator('main button[value=finish]').click();
    const thanked = performance.now();
    await page.locator('button[name=score]').first().waitFor();
    const seconds = Math.round((performance.now() - thanked) / 1000);
    return `taps 1, 4, 4, 2 are ratings 1, 4, 4, 2; the question came back after ${seconds} s`;
  });
}

/** Receipts and scores on the page that answers. */
async function shown(page: Page): Promise<number> {
  const text = await page.locator('main').innerText();
  return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}|Penilaian Anda: /.test(text) ? 1 : 0;
}

async function rateInTheField(product: RunningProduct): Promise<string> {
  const phone = await issueProductCode(product, 'field');
  await visit({ javaScriptEnabled: false }, async (page) => {
    for (const score of [1, 4]) {
      await page.goto(phone.address);
      await pressChoice(page, score);
      await page.getByText('Tersimpan').first().waitFor();
      strictEqual(await page.locator('button[value=changes]').count(), 0);
    }
  });
  strictEqual((await phone.scores()).join(), '1,4');
  return 'two ratings, and no question whether the second changes the first';
}

async function pressEnter(product: RunningProduct): Promise<string> {
  const poster = await issueProductCode(product, 'poster');
  for (const javaScriptEnabled of [true, false]) {
    await visit({ javaScriptEnabled }, async (page) => {
      await page.goto(poster.address);
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.method()));
      await tabTo(page, 'input[name=notThisOfficer]');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await pause(300);
      strictEqual(sent.join(), '');
      strictEqual(await page.locator('input[name=notThisOfficer]').isChecked(), true);
    });
  }
  strictEqual((await poster.scores()).length, 0);
  return 'Tab, Space, Enter on “bukan petugas ini” sent nothing, with and without a script';
}

async function hangDatabase(product: RunningProduct): Promise<string> {
  const poster = await issueProductCode(product, 'poster');
  return visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(poster.address);
    const goOn = await standStill(product);
    const begun = performance.now();
    await pressChoice(page, 4);
    await page.getByText('Belum diketahui apakah tersimpan').first().waitFor();
    const waited = performance.now() - begun;
    strictEqual(waited < LONGEST_MS, true, `${waited} ms`);
    strictEqual(await page.locator('.chosen').innerText(), 'Pilihan Anda: Sangat baik');
    goOn();
    await page.getByText('Kirim ulang').click();
    await page.getByText('Tersimpan').first().waitFor();
    strictEqual((await poster.scores()).join(), '4');
    return `“not known” with place and face after ${(waited / 1000).toFixed(1)} s; sent again, one rating`;
  });
}

/** The server's processes that answer the intake stand still; returns what lets them go on. */
async function standStill(product: RunningProduct): Promise<() => void> {
  const rows: { pid: number }[] = await withProductDatabase(product, (owner) =>
    owner.query(`SELECT pid FROM pg_stat_activity WHERE application_name = 'suara-intake'`),
  );
  rows.forEach(({ pid }) => process.kill(pid, 'SIGSTOP'));
  return () => rows.forEach(({ pid }) => process.kill(pid, 'SIGCONT'));
}
