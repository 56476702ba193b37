import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SealMirrorStore, SEALED_KINDS, SealStore } from '@app/persistence/proof';
import { PROOF_KEY } from '../../../../test/support/worker/proofs.js';
import { AT, RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { SealDays } from '../../../worker/src/proof/seal-days.js';
import { createProgram, EXIT, runProgram } from '../program.js';
import { registerAuditCommands } from './audit-command.js';

const DAY_MS = 86_400_000;
/** Seals of a day: one for each kind of rows. */
const A_DAY = SEALED_KINDS.length;
const LAST_KIND = SEALED_KINDS.at(-1)!.kind;
const CLOSED = new Date('2026-11-23T19:00:00Z');

let fixture: RatingFixture;
let sealDays: SealDays;
let key: string;
let folder: string;
let id: string;

beforeEach(async () => {
  fixture = await RatingFixture.open();
  const worker = await fixture.database.connect('worker');
  sealDays = new SealDays(new SealStore(worker, PROOF_KEY), new SealMirrorStore(worker));
  await fixture.newAgency();
  [{ key }] = await fixture.owner.query('SELECT key FROM instansi');
  folder = await mkdtemp(join(tmpdir(), 'suara-spec-'));
  id = (await fixture.submit({})).outcome === 'created' ? await firstId() : '';
  await fixture.submit({});
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  await fixture.close();
});

async function firstId(): Promise<string> {
  return (await fixture.owner.query('SELECT id FROM ratings'))[0].id;
}

async function type(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (written.out += text),
    err: (text: string) => void (written.err += text),
  };
  const program = createProgram(terminal);
  registerAuditCommands(program, terminal, (work) => work(fixture.database.urls.owner));
  const code = await runProgram(program, terminal, ['node', 'suara-loket', 'audit', ...args]);
  return { code, ...written };
}

const sendToMirror = (): Promise<unknown> =>
  type('mirror', 'add', '--instansi', key, '--url', pathToFileURL(folder).href);

it('verify is clean with its counts, and says what it cannot see', async () => {
  await sealDays.execute(CLOSED);
  const { code, out, err } = await type('verify');
  expect([code, out]).toEqual([
    EXIT.done,
    `clean: 1 agencies, ${A_DAY} seals, 4 rows, 0 of them erased\n`,
  ]);
  expect(err).toContain('can rewrite everything');
});

it('verify ends with 1 and names the row that was changed', async () => {
  await sealDays.execute(CLOSED);
  await fixture.owner.query(`UPDATE ratings SET channel = 'paper' WHERE id = $1`, [id]);
  const { code, out, err } = await type('verify', '--instansi', key);
  expect([code, out]).toEqual([EXIT.failed, '']);
  expect(err).toContain(`row.changed: ${key} 2026-11-23 rating ${id} was changed`);
  expect(err).toContain(`rating.journal-differs: ${key} 2026-11-23 rating ${id} is not what`);
  expect(err).toContain('2 findings');
});

it('verify of another agency does not look at this one', async () => {
  await sealDays.execute(CLOSED);
  await fixture.owner.query(`UPDATE ratings SET channel = 'paper'`);
  expect((await type('verify', '--instansi', 'kota-lain')).out).toContain('clean: 0 agencies');
});

it('a tail that was cut and sealed anew is found by the statements kept outside only', async () => {
  await sendToMirror();
  await sealDays.execute(new Date(CLOSED.getTime() - DAY_MS));
  await sealDays.execute(CLOSED);
  expect(await type('verify', '--seals', folder)).toMatchObject({
    code: EXIT.done,
    out: expect.stringContaining(`${2 * A_DAY} statements from outside agree`),
  });
  for (const table of ['proof_deliveries', 'proof_leaves', 'journal', 'ratings']) {
    await fixture.owner.query(`DELETE FROM ${table}`);
  }
  await fixture.owner.query(`DELETE FROM proof_seals`);
  await sealDays.execute(CLOSED);
  expect(await type('verify')).toMatchObject({ code: EXIT.done });
  const { code, err } = await type('verify', '--seals', folder);
  expect(code).toBe(EXIT.failed);
  expect(err).toContain(`outside.differs: ${key} 2026-11-22 seal 1 (rating) is kept outside`);
  expect(err).toContain(
    `outside.missing: ${key} 2026-11-23 seal ${2 * A_DAY} (${LAST_KIND}) is kept outside`,
  );
});

it.each([
  ['nothing', '{}'],
  ['half a statement', '{"statement":"{}","signature":"x","publicKey":"y"}'],
  ['no JSON', 'segel'],
])('refuses a file that holds %s', async (_, content) => {
  const file = join(folder, 'kept.json');
  await writeFile(file, content);
  expect(await type('verify', '--seals', file)).toMatchObject({ code: EXIT.wrongInput });
});

it('refuses a folder without statements, and one that is not there', async () => {
  expect((await type('verify', '--seals', folder)).err).toContain('holds no statement');
  expect((await type('verify', '--seals', join(folder, 'x'))).code).toBe(EXIT.wrongInput);
});

it('mirror list tells what has arrived, and that without a mirror nobody would notice', async () => {
  expect((await type('mirror', 'list')).err).toContain('cannot be detected');
  await sendToMirror();
  await sendToMirror();
  await sealDays.execute(new Date(AT.getTime() + DAY_MS));
  expect((await type('mirror', 'list')).out).toBe(
    `${key} ${pathToFileURL(folder).href}: ${A_DAY} arrived, 0 waiting\n`,
  );
  await type('mirror', 'remove', '--instansi', key, '--url', pathToFileURL(folder).href);
  expect((await type('mirror', 'list')).out).toBe('');
  const wrong = await type(
    'mirror',
    'add',
    '--instansi',
    'kota-lain',
    '--url',
    'https://a.example',
  );
  expect(wrong).toMatchObject({ code: EXIT.wrongInput });
});
