import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import {
  addSealMirror,
  listSealMirrors,
  SealMirrorStore,
  removeSealMirror,
  SEALED_KINDS,
  SealStore,
} from '@app/persistence/proof';
import { isGenuine } from '@app/proof';
import { PROOF_KEY } from '../../../../test/support/worker/proofs.js';
import { createAgency } from '../../../../test/support/database/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { SealDays } from './seal-days.js';

const NOW = new Date('2026-11-23T19:00:00Z');
const LATER = new Date('2026-11-24T20:00:00Z');

/** Statements of a day: one for each kind of rows. */
const A_DAY = SEALED_KINDS.length;

let database: TestDatabase;
let owner: Connection;
let sealDays: SealDays;
let folder: string;
let server: Server;
let received: string[];
let status: number;

beforeEach(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  const worker = await database.connect('worker');
  sealDays = new SealDays(new SealStore(worker, PROOF_KEY), new SealMirrorStore(worker));
  await createAgency(owner, { key: 'kota-contoh' });
  folder = await mkdtemp(join(tmpdir(), 'suara-spec-'));
  received = [];
  status = 201;
  server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(body);
      response.writeHead(status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.close();
  await once(server, 'close');
  await rm(folder, { recursive: true });
  await database.drop();
});

function address(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/segel`;
}

it('sends every statement once, signed, in the order of the chain', async () => {
  await addSealMirror(owner, 'kota-contoh', address());
  expect(await sealDays.execute(NOW)).toEqual({ sealed: 1, arrived: A_DAY, failures: [] });
  expect(await sealDays.execute(NOW)).toEqual({ sealed: 0, arrived: 0, failures: [] });
  const statements = received.map((body) => JSON.parse(body));
  expect(statements.every(isGenuine)).toBe(true);
  expect(statements.map(({ statement }) => JSON.parse(statement).ordinal)).toEqual(
    SEALED_KINDS.map((_, index) => index + 1),
  );
});

it('keeps a failure on record and goes on where it stopped', async () => {
  await addSealMirror(owner, 'kota-contoh', address());
  status = 503;
  const { failures } = await sealDays.execute(NOW);
  expect(failures).toEqual(['a mirror did not take statement 1: it answered 503']);
  expect(await listSealMirrors(owner)).toMatchObject([
    { arrived: 0, waiting: A_DAY, failure: 'it answered 503' },
  ]);
  status = 200;
  expect(await sealDays.execute(LATER)).toMatchObject({
    sealed: 1,
    arrived: 2 * A_DAY,
    failures: [],
  });
  expect(await listSealMirrors(owner)).toMatchObject([
    { arrived: 2 * A_DAY, waiting: 0, failure: null },
  ]);
});

it('a mirror that is down holds no other up', async () => {
  await addSealMirror(owner, 'kota-contoh', 'http://127.0.0.1:1/nobody');
  await addSealMirror(owner, 'kota-contoh', pathToFileURL(folder).href);
  expect(await sealDays.execute(NOW)).toMatchObject({
    arrived: A_DAY,
    failures: [expect.any(String)],
  });
});

it('writes files into a folder, and never over another statement', async () => {
  await addSealMirror(owner, 'kota-contoh', pathToFileURL(folder).href);
  const file = join(folder, 'kota-contoh-000001-2026-11-23-rating.json');
  await writeFile(file, 'what was kept before');
  const { failures } = await sealDays.execute(NOW);
  expect(failures).toEqual([expect.stringContaining('holds another statement')]);
  expect(await readFile(file, 'utf8')).toBe('what was kept before');
  await rm(file);
  expect(await sealDays.execute(LATER)).toMatchObject({ arrived: 2 * A_DAY, failures: [] });
  expect((await readdir(folder)).sort()[0]).toBe('kota-contoh-000001-2026-11-23-rating.json');
});

it('a removed mirror gets no more, and what it has stays', async () => {
  await addSealMirror(owner, 'kota-contoh', address());
  await sealDays.execute(NOW);
  await removeSealMirror(owner, 'kota-contoh', address());
  expect(await sealDays.execute(LATER)).toMatchObject({ sealed: 1, arrived: 0 });
  const [{ n }] = await owner.query('SELECT count(*)::integer AS n FROM proof_deliveries');
  expect(n).toBe(A_DAY);
  await expect(removeSealMirror(owner, 'kota-contoh', address())).rejects.toThrow('has no mirror');
});

it.each(['ftp://a/b', 'http://example.com/', 'file://server/share', 'segel'])(
  'refuses %s as a mirror',
  async (bad) => {
    await expect(addSealMirror(owner, 'kota-contoh', bad)).rejects.toThrow('cannot be a mirror');
  },
);

it('knows the agency of a mirror', async () => {
  await expect(addSealMirror(owner, 'kota-lain', address())).rejects.toThrow('no agency');
});
