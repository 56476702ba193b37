import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { axeFindings, visit } from '../support/browser/chromium.js';
import { HeldAnimations } from '../support/browser/held-animations.js';
import { createDataFolder, type DataFolder } from '../support/product/data-folder.js';
import { pressChoice, tabTo } from '../support/browser/keyboard.js';
import { issueProductCode, type ProductCode } from '../support/product/product-codes.js';
import { RunningProduct } from '../support/product/running-product.js';

const SCRIPTS = [
  ['on', true],
  ['off', false],
] as const;

const FACES = 4;

let folder: DataFolder;
let product: RunningProduct;
let tablet: ProductCode;

beforeAll(async () => {
  folder = await createDataFolder();
  product = await RunningProduct.start(folder.path);
});

afterAll(async () => {
  await product?.stop();
  await folder?.remove();
});

beforeEach(async () => {
  tablet = await issueProductCode(product, 'kiosk');
});

async function rate(page: Page, score: number): Promise<void> {
  await page.goto(tablet.address);
  await pressChoice(page, score);
  await page.getByText('Tersimpan').first().waitFor();
}

const isQuestion = async (page: Page): Promise<boolean> =>
  (await page.locator('button[name=score]').count()) === FACES;

describe.each(SCRIPTS)('a tablet with JavaScript %s', (_, javaScriptEnabled) => {
  it('lets the faces rest for a second: neither finger nor keyboard presses one', async () => {
    await visit({ javaScriptEnabled }, async (page) => {
      const animations = await HeldAnimations.of(page);
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.method()));
      for (const press of [pressWithFinger, pressWithKeyboard]) {
        await page.goto(tablet.address);
        await animations.begun(FACES);
        await animations.moveTo(999);
        await press(page);
      }
      expect(sent).not.toContain('POST');
      await animations.moveTo(1_000);
      await tabTo(page, 'button[name=score][value="3"]');
      await page.keyboard.press('Enter');
      await page.getByText('Tersimpan').first().waitFor();
      expect(await tablet.scores()).toEqual([3]);
    });
  });

  it('gives the next person the question, whatever is pressed to go back', async () => {
    await visit({ javaScriptEnabled }, async (page) => {
      await rate(page, 1);
      await page.goBack();
      expect(await isQuestion(page)).toBe(true);
      expect(await page.locator('main').innerText()).not.toContain('sudah tersimpan');
      await pressChoice(page, 4);
      await page.getByText('Tersimpan').first().waitFor();
      expect(await tablet.scores()).toEqual([1, 4]);
    });
  });
});

async function pressWithFinger(page: Page): Promise<void> {
  const box = await page.locator('button[name=score]').first().boundingBox();
  await page.mouse.click(box!.x + 40, box!.y + 30);
}

async function pressWithKeyboard(page: Page): Promise<void> {
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

it('goes back half a minute after the tap without a script', async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await rate(page, 2);
    await pause(25_000);
    expect(await isQuestion(page)).toBe(false);
    await page.locator('button[name=score]').first().waitFor({ timeout: 9_000 });
  });
});

it('goes back half a minute after the last touch with a script, and keeps whoever types', async () => {
  await visit({}, async (page) => {
    await page.clock.install();
    await rate(page, 2);
    for (const step of ['next', 'next']) {
      await page.locator(`main button[value=${step}]`).click();
    }
    await page.locator('textarea').waitFor();
    for (const word of ['Antre', 'lama', 'sekali']) {
      await page.clock.runFor(25_000);
      await page.locator('textarea').pressSequentially(`${word} `);
    }
    await page.clock.runFor(29_000);
    expect(await page.locator('textarea').inputValue()).toBe('Antre lama sekali ');
    await page.clock.runFor(2_000);
    await page.locator('button[name=score]').first().waitFor();
  });
});

it('forgets a box that somebody ticked and left', async () => {
  await visit({}, async (page) => {
    await page.clock.install();
    await page.goto(tablet.address);
    await page.clock.runFor(120_000);
    await page.locator('input[name=notThisOfficer]').check();
    await page.clock.runFor(31_000);
    await page.waitForFunction(() => !document.querySelector('input:checked'));
  });
});

it('axe finds nothing on its pages, but that the thanks leave by themselves', async () => {
  await visit({}, async (page) => {
    await page.goto(tablet.address);
    await page.locator('button[name=score]').last().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('button[name=score]').first().click();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('main button[value=finish]').click();
    await page.getByText('Terima kasih').first().waitFor();
    // nothing is to be read there that could not be read before, and the next person waits
    expect(await axeFindings(page)).toEqual(['meta-refresh: meta[http-equiv="refresh"]']);
  });
});

describe.each(SCRIPTS)('Enter in a form, with JavaScript %s', (_, javaScriptEnabled) => {
  it('sends nothing that nobody pressed, on any step', async () => {
    const poster = await issueProductCode(product, 'poster');
    await visit({ javaScriptEnabled }, async (page) => {
      await page.goto(poster.address);
      await pressEnterAt(page, 'input[name=notThisOfficer]');
      expect(await poster.scores()).toEqual([]);
      await pressChoice(page, 2);
      await pressEnterAt(page, 'main input[type=checkbox]');
      await pressEnterAt(page, 'main input[type=radio]');
      await page.locator('main button[value=next]').click();
      await pressEnterAt(page, 'main input[type=radio]');
      await page.locator('main button[value=next]').click();
      await page.locator('textarea').fill('Terima kasih');
      await page.locator('summary').click();
      await pressEnterAt(page, 'main select');
      expect(await page.locator('textarea').inputValue()).toContain('Terima kasih');
      await page.locator('main button[value=skip]').click();
      await page.getByText('Terima kasih').first().waitFor();
      expect(await poster.scores()).toEqual([2]);
    });
  });

  it('opens what was typed into the only field', async () => {
    await visit({ javaScriptEnabled }, async (page) => {
      await page.goto(product.addresses.intakeUrl);
      await page.locator('input[name=kode]').fill(tablet.code);
      await page.keyboard.press('Enter');
      await page.locator('button[name=score]').first().waitFor();
    });
  });
});

/** Chooses with the keyboard, presses Enter, and sees that the page stays. */
async function pressEnterAt(page: Page, selector: string): Promise<void> {
  const sent: string[] = [];
  const note = (request: { url(): string }): number => sent.push(request.url());
  page.on('request', note);
  await page.locator(selector).first().focus();
  if (!selector.includes('select')) await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await pause(300);
  await page.keyboard.press('Escape');
  page.off('request', note);
  expect({ selector, sent }).toEqual({ selector, sent: [] });
}
