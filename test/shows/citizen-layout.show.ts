import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { axeFindings, visit } from '../support/browser/chromium.js';
import { allCitizenPages } from '../support/browser/citizen-pages.js';
import { layoutFaults, SETTINGS } from '../support/browser/page-layout.js';

const SHOTS = 'reports/layout';
const NAMES = {
  usual: 'Dinas Kependudukan dan Pencatatan Sipil',
  'one word of 97 letters': 'Pelayanan'.repeat(11).slice(0, 97),
  '200 letters': 'Loket pelayanan terpadu satu pintu untuk warga '.repeat(5).slice(0, 200),
};

beforeAll(async () => {
  await rm(SHOTS, { recursive: true, force: true });
  await mkdir(SHOTS, { recursive: true });
});

describe.each(Object.entries(NAMES))('with names of %s', (kind, name) => {
  it.each(['id', 'en'] as const)(
    'in %s nothing scrolls sideways and every target is large enough',
    async (language) => {
      const pages = await allCitizenPages(name, language);
      const faults: string[] = [];
      await visit({ javaScriptEnabled: true }, async (page) => {
        for (const { name: title, html } of pages) {
          await page.setContent(html);
          for (const setting of SETTINGS) {
            const found = await layoutFaults(page, setting);
            const { width, letters } = setting;
            const at = `${title}, ${width} px, ${letters} %`;
            faults.push(...found.map((fault) => `${at}: ${fault}`));
            if (language === 'en') continue;
            const file = `${at} ${kind}.png`.replace(/[ ,%/]+/g, '-');
            await page.screenshot({ path: join(SHOTS, file), fullPage: true });
          }
          const findings = await axeFindings(page);
          faults.push(...findings.map((finding) => `${title}: ${finding}`));
        }
      });
      console.log(`${pages.length} pages in ${language}, ${SETTINGS.length} settings, ${kind}`);
      expect(faults).toEqual([]);
    },
  );
});

it('an engine without custom properties sees four faces, not four black discs', async () => {
  const [tap] = await allCitizenPages(NAMES.usual, 'id');
  const old = tap!.html.replaceAll('var(--', 'unknown(--');
  await visit({}, async (page) => {
    await page.setContent(old);
    await page.screenshot({ path: join(SHOTS, 'without-custom-properties.png') });
    const colours = await page
      .locator('.four circle.f')
      .evaluateAll((discs) => discs.map((disc) => getComputedStyle(disc).fill));
    expect(colours).toEqual(Array(4).fill('rgb(255, 213, 104)'));
  });
});
