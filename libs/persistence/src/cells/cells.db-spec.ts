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
import { ClusterChanged } from './aggregation-state.js';
import { CellStore } from './cell.store.js';
import { settleDays } from './settle-days.js';
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

/** Noon in Jakarta, so many days after a Monday. */
function daysLater(days: number): Date {
  return new Date(Date.parse('2026-11-23T05:00:00Z') + days * 86_400_000);
}

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
     UNION ALL SELECT 'person ' || c::text FROM person_cells c ORDER BY 1`,
  );
  return rows.map(({ cell }: { cell: string }) => cell);
}

/** Persons by first tap, from 1 to 4. */
async function taps(): Promise<number[]> {
  const [row] = await worker.query(
    `SELECT coalesce(sum(tap_1), 0)::integer AS a, coalesce(sum(tap_2), 0)::integer AS b,
       coalesce(sum(tap_3), 0)::integer AS c, coalesce(sum(tap_4), 0)::integer AS d
     FROM person_cells WHERE instansi_id = $1`,
    [agency.instansiId],
  );
  return Object.values(row as object);
}

/** The agency's cells of answers. */
function answers(): Promise<unknown[]> {
  return worker.query(
    'SELECT answers, late, n FROM answer_cells WHERE instansi_id = $1 ORDER BY late, answers',
    [agency.instansiId],
  );
}

describe('advance', () => {
  it('counts persons by first tap, who answered elements, and who answered alike', async () => {
    agency = await createAgency(owner);
    const id = randomUUID();
    const code = agency.codes.counter;
    await store.append([
      submitCommand({ id, code, score: 4 }),
      submitCommand({ code, score: 4 }),
      amendCommand({ id, code, answers: { perilaku: 4, kompetensi: 3, waktu: 1 } }),
    ]);
    await drain();
    expect(await taps()).toEqual([0, 0, 0, 2]);
    expect(await answers()).toEqual([
      // waktu is the third element, kompetensi and perilaku are the sixth and the seventh
      { answers: '--1--34', late: false, n: 1 },
    ]);
    const persons = await worker.query(
      `SELECT sum(respondents)::integer AS respondents, sum(officer_respondents)::integer AS officer
       FROM person_cells WHERE instansi_id = $1`,
      [agency.instansiId],
    );
    expect(persons).toEqual([{ respondents: 1, officer: 1 }]);
  });

  it('takes an amended tap out of its old cell and leaves no empty cell', async () => {
    agency = await createAgency(owner);
    const command = { id: randomUUID(), code: agency.codes.unit };
    await store.append([submitCommand({ ...command, score: 1 })]);
    await drain();
    await store.append([submitCommand({ ...command, score: 3 })]);
    await drain();
    expect(await taps()).toEqual([0, 0, 1, 0]);
    const [{ empty }] = await worker.query(
      `SELECT count(*)::integer AS empty FROM person_cells
       WHERE (tap_1, tap_2, tap_3, tap_4, respondents) = (0, 0, 0, 0, 0)`,
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
      'UPDATE person_cells SET respondents = respondents + 1 WHERE instansi_id = $1',
      [agency.instansiId],
    );
    const [difference] = await verifyCells(worker);
    expect(difference).toMatchObject({
      comparison: 'person_cells against the journal',
      key: { status: 'counted', late: 'false', instansi_id: agency.instansiId },
    });
    expect(difference!.found).toMatch(/ 1 0$/);
    expect(difference!.expected).toMatch(/ 0 0$/);
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
      new Set(["the journal's person_cells against the ratings"]),
    );
    await owner.query(set, [id, 2]);
    expect(await verifyCells(worker)).toEqual([]);
  });
});

/** Four writers at once, sums and settling in between; then sums to the end, and settles. */
async function send(commands: RatingCommand[], batch: number): Promise<void> {
  const writers = [0, 1, 2, 3].map(async (writer) => {
    for (const command of commands.filter((_, index) => index % 4 === writer)) {
      await store.append([command]);
    }
  });
  await Promise.all([...writers, drain(batch), settleDays(worker, daysLater(-1)), drain(batch)]);
  await drain(batch);
  await settleDays(worker, daysLater(0));
}

/** What the figures of settled days rest on. */
async function cellsInTime(): Promise<string[]> {
  const rows = await worker.query(
    `SELECT c::text AS cell FROM answer_cells c WHERE NOT late AND local_day <= $1
     UNION ALL SELECT c::text FROM person_cells c WHERE NOT late AND local_day <= $1 ORDER BY 1`,
    [daysLater(-8)],
  );
  return rows.map(({ cell }: { cell: string }) => cell);
}

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
        agency = await createAgency(owner);
        await owner.query(`INSERT INTO judged_days VALUES ($1, 'infinity')`, [agency.instansiId]);
        const ids = Array.from({ length: 41 }, () => randomUUID());
        const codes = [agency.codes.counter, agency.codes.unit, agency.codes.badge];
        const commands = operations.map(
          ({ kind, rating, score, element, answer, reject }): RatingCommand => {
            // old enough, or a day too young
            const day = 7 + (rating % 3);
            const target = { id: ids[rating]!, code: codes[rating % 3]!, at: daysLater(-day) };
            return kind === 'details'
              ? amendCommand({ ...target, answers: { [element]: answer }, officerRejected: reject })
              : submitCommand({ ...target, score, officerRejected: reject });
          },
        );
        const half = Math.ceil(commands.length / 2);
        await send(commands.slice(0, half), batch);
        const asSettled = await cellsInTime();
        await send(commands.slice(half), batch);
        expect(await cellsInTime()).toEqual(asSettled);
        expect(await verifyCells(worker)).toEqual([]);
        const incremental = await allCells();
        await cells.rebuild();
        expect(await allCells()).toEqual(incremental);
      },
    );
    await fc.assert(property, { numRuns: 12, seed: 20261123 });
  });
});
