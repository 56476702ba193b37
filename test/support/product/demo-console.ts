import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { DESK, PHONE } from '../browser/chromium.js';
import { tabTo } from '../browser/keyboard.js';
import { createDataFolder, type DataFolder } from './data-folder.js';
import { freePort, runCli, RunningProduct } from './running-product.js';

export const LARGEST_PAGE_BYTES = 40 * 1024;

/** The narrowest screen, with letters of the usual and of twice the size, in per cent. */
export const NARROW = [100, 200].map((letters) => ({ width: 320, letters }));

/** With and without a script, on a phone and on a desk. */
export const SETTINGS = [
  ['on', true, '360', PHONE],
  ['off', false, '360', PHONE],
  ['on', true, '1280', DESK],
  ['off', false, '1280', DESK],
] as const;

/** `CONSOLE_TASKS=all` shows every task of a role, with figures; else the commonest one, which needs none. */
const ALL_TASKS = process.env['CONSOLE_TASKS'] === 'all';

/** Tests that need a year of figures; the gate, whose demonstration has none, does not have them. */
export const withFigures: (name: string, tests: () => void) => void = ALL_TASKS
  ? describe
  : () => undefined;

/** The product with the demonstration's ratings, for the pages of its accounts. */
export class DemoConsole {
  private constructor(
    private readonly folder: DataFolder,
    private readonly product: RunningProduct,
    private readonly password: string,
  ) {}

  /** @param shots a folder for pictures, which is made */
  static async start(shots: string): Promise<DemoConsole> {
    await mkdir(shots, { recursive: true });
    const folder = await createDataFolder();
    const [intake, admin] = [await freePort(), await freePort()];
    const env = { DATA_DIR: folder.path, INTAKE_PORT: `${intake}`, ADMIN_PORT: `${admin}` };
    const [ratings, months] = ALL_TASKS ? ['9000', '12'] : ['200', '2'];
    const size = ['--ratings', ratings, '--months', months];
    const { stdout } = await runCli(['demo', ...size], { ...process.env, ...env });
    const password = /with the password (\S+),/.exec(stdout)![1]!;
    return new DemoConsole(folder, await RunningProduct.start(folder.path, env), password);
  }

  get base(): string {
    return this.product.addresses.adminUrl;
  }

  async stop(): Promise<void> {
    await this.product.stop();
    await this.folder.remove();
  }

  /** Signs in by keyboard alone, up to the home of the role. */
  async signIn(page: Page, username: string, home: string): Promise<void> {
    await page.goto(`${this.base}/masuk`);
    await tabTo(page, '#username');
    await page.keyboard.type(username);
    await tabTo(page, '#password');
    await page.keyboard.type(this.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(this.base + home);
  }
}
