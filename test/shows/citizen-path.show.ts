import { mkdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeFindings, DESK, PHONE, visit } from '../support/browser/chromium.js';
import { createDataFolder, type DataFolder } from '../support/product/data-folder.js';
import { findDemoCode } from '../support/product/demo-code.js';
import { tabTo } from '../support/browser/keyboard.js';
import { RunningProduct } from '../support/product/running-product.js';

const SHOTS = 'reports/screenshots';
const LARGEST_PAGE_BYTES = 14 * 1024;

let folder: DataFolder;
let product: RunningProduct;
let counter: string;
let unit: string;

beforeAll(async () => {
  await mkdir(SHOTS, { recursive: true });
  folder = await createDataFolder();
  product = await RunningProduct.start(folder.path);
  counter = `${product.addresses.intakeUrl}/R/${await findDemoCode('loket-1')}`;
  unit = `${product.addresses.intakeUrl}/R/${await findDemoCode('dinas')}`;
});

afterAll(async () => {
  await product?.stop();
  await folder?.remove();
});

function choice(page: Page, value: number): ReturnType<Page['locator']> {
  return page.locator(`button[name=score][value="${value}"]`);
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
}

/** Nothing may reach beyond the side edge at 360 px. */
async function overflow(page: Page): Promise<number> {
  const box = await page.locator('html').boundingBox();
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  await session.detach();
  return cssContentSize.width - box!.width;
}

describe.each([
  ['on', true],
  ['off', false],
])('with JavaScript %s', (state, javaScriptEnabled) => {
  it('one tap saves, details follow, the receipt tells the status', async () => {
    await visit({ javaScriptEnabled }, async (page) => {
      await page.goto(counter);
      await shoot(page, `1-tap-js-${state}`);
      for (const value of [1, 2, 3, 4]) {
        const box = await choice(page, value).boundingBox();
        expect(box!.height).toBeGreaterThanOrEqual(64);
        expect(box!.y + box!.height).toBeLessThanOrEqual(PHONE.height);
      }
      await choice(page, 4).click();
      await page.getByText('Tersimpan').first().waitFor();
      await shoot(page, `2-saved-js-${state}`);
      const perilaku = page.locator('fieldset', { hasText: 'kesopanan' });
      await perilaku.locator('label').last().click();
      await page.locator('main button[value=next]').click();
      await shoot(page, `3-elements-js-${state}`);
      await page.locator('fieldset').first().locator('label').last().click();
      await page.locator('main button[value=next]').click();
      await page.locator('textarea').fill('Cepat dan ramah, terima kasih.');
      await shoot(page, `4-words-js-${state}`);
      await page.locator('main button[value=next]').click();
      await shoot(page, `4-thanks-js-${state}`);
      const receipt = await receiptOn(page);
      await page.goto(`${product.addresses.intakeUrl}/resi`);
      await page.locator('input[name=receipt]').fill(receipt);
      await page.locator('form button.btn').click();
      expect(await page.locator('dd').first().textContent()).toBe(
        'Sudah dihitung, belum ditampilkan',
      );
      await shoot(page, `5-receipt-js-${state}`);
    });
  });
});

it('Back and another tap change the same rating', async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(counter);
    await choice(page, 2).click();
    const first = await receiptOn(page);
    await page.goBack();
    await shoot(page, '6-back');
    expect(await page.locator('main').innerText()).toContain('Kurang baik');
    await choice(page, 4).click();
    expect(await receiptOn(page)).toBe(first);
    expect(await page.locator('.good').first().innerText()).toContain('Sangat baik');
  });
});

it('without cookies every step works', async () => {
  await visit({ refusesCookies: true }, async (page) => {
    await page.goto(unit);
    await choice(page, 3).click();
    await page.locator('fieldset').first().locator('label').last().click();
    await page.locator('main button[value=finish]').click();
    await page.getByText('Terima kasih').first().waitFor();
  });
});

it('the keyboard alone leads all the way', async () => {
  await visit({}, async (page) => {
    await page.goto(unit);
    await tabTo(page, 'button[name=score][value="3"]');
    await shoot(page, '7-focus');
    await page.keyboard.press('Enter');
    await page.getByText('Tersimpan').first().waitFor();
    await tabTo(page, 'input[type=checkbox]');
    await page.keyboard.press('Space');
    await tabTo(page, 'main button[value=next]');
    await page.keyboard.press('Enter');
    await page.getByText('Tentang pelayanan').first().waitFor();
    await tabTo(page, 'input[type=radio]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, 'main button[value=finish]');
    await page.keyboard.press('Enter');
    await page.getByText('Terima kasih').first().waitFor();
  });
});

describe.each([
  ['360', PHONE],
  ['1280', DESK],
])('at %s px', (width, viewport) => {
  it('axe finds nothing and nothing overflows, in both languages', async () => {
    await visit({ viewport }, async (page) => {
      for (const [index, address] of pagesOf().entries()) {
        await page.goto(address);
        expect({ address, findings: await axeFindings(page) }).toEqual({ address, findings: [] });
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await shoot(page, `at-${width}-${index}`);
      }
      await page.goto(`${counter}?lang=en`);
      for (const step of ['tap', 'saved', 'elements', 'words', 'thanks']) {
        if (step === 'words') await page.locator('summary').click();
        await shoot(page, `at-${width}-en-${step}`);
        expect({ step, findings: await axeFindings(page) }).toEqual({ step, findings: [] });
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        if (step !== 'thanks') {
          await page
            .locator('button[name=score][value="3"], main button[value=next]')
            .first()
            .click();
        }
      }
    });
  });
});

it('the first page is one request of at most 14 KB', async () => {
  await visit({}, async (page) => {
    const requests: string[] = [];
    page.on('request', (one) => requests.push(one.url()));
    await page.goto(counter, { waitUntil: 'networkidle' });
    const asked = requests.filter((url) => url.startsWith('http'));
    expect(asked).toEqual([counter]);
  });
  const bytes = await compressedBytes(counter);
  console.log(`the rating page: 1 request, ${bytes} bytes compressed`);
  expect(bytes).toBeLessThanOrEqual(LARGEST_PAGE_BYTES);
});

function pagesOf(): string[] {
  const { intakeUrl } = product.addresses;
  return [
    counter,
    unit,
    `${counter}?lang=en`,
    `${intakeUrl}/`,
    `${intakeUrl}/resi`,
    `${intakeUrl}/R/000000000`,
    `${intakeUrl}/R/XXXXXXXXX`,
  ];
}

async function receiptOn(page: Page): Promise<string> {
  const text = await page.locator('main').innerText();
  return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)![0];
}

/** As they come over the wire, without the headers. */
function compressedBytes(url: string): Promise<number> {
  return new Promise((told, failed) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => told(bytes));
    })
      .on('error', failed)
      .end();
  });
}
