import { randomUUID } from 'node:crypto';
import { createDataSource, migrate } from '@app/database';
import type { DataSource } from 'typeorm';
import { loadDump } from '../../../../test/support/database/load-dump.js';
import { RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { CellStore } from './cell.store.js';
import { settleDays } from './settle-days.js';
import { verifyCells } from './verify-cells.js';

const DAY = '2026-11-02';
/** Noon in Jakarta, so many days after the day. */
const later = (days: number): Date => new Date(Date.parse(`${DAY}T05:00:00Z`) + days * 86_400_000);

let fixture: RatingFixture;
let worker: DataSource;
let cells: CellStore;

beforeAll(async () => {
  fixture = await RatingFixture.open();
  const url = fixture.database.urls.worker;
  worker = await createDataSource({ url, applicationName: 'spec' }).initialize();
  cells = new CellStore(worker);
});

afterAll(async () => {
  await worker.destroy();
  await fixture.close();
});

beforeEach(async () => {
  await fixture.newAgency();
  await judgedThrough('2026-11-22');
});

const judgedThrough = (day: string): Promise<unknown> =>
  fixture.owner.query(
    `INSERT INTO judged_days VALUES ($1, $2)
     ON CONFLICT ON CONSTRAINT judged_days_pk DO UPDATE SET settled_through = excluded.settled_through`,
    [fixture.agency.instansiId, day],
  );

async function drain(): Promise<void> {
  while ((await cells.advance()) > 0);
}

/** The last day that is settled, after a run so many days later. */
async function settledAfter(days: number): Promise<string | null> {
  await settleDays(worker, later(days));
  const [{ day }] = await worker.query(
    'SELECT max(local_day)::text AS day FROM settled_days WHERE instansi_id = $1',
    [fixture.agency.instansiId],
  );
  return day;
}

/** Persons of the day by first tap 1 and 4, in time and late. */
async function persons(): Promise<Record<string, number[]>> {
  const rows: { late: boolean; low: number; high: number }[] = await worker.query(
    `SELECT late, sum(tap_1)::integer AS low, sum(tap_4)::integer AS high
     FROM person_cells WHERE instansi_id = $1 AND local_day = $2 GROUP BY late`,
    [fixture.agency.instansiId, DAY],
  );
  return Object.fromEntries(
    rows.map(({ late, low, high }) => [late ? 'late' : 'inTime', [low, high]]),
  );
}

async function openCase(day: string): Promise<void> {
  await fixture.owner.query(
    `INSERT INTO cases (instansi_id, rule, unit_id, local_day, assurance_level, state, review_by, numbers)
     VALUES ($1, 'burst', $2, $3, 'open', 'open', '2026-12-01', '{}')`,
    [fixture.agency.instansiId, fixture.agency.bidangId, day],
  );
}

it('settles a day when it is eight days old, and every day before it', async () => {
  await fixture.submit({ at: later(-3) });
  await fixture.submit({ at: later(0) });
  await drain();
  expect(await settledAfter(-4)).toBeNull();
  expect(await settledAfter(7)).toBe('2026-11-01');
  expect(await settledAfter(8)).toBe(DAY);
  expect(await settleDays(worker, later(8))).toBe(0);
});

it('waits for cases that are undecided, also of a day before', async () => {
  await fixture.submit({ at: later(-3) });
  await fixture.submit({ at: later(0) });
  await drain();
  await openCase('2026-11-01');
  expect(await settledAfter(8)).toBe('2026-10-31');
  await fixture.owner.query(`UPDATE cases SET state = 'released' WHERE instansi_id = $1`, [
    fixture.agency.instansiId,
  ]);
  expect(await settledAfter(8)).toBe(DAY);
});

it('waits for the rules and for the sums', async () => {
  await judgedThrough('2026-11-01');
  await fixture.submit({ at: later(0) });
  await drain();
  expect(await settledAfter(9)).toBeNull();
  await judgedThrough(DAY);
  await fixture.submit({ at: later(0) });
  expect(await settledAfter(9)).toBeNull();
  await drain();
  expect(await settledAfter(9)).toBe('2026-11-03');
});

it('keeps what comes later apart, through a rebuild and in another cluster', async () => {
  const id = randomUUID();
  await fixture.submit({ id, at: later(0), score: 1 });
  await fixture.submit({ at: later(0), score: 4 });
  await drain();
  await settledAfter(8);
  await fixture.submit({ id, at: later(0), score: 4, bodyHash: 'ab'.repeat(32) });
  await fixture.submit({ at: later(0), score: 4 });
  await drain();
  const expected = { inTime: [1, 1], late: [-1, 2] };
  expect(await persons()).toEqual(expected);
  expect(await verifyCells(worker)).toEqual([]);
  await cells.rebuild();
  expect(await persons()).toEqual(expected);
  // twice, since the second journey begins with what the first one wrote
  for (const foreign of [1, 2]) {
    await fixture.owner.query('UPDATE aggregation_state SET system_identifier = $1', [foreign]);
    await cells.rebuild();
    expect(await persons()).toEqual(expected);
    expect(await verifyCells(worker)).toEqual([]);
  }
  await fixture.submit({ at: later(0), score: 1 });
  await drain();
  expect(await persons()).toEqual({ inTime: [1, 1], late: [0, 2] });
  expect(await verifyCells(worker)).toEqual([]);
});

it('a database of an earlier version sums its journal anew and settles what is old enough', async () => {
  await loadDump(fixture.database.superuserUrl);
  await migrate(fixture.database.urls.owner);
  await cells.rebuild();
  expect(await verifyCells(worker)).toEqual([]);
  const at = new Date('2027-06-01T00:00:00Z');
  expect(await settleDays(worker, at)).toBe(1);
  const [found] = await worker.query(
    `SELECT (SELECT count(*)::integer FROM settled_days) AS days,
       (SELECT sum(tap_1 + tap_2 + tap_3 + tap_4)::integer FROM person_cells WHERE NOT late) AS persons`,
  );
  expect(found).toEqual({ days: 1, persons: 150 });
});
