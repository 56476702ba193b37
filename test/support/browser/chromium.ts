import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findProgram } from '../product/debian-programs.js';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE = { width: 360, height: 640 };
export const DESK = { width: 1280, height: 800 };

export interface Visitor {
  viewport?: { width: number; height: number };
  javaScriptEnabled?: boolean;
  locale?: string;
  /** the address whose cookies the browser refuses */
  refusesCookies?: boolean;
}

/** A visit in a fresh profile of Debian's Chromium; `CHROMIUM` names another binary. */
export async function visit<T>(
  visitor: Visitor,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'suara-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findProgram(process.env['CHROMIUM'] ?? 'chromium'),
    args: ARGUMENTS,
    viewport: visitor.viewport ?? PHONE,
    javaScriptEnabled: visitor.javaScriptEnabled ?? true,
    locale: visitor.locale ?? 'id-ID',
    bypassCSP: false,
  });
  try {
    if (visitor.refusesCookies) {
      await context.route('**/*', async (route) => {
        const headers = { ...route.request().headers() };
        delete headers['cookie'];
        await route.continue({ headers });
      });
    }
    return await work(context.pages()[0] ?? (await context.newPage()), context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** What axe finds wrong, e.g. `color-contrast: .four > button`. The page's own policy stays in force. */
export async function axeFindings(page: Page): Promise<string[]> {
  const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `${axe}; axe.run().then((found) => found.violations.flatMap(
      ({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value as string[];
}
