import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { amendCommand, submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { PostgresRatingStore, type RatingCommand } from '../ratings/index.js';
import { CellStore, ClusterChanged } from './cell.store.js';
import { verifyCells } from './verify-cells.js';

let database: TestDatabase;
let owner: DataSource;
let intake: DataSource;
let worker: DataSource;
let store: PostgresRatingStore;
let cells: CellStore;
let agency: TestAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  intake = await database.connect('intake');
  worker = await database.connect('worker');
  store = new PostgresRatingStore(intake);
  cells = new CellStore(worker);
  agency = await createAgency(owner);
});

afterAll(async () => {
  await Promise.all([owner.destroy(), intake.destroy(), worker.destroy()]);
  await database.drop();
});

async function drain(batch?: number): Promise<number> {
  let total = 0;
  for (let rows = -1; rows !== 0; total += rows) {
    rows = await cells.advance(batch);
  }
  return total;
}

/** Every cell as text, in the order of its key. */
async function allCells(): Promise<string[]> {
  const rows = await worker.query(
    `SELECT 'answer ' || c::text AS cell FROM answer_cells c
     UNION ALL SELECT 'respondent ' || c::text FROM respondent_cells c ORDER BY 1`,
  );
  return rows.map(({ cell }: { cell: string }) => cell);
}

async function answerCount(item: string, value: number): Promise<number> {
  const [{ n }] = await worker.query(
    'SELECT coalesce(sum(n), 0)::integer AS n FROM answer_cells WHERE instansi_id = $1 AND item = $2 AND value = $3',
    [agency.instansiId, item, value],
  );
  return n;
}

describe('advance', () => {
  it('counts taps and answers, and persons by k and s', async () => {
    agency = await createAgency(owner);
    const id = randomUUID();
    const code = agency.codes.counter;
    await store.append([
      submitCommand({ id, code, score: 4 }),
      submitCommand({ code, score: 4 }),
      amendCommand({ id, code, answers: { perilaku: 4, kompetensi: 3, waktu: 1 } }),
    ]);
    await drain();
    expect(await answerCount('overall', 4)).toBe(2);
    expect(await answerCount('waktu', 1)).toBe(1);
    const persons = await worker.query(
      'SELECT measure, k, s, n::integer FROM respondent_cells WHERE instansi_id = $1 ORDER BY measure',
      [agency.instansiId],
    );
    expect(persons).toEqual([
      { measure: 'ikm', k: 3, s: 8, n: 1 },
      { measure: 'officer', k: 2, s: 7, n: 1 },
    ]);
  });

  it('takes an amended tap out of its old cell and leaves no empty cell', async () => {
    agency = await createAgency(owner);
    const command = { id: randomUUID(), code: agency.codes.unit };
    await store.append([submitCommand({ ...command, score: 1 })]);
    await drain();
    await store.append([submitCommand({ ...command, score: 3 })]);
    await drain();
    expect([await answerCount('overall', 1), await answerCount('overall', 3)]).toEqual([0, 1]);
    const [{ empty }] = await worker.query(
      'SELECT count(*)::integer AS empty FROM answer_cells WHERE n = 0',
    );
    expect(empty).toBe(0);
  });

  it('waits for a slow writer and then loses nothing', async () => {
    await drain();
    const slow = intake.createQueryRunner();
    await slow.startTransaction();
    await slow.query('SELECT append_ratings($1)', [
      JSON.stringify([submitCommand({ code: agency.codes.unit })]),
    ]);
    await store.append([submitCommand({ code: agency.codes.unit })]);
    expect(await drain()).toBe(0);
    await slow.commitTransaction();
    await slow.release();
    expect(await drain()).toBe(2);
    expect(await verifyCells(worker)).toEqual([]);
  });

  it('is exact when two workers race', async () => {
    await store.append(
      Array.from({ length: 200 }, () => submitCommand({ code: agency.codes.unit })),
    );
    const counts = await Promise.all([drain(7), drain(11), drain(13)]);
    expect(counts.reduce((total, n) => total + n)).toBe(200);
    expect(await verifyCells(worker)).toEqual([]);
  });

  it('refuses to go on in another cluster until a rebuild', async () => {
    await store.append([submitCommand({ code: agency.codes.unit })]);
    await drain();
    const before = await allCells();
    await owner.query('UPDATE aggregation_state SET system_identifier = 1');
    await expect(cells.advance()).rejects.toThrow(ClusterChanged);
    await cells.rebuild();
    expect(await allCells()).toEqual(before);
    await store.append([submitCommand({ code: agency.codes.unit })]);
    expect(await drain()).toBe(1);
    expect(await verifyCells(worker)).toEqual([]);
  });
});

