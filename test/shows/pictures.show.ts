import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DESK, PHONE, visit } from '../support/browser/chromium.js';
import { createDataFolder } from '../support/product/data-folder.js';
import { findDemoCode } from '../support/product/demo-code.js';
import { RunningProduct } from '../support/product/running-product.js';

const PICTURES = 'docs/pictures';

/** Not a test of anything: `npm run pictures` takes the pictures of the documents from the product. */
it('takes the pictures of the documents', async () => {
  await mkdir(PICTURES, { recursive: true });
  const folder = await createDataFolder();
  const product = await RunningProduct.start(folder.path);
  const address = `${product.addresses.intakeUrl}/R/${await findDemoCode('loket-1')}`;
  await visit({ viewport: PHONE }, async (page) => {
    await page.goto(address);
    await page.screenshot({ path: join(PICTURES, 'rating-page.png') });
    await page.locator('button[name=score][value="4"]').click();
    await page.screenshot({ path: join(PICTURES, 'saved.png') });
  });
  await visit({ viewport: DESK }, async (page) => {
    await page.goto(address);
    await page.screenshot({ path: join(PICTURES, 'rating-page-1280.png') });
  });
  expect(await product.stop()).toBe(0);
  await folder.remove();
});
