import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { CellStore, verifyCells } from '@app/persistence/cells';
import { openIntake } from '../../apps/intake/src/open-intake.js';
import { openWorker } from '../../apps/worker/src/open-worker.js';
import { createAgency, rosterShift, type TestAgency } from '../support/database/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../support/database/database.js';
import { fixedUuid } from '../support/intake/fixed-uuid.js';

const OPERATIONS = 20_000;
const CLIENTS = 8;
const SEED = 20261123;
const RATINGS = 8_000;
const ELEMENTS = ['persyaratan', 'waktu', 'biaya', 'kompetensi', 'perilaku', 'pengaduan'];

interface Operation {
  kind: 'rate' | 'repeat' | 'amend' | 'details';
  rating: number;
  score: number;
  element: string;
  value: number;
}

const value = fc.integer({ min: 1, max: 4 });
const operation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constantFrom('rate', 'rate', 'rate', 'repeat', 'amend', 'details', 'details'),
  rating: fc.nat(RATINGS - 1),
  score: value,
  element: fc.constantFrom(...ELEMENTS),
  value,
});

let database: TestDatabase;
let owner: Connection;
let worker: Connection;
let agency: TestAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  worker = await database.connect('worker');
  agency = await createAgency(owner);
  await rosterShift(owner, agency, {
    counterId: agency.counterId,
    assignmentId: agency.sari.assignmentId,
    from: new Date(Date.now() - 3_600_000),
    to: new Date(Date.now() + 86_400_000),
  });
});

afterAll(async () => {
  await Promise.all([owner.destroy(), worker.destroy()]);
  await database.drop();
});

it(`${OPERATIONS} random operations of ${CLIENTS} clients over HTTP leave bit-equal cells`, async () => {
  const { urls } = database;
  const intake = await openIntake({
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost:3000',
    secret: randomBytes(32).toString('base64url'),
    networkSecret: randomBytes(32).toString('base64url'),
    trustedProxies: [],
    databaseUrl: urls.intake,
    queueDatabaseUrl: urls.intake,
    redisUrl: undefined,
  });
  const background = await openWorker({
    databaseUrl: urls.worker,
    queueDatabaseUrl: urls.worker,
    redisUrl: undefined,
    figuresEveryMinutes: 60,
    proofSecret: randomBytes(32).toString('hex'),
  });
  const operations = fc.sample(operation, { numRuns: OPERATIONS, seed: SEED });
  const outcomes = await runClients(await intake.getUrl(), operations);
  await intake.close();
  await background.close();

  const cells = new CellStore(worker);
  while ((await cells.advance()) > 0);
  expect(await verifyCells(worker)).toEqual([]);
  const incremental = await allCells();
  const journalRows = await cells.rebuild();
  expect(await allCells()).toEqual(incremental);
  expect(await verifyCells(worker)).toEqual([]);
  const [{ ratings }] = await owner.query('SELECT count(*)::integer AS ratings FROM ratings');
  console.log(
    `seed ${SEED}: ${JSON.stringify(outcomes)}; ${ratings} ratings, ${journalRows} journal rows, ` +
      `${incremental.length} cells bit-equal after rebuild; verify found no difference`,
  );
  expect(ratings).toBeGreaterThan(3_000);
});

/** Every client takes each eighth operation; ratings are shared, so that clients collide. */
async function runClients(url: string, operations: Operation[]): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  const tokens = new Map<number, string>();
  const client = async (index: number): Promise<void> => {
    for (const one of operations.filter((_, at) => at % CLIENTS === index)) {
      const key = `${one.kind} ${await send(url, one, tokens)}`;
      outcomes[key] = (outcomes[key] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index)));
  return outcomes;
}

async function send(url: string, one: Operation, tokens: Map<number, string>): Promise<number> {
  const id = fixedUuid(`rating ${one.rating}`);
  const token = tokens.get(one.rating);
  if (one.kind === 'rate' || one.kind === 'repeat' || token === undefined) {
    // a repeat sends the same body; another score under the same id is a conflict
    const score =
      one.kind === 'repeat'
        ? (one.rating % 4) + 1
        : one.rating % 7 === 0
          ? one.score
          : (one.rating % 4) + 1;
    const response = await post(`${url}/api/v1/ratings`, 'POST', {
      id,
      code: codeOf(one.rating),
      score,
    });
    if (response.status === 201) {
      tokens.set(one.rating, ((await response.json()) as { editToken: string }).editToken);
    }
    return response.status;
  }
  const change =
    one.kind === 'amend' ? { score: one.score } : { answers: { [one.element]: one.value } };
  return (await post(`${url}/api/v1/ratings/${id}`, 'PATCH', change, token)).status;
}

function post(url: string, method: string, body: unknown, token?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token && { 'edit-token': token }) };
  return fetch(url, { method, headers, body: JSON.stringify(body) });
}

function codeOf(rating: number): string {
  const { counter, unit, badge } = agency.codes;
  return [counter, unit, badge][rating % 3]!;
}

async function allCells(): Promise<string[]> {
  const rows: { cell: string }[] = await worker.query(
    `SELECT 'answer ' || c::text AS cell FROM answer_cells c
     UNION ALL SELECT 'person ' || c::text FROM person_cells c ORDER BY 1`,
  );
  return rows.map(({ cell }) => cell);
}