describe('verify', () => {
  it('is content with an empty end and with a journal that is not yet summed', async () => {
    await drain();
    await store.append([submitCommand({ code: agency.codes.unit })]);
    expect(await verifyCells(worker)).toEqual([]);
    await drain();
    expect(await verifyCells(worker)).toEqual([]);
  });

  it('names a cell that was changed by hand', async () => {
    await drain();
    await owner.query(
      `UPDATE answer_cells SET n = n + 1 WHERE instansi_id = $1 AND item = 'overall' AND value = 4`,
      [agency.instansiId],
    );
    const [difference] = await verifyCells(worker);
    expect(difference).toMatchObject({
      comparison: 'answer_cells against the journal',
      key: { item: 'overall', value: '4', instansi_id: agency.instansiId },
    });
    expect(Number(difference!.found)).toBe(Number(difference!.expected) + 1);
    await cells.rebuild();
    expect(await verifyCells(worker)).toEqual([]);
  });

  it('notices a rating that was changed behind the journal', async () => {
    const id = randomUUID();
    await store.append([submitCommand({ id, code: agency.codes.unit, score: 2 })]);
    await drain();
    const set = `UPDATE ratings SET answers = jsonb_build_object('overall', $2::integer) WHERE id = $1`;
    await owner.query(set, [id, 4]);
    const comparisons = (await verifyCells(worker)).map(({ comparison }) => comparison);
    expect(new Set(comparisons)).toEqual(
      new Set(["the journal's answer_cells against the ratings"]),
    );
    await owner.query(set, [id, 2]);
    expect(await verifyCells(worker)).toEqual([]);
  });
});

describe('rebuild', () => {
  const ELEMENTS = ['persyaratan', 'waktu', 'kompetensi', 'perilaku', 'pengaduan'];
  const value = fc.integer({ min: 1, max: 4 });
  const operation = fc.record({
    kind: fc.constantFrom('tap', 'tap', 'retap', 'details'),
    rating: fc.nat(40),
    score: value,
    element: fc.constantFrom(...ELEMENTS),
    answer: value,
    reject: fc.boolean(),
  });

  it('equals incremental aggregation bit by bit, whatever happens in which order', async () => {
    const property = fc.asyncProperty(
      fc.array(operation, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      async (operations, batch) => {
        const ids = Array.from({ length: 41 }, () => randomUUID());
        const codes = [agency.codes.counter, agency.codes.unit, agency.codes.badge];
        const commands = operations.map(
          ({ kind, rating, score, element, answer, reject }): RatingCommand => {
            const target = { id: ids[rating]!, code: codes[rating % 3]! };
            return kind === 'details'
              ? amendCommand({ ...target, answers: { [element]: answer }, officerRejected: reject })
              : submitCommand({ ...target, score, officerRejected: reject });
          },
        );
        const writers = [0, 1, 2, 3].map(async (writer) => {
          for (const command of commands.filter((_, index) => index % 4 === writer)) {
            await store.append([command]);
          }
        });
        await Promise.all([...writers, drain(batch), drain(batch)]);
        await drain(batch);
        expect(await verifyCells(worker)).toEqual([]);
        const incremental = await allCells();
        await cells.rebuild();
        expect(await allCells()).toEqual(incremental);
      },
    );
    await fc.assert(property, { numRuns: 12, seed: 20261123 });
  });
});
