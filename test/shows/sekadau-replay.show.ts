import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { findRunningServer } from '@app/embedded-postgres';
import { withDataSource } from '@app/database';
import { periodsOf } from '@app/skm';
import pg from 'pg';
import { AdvanceCells } from '../../apps/worker/src/aggregation/advance-cells.js';
import { MakeFigures } from '../../apps/worker/src/figures/make-figures.js';
import { JudgeRatings } from '../../apps/worker/src/integrity/judge-ratings.js';
import { openWork } from '../../apps/worker/src/open-work.js';
import { AdminClient } from '../support/admin/admin-client.js';
import { createDataFolder, type DataFolder } from '../support/product/data-folder.js';
import { findDemoCode } from '../support/product/demo-code.js';
import { runCli, RunningProduct } from '../support/product/running-product.js';
import { urlsOf } from './mended/watched-product.js';

/** Longer than any quarter and the days until it is closed by itself. */
const UNTIL_CLOSED_MS = 120 * 86_400_000;
const TABLE = 'test/fixtures/skm/sekadau-2019-s1-first48.csv';

interface Figures {
  ikm: string;
  grade?: string;
  n: number;
  elements: Record<string, { n: number; nrr: string; ikm: string }>;
}

let folder: DataFolder;
let product: RunningProduct | undefined;

beforeEach(async () => {
  folder = await createDataFolder();
});

afterEach(async () => {
  await product?.stop();
  product = undefined;
  await folder.remove();
});

it('the API, the skm command and an independent computation agree to the digit', async () => {
  product = await RunningProduct.start(folder.path);
  const { username, password } = product.signIn;
  await replay(product);
  await expectAgreement(product, { username, password });
});

it('so they do after kill -9 of everything in the middle and a second replay', async () => {
  const dataDir = folder.path;
  product = await RunningProduct.start(dataDir);
  const signIn = product.signIn;
  const cut = replay(product).catch((error: Error) => error.message);
  const before = await killInTheMiddle(product, dataDir);
  console.log(`killed after ${before} of 48 committed ratings`);
  product = await RunningProduct.start(dataDir, pick(product.addresses.env));
  console.log(`the first replay: ${await cut}`);
  expect(before).toBeLessThan(48);
  expect(await replay(product)).toContain('48 ratings sent and acknowledged');
  await expectAgreement(product, signIn);
});

async function replay({ addresses }: RunningProduct): Promise<string> {
  const code = await findDemoCode('ulang');
  const args = ['replay', TABLE, '--code', code, '--url', addresses.intakeUrl];
  return (await runCli(args, addresses.env)).stdout;
}

async function expectAgreement(
  running: RunningProduct,
  signIn: { username: string; password: string },
): Promise<void> {
  const { env } = running.addresses;
  console.log((await runCli(['figures'], env)).stdout.trim());
  await closeQuarter(running);
  console.log((await runCli(['verify'], env)).stdout.trim());
  const api = await figuresOfApi(running, signIn);
  const command = JSON.parse((await runCli(['skm', TABLE, '--json'], env)).stdout) as Figures;
  const independent = await computeIndependently();
  console.log(`API          ${summary(api)}`);
  console.log(`skm command  ${summary(command)}`);
  console.log(`independent  ${summary(independent)}`);
  expect(summary(api)).toBe(summary(independent));
  expect(summary(command)).toBe(summary(independent));
  expect([api.n, api.ikm, api.grade]).toEqual([48, '78.70', 'B']);
}

/** What the worker does once the quarter has been over for three weeks and nobody has closed it. */
async function closeQuarter(running: RunningProduct): Promise<void> {
  const at = new Date(Date.now() + UNTIL_CLOSED_MS);
  const { owner: url } = await urlsOf(running);
  await withDataSource({ url, applicationName: 'suara-show' }, async (owner) => {
    const work = await openWork(owner, () => at);
    await work.get(JudgeRatings).execute(at);
    await work.get(AdvanceCells).execute();
    const { closed } = await work.get(MakeFigures).execute(at);
    console.log(`${closed} periods closed by themselves`);
  });
}

async function figuresOfApi(
  { addresses }: RunningProduct,
  signIn: { username: string; password: string },
): Promise<Figures> {
  const admin = await AdminClient.signIn(addresses, signIn);
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' });
  const quarter = periodsOf(today).find(({ kind }) => kind === 'quarter')!.key;
  const { figures } = await admin.get<{ figures: { ikm: { figure: Figures } } }>(
    `/api/v1/instansi/indicators?period=${quarter}`,
  );
  return figures.ikm.figure;
}

/** Sums and integer division only: nothing of libs/skm. */
async function computeIndependently(): Promise<Figures> {
  const [header, ...rows] = (await readFile(TABLE, 'utf8')).trim().split(/\r?\n/);
  const keys = header!.split(',');
  const sums = keys.map(() => 0n);
  rows.forEach((row) => row.split(',').forEach((cell, at) => (sums[at]! += BigInt(cell))));
  const n = BigInt(rows.length);
  const total = sums.reduce((all, sum) => all + sum, 0n);
  return {
    ikm: twoPlaces(25n * total, n * BigInt(keys.length)),
    n: rows.length,
    elements: Object.fromEntries(
      keys.map((key, at) => [
        key,
        { n: rows.length, nrr: twoPlaces(sums[at]!, n), ikm: twoPlaces(25n * sums[at]!, n) },
      ]),
    ),
  };
}

/** a/b, rounded half up to two places. */
function twoPlaces(a: bigint, b: bigint): string {
  const hundredths = (200n * a + b) / (2n * b);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

function summary({ ikm, n, elements }: Figures): string {
  const parts = Object.entries(elements)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([key, element]) => `${key} ${element.n}/${element.nrr}/${element.ikm}`);
  return `ikm ${ikm} n ${n} · ${parts.join(' · ')}`;
}

/** Kills when some ratings, not all, are committed; tells how many were. */
async function killInTheMiddle(running: RunningProduct, dataDir: string): Promise<number> {
  const server = await findRunningServer(dataDir);
  const client = new pg.Client({
    connectionString: server!.url.replace(/\/postgres$/, '/suara_loket'),
  });
  client.on('error', () => undefined);
  await client.connect();
  for (;;) {
    const { rows } = await client.query('SELECT count(*)::integer AS n FROM suara.ratings');
    if (rows[0].n >= 5) {
      await running.killEverything();
      return rows[0].n;
    }
    await pause(2);
  }
}

/** The ports of the killed product: its address does not change for those who try again. */
function pick({ INTAKE_PORT, ADMIN_PORT }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { INTAKE_PORT, ADMIN_PORT };
}
