import { randomUUID } from 'node:crypto';
import { createDataSource } from '@app/database';
import type { DataSource } from 'typeorm';
import type { TestAgency } from '../../../../test/support/database/agency.js';
import { RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { CellStore, settleDays } from '../cells/index.js';
import {
  findChangedSubjects,
  findHours,
  findLateChanges,
  findPersonDays,
  findSettledThrough,
  listUnitVersions,
  streamAnswers,
  streamTaps,
} from './index.js';

const DAY = '2026-11-02';
/** Noon in Jakarta, so many days after the day, a Monday. */
const later = (days: number): Date => new Date(Date.parse(`${DAY}T05:00:00Z`) + days * 86_400_000);

let fixture: RatingFixture;
let worker: DataSource;
let agency: TestAgency;

beforeAll(async () => {
  fixture = await RatingFixture.open();
  const url = fixture.database.urls.worker;
  worker = await createDataSource({ url, applicationName: 'spec' }).initialize();
});

afterAll(async () => {
  await worker.destroy();
  await fixture.close();
});

beforeEach(async () => {
  await fixture.newAgency();
  agency = fixture.agency;
  await fixture.owner.query(`INSERT INTO judged_days VALUES ($1, 'infinity')`, [agency.instansiId]);
});

/** Sums to the end and settles the day and those before it. */
async function settle(days = 8): Promise<void> {
  const cells = new CellStore(worker);
  while ((await cells.advance()) > 0);
  await settleDays(worker, later(days));
}

const november = () => ({ instansiId: agency.instansiId, from: '2026-11-01', to: '2026-12-01' });

async function all<Row>(stream: AsyncGenerator<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const some of stream) rows.push(...some);
  return rows;
}

const poster = () => ({
  day: DAY,
  unitId: agency.bidangId,
  locationId: null,
  serviceId: null,
  assignmentId: null,
});

it('counts persons of settled days, who answered elements, and who answered about the officer', async () => {
  const { unit, badge } = agency.codes;
  await fixture.submit({ code: unit, at: later(0) });
  await fixture.submit({ code: unit, at: later(0), answers: { waktu: 2 } });
  await fixture.submit({ code: badge, at: later(0), answers: { perilaku: 4 } });
  await fixture.submit({ code: unit, at: later(1) });
  expect(await findSettledThrough(worker, agency.instansiId)).toBeNull();
  await settle();
  expect(await findSettledThrough(worker, agency.instansiId)).toBe(DAY);
  const found = await findPersonDays(worker, november());
  const { assignmentId } = agency.sari;
  expect(found).toHaveLength(2);
  expect(found).toEqual(
    expect.arrayContaining([
      { ...poster(), attested: false, persons: 2, respondents: 1, officerRespondents: 0 },
      {
        ...poster(),
        assignmentId,
        attested: false,
        persons: 1,
        respondents: 1,
        officerRespondents: 1,
      },
    ]),
  );
  expect(await findPersonDays(worker, { ...november(), to: DAY })).toEqual([]);
});

it('hands out first taps by status, and answers by item', async () => {
  const { unit: code } = agency.codes;
  const held = await fixture.submit({ code, at: later(0), score: 1, answers: { waktu: 1 } });
  if (!('rating' in held)) throw new Error(JSON.stringify(held));
  await fixture.submit({ code, at: later(0), score: 4, answers: { perilaku: 3 } });
  await fixture.submit({ code, at: later(0), score: 4, answers: { perilaku: 3 } });
  await fixture.owner.query(
    `WITH held AS (UPDATE ratings SET status = 'held' WHERE id = $1)
     UPDATE journal SET status = 'held' WHERE rating_id = $1`,
    [held.rating.id],
  );
  await settle();
  await worker.transaction(async (tx) => {
    expect(await all(streamTaps(tx, november()))).toMatchObject([
      { ...poster(), level: 'open', status: 'counted', taps: [0, 0, 0, 2], respondents: 2 },
      { ...poster(), level: 'open', status: 'held', taps: [1, 0, 0, 0], respondents: 1 },
    ]);
  });
  await worker.transaction(async (tx) => {
    const answers = await all(streamAnswers(tx, november()));
    expect(answers).toMatchObject([{ ...poster(), level: 'open', answers: '------3', n: 2 }]);
  });
  expect(await findHours(worker, november())).toEqual([
    {
      unitId: agency.bidangId,
      serviceId: null,
      weekday: 1,
      hourBlock: 2,
      persons: 2,
      tapSum: 8,
    },
  ]);
});

it('names the subjects that have grown since a day', async () => {
  await fixture.submit({ code: agency.codes.unit, at: later(0) });
  await fixture.submit({ code: agency.codes.badge, at: later(1) });
  await settle(9);
  const since = (day: string) =>
    findChangedSubjects(worker, { instansiId: agency.instansiId, since: day });
  const own = { kind: 'assignment', id: agency.sari.assignmentId, persons: 1 };
  const unit = { kind: 'unit', id: agency.bidangId };
  expect(await since('2026-11-01')).toEqual([own, { ...unit, persons: 2 }]);
  expect(await since(DAY)).toEqual([own, { ...unit, persons: 1 }]);
  expect(await since('2026-11-03')).toEqual([]);
});

it('tells later corrections apart, on both sides, and not what was taken back', async () => {
  const code = agency.codes.badge;
  const ids = [randomUUID(), randomUUID(), randomUUID()];
  for (const id of ids) await fixture.submit({ id, code, at: later(0), score: 4 });
  await settle();
  await fixture.owner.query('SELECT drop_attribution($1, $2, $3)', [
    agency.instansiId,
    agency.sari.assignmentId,
    `[${DAY},${DAY}]`,
  ]);
  // is attributed again, and says something else now
  await fixture.submit({ id: ids[0]!, code, at: later(0), score: 1, bodyHash: 'ab'.repeat(32) });
  await settle();
  const changes = await findLateChanges(worker, november());
  expect(changes).toHaveLength(2);
  expect(changes).toEqual(
    expect.arrayContaining([
      { ...poster(), attested: false, added: 2, removed: 0 },
      {
        ...poster(),
        assignmentId: agency.sari.assignmentId,
        attested: false,
        added: 1,
        removed: 3,
      },
    ]),
  );
  expect(await findPersonDays(worker, november())).toMatchObject([{ persons: 3 }]);
});

it('knows below which unit each unit stood and when', async () => {
  const { instansiId, bidangId, dinasId } = agency;
  await fixture.owner.query(
    `UPDATE unit_versions SET valid = daterange('2020-01-01', '2026-11-15') WHERE instansi_id = $1 AND unit_id = $2`,
    [instansiId, bidangId],
  );
  await fixture.owner.query(
    `INSERT INTO unit_versions (instansi_id, unit_id, valid, name) VALUES ($1, $2, '[2026-11-15,)', 'Bidang')`,
    [instansiId, bidangId],
  );
  const versions = await listUnitVersions(worker, { instansiId });
  const bidang = { unitId: bidangId, guest: false };
  expect(versions.filter(({ unitId }) => unitId === bidangId)).toEqual([
    { ...bidang, parentId: dinasId, from: '2020-01-01', to: '2026-11-15' },
    { ...bidang, parentId: null, from: '2026-11-15', to: null },
  ]);
});
