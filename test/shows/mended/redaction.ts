import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRunningServer } from '@app/embedded-postgres';
import pg from 'pg';
import { safeField } from '../../../apps/worker/src/exports/safe-field.js';
import { AdminClient } from '../../support/admin/admin-client.js';
import { createDataFolder } from '../../support/product/data-folder.js';
import { findDemoCode } from '../../support/product/demo-code.js';
import { runCli, type RunningProduct } from '../../support/product/running-product.js';
import type { MendedExample } from './mended-example.js';

/** Behind each: what no answer may hold, in the place of ⟦⟧. */
const SECRETS = [
  'No.1.⟦3173014508900002⟧',
  '1.⟦081234567890⟧',
  '⟦0812/3456/7890⟧ atau ⟦3273/0112/0590/0001⟧',
  'NPWP ⟦09.254.294.3-407.000⟧',
  'no bpjs ⟦0001 2345 6789 0⟧',
  'wa ⟦812 3456 7890⟧, ⟦O812-3456-789O⟧',
  'kakak saya ⟦+65 9123 4567⟧',
  '⟦budi at contoh dot com⟧ dan ⟦contoh[.]com⟧',
  '⟦linktr.ee/budi⟧ rek BCA ⟦1234567890⟧',
];
const CLEAN = [
  'petugas ramah.Info jelas',
  'jam 9.Me nunggu',
  'biaya Rp1.500.000, buka 08.00-15.00, antri A-012 di loket 12, pasal 21 ayat 3',
];

const TOKEN = /\[(?:nomor|surel|tautan|akun|pelat) dihapus\]/g;

/** Sends comments as a citizen's app does and reads them from the store. */
async function storedAsMarked(product: RunningProduct): Promise<string> {
  const code = await findDemoCode('loket-4');
  for (const marked of [...SECRETS, ...CLEAN]) {
    const stored = await storedComment(product, code, marked.replace(/[⟦⟧]/g, ''));
    assert.equal(stored.replace(TOKEN, '*'), marked.replace(/⟦[^⟧]*⟧/g, '*'));
  }
  return `${SECRETS.join(' ').split('⟦').length - 1} secrets gone, ${CLEAN.length} clean texts as typed`;
}

async function storedComment(
  product: RunningProduct,
  code: string,
  comment: string,
): Promise<string> {
  const response = await fetch(`${product.addresses.intakeUrl}/api/v1/ratings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), code, score: 3, comment }),
  });
  assert.equal(response.status, 201, await response.text());
  // rows of one table lie in the order in which they came, and no time is kept
  const found = 'SELECT text FROM comments ORDER BY ctid DESC LIMIT 1';
  return withDatabase(product, async (client) => (await client.query(found)).rows[0].text);
}

async function withDatabase<T>(
  { dataDir }: RunningProduct,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const server = await findRunningServer(dataDir);
  const connectionString = server!.url.replace(/\/postgres$/, '/suara_loket');
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('SET search_path = suara');
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Renames a counter, asks for its poster, and gives it its name back. */
async function refusesPoster(product: RunningProduct): Promise<string> {
  const rename = (name: string): Promise<unknown> =>
    withDatabase(product, (client) =>
      client.query(`UPDATE counters SET name = $1 WHERE key = 'loket-4'`, [name]),
    );
  const admin = await AdminClient.signIn(product.addresses, product.signIn);
  const codes = await admin.get<{ id: string; key: string }[]>('/api/v1/codes');
  const { id } = codes.find(({ key }) => key === 'loket-4')!;
  await rename('Loket 漢字 😀');
  try {
    const answer = await admin.get(`/api/v1/codes/${id}/poster.pdf`).then(
      () => 'printed',
      (error: Error) => error.message,
    );
    assert.match(answer, /409 .*poster\.unprintable.*has 漢 字 😀, which cannot be printed/);
    return '409, naming 漢 字 😀';
  } finally {
    await rename('Loket 4');
  }
}

async function skm(
  product: RunningProduct,
  files: Record<string, string>,
  ...flags: string[]
): Promise<{ stdout: string; stderr: string }> {
  const folder = await createDataFolder();
  try {
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder.path, name), text);
    }
    const paths = flags.map((flag) => (flag in files ? join(folder.path, flag) : flag));
    const answers = join(folder.path, 'answers.csv');
    return await runCli(['skm', answers, ...paths], product.addresses.env);
  } finally {
    await folder.remove();
  }
}

function escapesFormula(): Promise<string> {
  const safe = safeField("Loket;=cmd|' /C calc'!A0");
  assert.equal(safe, "Loket;'=cmd|' /C calc'!A0");
  return Promise.resolve(safe);
}

async function remarksOnOneColumn(product: RunningProduct): Promise<string> {
  const { stdout, stderr } = await skm(product, { 'answers.csv': 'waktu\n3\n3\n' });
  assert.match(stdout, /^Index 75\.00 of 1 of 9 elements, grade C/);
  assert.match(stderr, /an index that lacks an element is not the IKM/);
  return stdout.split('\n')[0]!;
}

async function readsInstrument(product: RunningProduct): Promise<string> {
  const files = {
    'answers.csv': 'pungli;diskriminasi\n1;6\n',
    'elements.csv': 'key;weight;scale\ndiskriminasi;0,75;6\npungli;0,25;6\n',
  };
  const { stdout, stderr } = await skm(product, files, '--instrument', 'elements.csv');
  assert.match(stdout, /^Index 81\.25/);
  assert.match(stderr, /not the IKM of PermenPANRB/);
  return stdout.split('\n')[0]!;
}

export const REDACTION: MendedExample[] = [
  {
    says: 'Numbers and addresses of persons go, whatever stands before or between them',
    show: storedAsMarked,
  },
  {
    says: 'A poster with a name that cannot be printed is refused, naming its characters',
    show: refusesPoster,
  },
  {
    says: 'A CSV text begins no formula, whatever separator it is opened with',
    show: escapesFormula,
  },
  {
    says: 'An index of one column is not called IKM and says what it lacks',
    show: remarksOnOneColumn,
  },
  { says: 'Elements of another instrument come from a file', show: readsInstrument },
];
