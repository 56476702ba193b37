import { CellStore } from '@app/persistence/cells';
import { Tenancy } from '@app/persistence/data-source';
import { PostgresRatingStore, type RatingCommand } from '@app/persistence/ratings';
import {
  findLatestReleases,
  type Release,
  ReleaseStore,
  type SubjectKind,
} from '@app/persistence/releases';
import { ELEMENT_KEYS } from '@app/skm';
import { createAgency, type TestAgency } from '../../../../test/support/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database.js';
import { submitCommand } from '../../../../test/support/rating-commands.js';
import { AdvanceCells } from '../aggregation/advance-cells.js';
import { MakeReleases } from './make-releases.js';

/** Monday 23 November 2026, 09:00 in Jakarta: the first day of 2026-W48 */
const MONDAY = new Date('2026-11-23T02:00:00Z');
const days = (n: number): Date => new Date(MONDAY.getTime() + n * 86_400_000);

let database: TestDatabase;
let owner: Connection;
let intake: Connection;
let worker: Connection;
let admin: Connection;
let agency: TestAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  intake = await database.connect('intake');
  worker = await database.connect('worker');
  admin = await database.connect('admin');
});

afterAll(async () => {
  await Promise.all([owner, intake, worker, admin].map((source) => source.destroy()));
  await database.drop();
});

beforeEach(async () => {
  agency = await createAgency(owner);
});

async function rate(n: number, command: Partial<RatingCommand> & { code: string }): Promise<void> {
  const commands = Array.from({ length: n }, () =>
    submitCommand({ at: MONDAY, ...command } as never),
  );
  const outcomes = await new PostgresRatingStore(intake).append(commands);
  expect(outcomes.every(({ outcome }) => outcome === 'created')).toBe(true);
}

async function make(now = MONDAY): Promise<void> {
  await new AdvanceCells(new CellStore(worker)).execute();
  await new MakeReleases(new ReleaseStore(worker)).execute(now, '2026-11-01');
}

function latest(kind: SubjectKind, id: string, period = '2026-W48'): Promise<Release[]> {
  return new Tenancy(admin).withTenant(agency.instansiId, (tx) =>
    findLatestReleases(tx, { kind, id }, period),
  );
}

async function sizes(
  kind: SubjectKind,
  id: string,
  period?: string,
): Promise<Record<string, number>> {
  const releases = await latest(kind, id, period);
  return Object.fromEntries(releases.map(({ measure, n }) => [measure, n]));
}

const allFour = Object.fromEntries(ELEMENT_KEYS.map((key) => [key, 4]));

it('publishes nothing under ten persons, and the interval only under thirty', async () => {
  await rate(9, { code: agency.codes.unit });
  await make();
  expect(await latest('unit', agency.bidangId)).toEqual([]);
  await rate(1, { code: agency.codes.unit });
  await make();
  const [pulse] = await latest('unit', agency.bidangId);
  expect(pulse).toMatchObject({
    measure: 'pulse',
    basis: 'open',
    ordinal: 1,
    n: 10,
    figure: { n: 10, mean: null, positive: null, counts: null, interval: { high: '4.00' } },
  });
});

it('publishes figures from thirty persons, on the whole calendar grid', async () => {
  await rate(30, { code: agency.codes.unit, answers: allFour, score: 3 });
  await make();
  for (const period of ['2026-W48', '2026-11', '2026-Q4', '2026-S2', '2026']) {
    const [ikm, pulse] = await latest('unit', agency.bidangId, period);
    expect(ikm).toMatchObject({
      measure: 'ikm',
      figure: { n: 30, ikm: '100.00', grade: 'A', missing: [] },
    });
    expect(ikm!.figure).toMatchObject({ compatibility: { '0.111': '99.90', '0.11': '99.00' } });
    expect(pulse).toMatchObject({ measure: 'pulse', figure: { mean: '3.00', positive: '100.00' } });
  }
});

it('counts a unit with everything below it, the agency and the location', async () => {
  await rate(12, { code: agency.codes.counter });
  await rate(10, { code: agency.codes.unit });
  await make();
  expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 22 });
  expect(await sizes('unit', agency.dinasId)).toEqual({ pulse: 22 });
  expect(await sizes('instansi', agency.instansiId)).toEqual({ pulse: 22 });
  expect(await sizes('location', agency.locationId)).toEqual({ pulse: 12 });
});

it('publishes again only with ten more persons', async () => {
  await rate(15, { code: agency.codes.unit });
  await make();
  await rate(9, { code: agency.codes.unit });
  await make();
  expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 15 });
  await rate(1, { code: agency.codes.unit });
  await make();
  const [pulse] = await latest('unit', agency.bidangId);
  expect(pulse).toMatchObject({ n: 25, ordinal: 2 });
});

it('keeps back a service whose remainder would single out fewer than ten', async () => {
  const [ktp] = agency.serviceIds;
  await rate(20, { code: agency.codes.counter, serviceId: ktp });
  await rate(4, { code: agency.codes.counter });
  await make();
  expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 24 });
  expect(await latest('service', ktp)).toEqual([]);
  await rate(10, { code: agency.codes.counter });
  await make();
  // enough beside the unit's second release, but the first one is still known: 24 less 20
  expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 34 });
  expect(await latest('service', ktp)).toEqual([]);
  await rate(10, { code: agency.codes.counter, serviceId: ktp });
  await make();
  expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 44 });
  expect(await sizes('service', ktp)).toEqual({ pulse: 30 });
});

describe("an officer's figure", () => {
  const officerAnswers = { kompetensi: 4, perilaku: 3 };

  it('waits for the end of the week and knows no IKM', async () => {
    const code = agency.codes.badge;
    await rate(30, { code, answers: { ...allFour, ...officerAnswers } });
    await make(days(6));
    expect(await latest('assignment', agency.sari.assignmentId)).toEqual([]);
    await make(days(7));
    const [officer, pulse] = await latest('assignment', agency.sari.assignmentId);
    expect(officer).toMatchObject({ measure: 'officer', figure: { n: 30, mean: '3.50' } });
    expect(pulse).toMatchObject({ measure: 'pulse' });
    expect(await latest('assignment', agency.sari.assignmentId)).toHaveLength(2);
  });

  it('rests on persons who answered at least one of the two', async () => {
    const code = agency.codes.badge;
    await rate(20, { code, answers: officerAnswers });
    await rate(10, { code, answers: { perilaku: 1 } });
    await rate(15, { code, answers: { waktu: 1 } });
    await make(days(7));
    const [officer] = await latest('assignment', agency.sari.assignmentId);
    expect(officer!.figure).toMatchObject({ n: 30, mean: '2.67' });
  });
});

it('says which elements are missing instead of an IKM', async () => {
  const answers = Object.fromEntries(
    ELEMENT_KEYS.filter((key) => key !== 'biaya').map((key) => [key, 4]),
  );
  await rate(30, { code: agency.codes.unit, answers });
  await make();
  const [ikm] = await latest('unit', agency.bidangId);
  expect(ikm!.figure).toMatchObject({ ikm: null, grade: null, missing: ['biaya'] });
});

it('merges the bars of a distribution that hold one or two persons', async () => {
  await rate(30, { code: agency.codes.unit, score: 4 });
  await rate(2, { code: agency.codes.unit, score: 1 });
  await rate(2, { code: agency.codes.unit, score: 2 });
  await make();
  const [pulse] = await latest('unit', agency.bidangId);
  expect(pulse!.figure).toMatchObject({ counts: { '1-2': 4, '3': 0, '4': 30 } });
});

it('keeps a guest desk out of the host agency', async () => {
  await owner.query('UPDATE units SET guest = true WHERE id = $1', [agency.bidangId]);
  await rate(12, { code: agency.codes.unit });
  await make();
  expect(await latest('instansi', agency.instansiId)).toEqual([]);
  expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 12 });
});

it('keeps the earlier ratings of a retired unit in the figures of its last parent', async () => {
  await rate(12, { code: agency.codes.unit });
  await owner.query(
    `UPDATE unit_versions SET valid = daterange(lower(valid), '2026-11-25') WHERE unit_id = $1`,
    [agency.bidangId],
  );
  await make(days(7));
  for (const period of ['2026-W48', '2026-11']) {
    expect(await sizes('unit', agency.bidangId, period)).toEqual({ pulse: 12 });
    expect(await sizes('unit', agency.dinasId, period)).toEqual({ pulse: 12 });
  }
});

describe('a place that stands and falls with one officer', () => {
  const atBadge = (): string => agency.codes.badge;

  it('is published with the end of the week, and at once when others serve there too', async () => {
    await rate(30, { code: atBadge() });
    await make(days(1));
    expect(await latest('unit', agency.bidangId)).toEqual([]);
    expect(await latest('instansi', agency.instansiId)).toEqual([]);
    await rate(2, { code: agency.codes.unit });
    await make(days(1));
    expect(await latest('unit', agency.bidangId)).toEqual([]);
    await make(days(7));
    expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 32 });
  });

  it('keeps the officer back while the unit holds one to nine others', async () => {
    await rate(30, { code: atBadge() });
    await rate(2, { code: agency.codes.unit });
    await make(days(7));
    expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 32 });
    expect(await latest('assignment', agency.sari.assignmentId)).toEqual([]);
  });
});

it('publishes both assignments of an officer who was transferred, beside both units', async () => {
  const [moved] = await owner.query(
    `INSERT INTO assignments (instansi_id, officer_id, unit_id, valid)
     VALUES ($1, $2, $3, '[2026-12-01,)') RETURNING id`,
    [agency.instansiId, agency.sari.officerId, agency.dinasId],
  );
  await owner.query(
    `INSERT INTO code_successions (instansi_id, code_id, happened_on, unit_id, assignment_id)
     SELECT instansi_id, id, '2026-12-01', $2, $3 FROM codes WHERE code = $1`,
    [agency.codes.badge, agency.dinasId, moved.id],
  );
  await rate(15, { code: agency.codes.badge });
  await make(days(7));
  // five of them in the new unit: too few for the assignment, and nothing else may tell of them
  await rate(5, { code: agency.codes.badge, at: days(8) });
  await make(days(14));
  expect(await sizes('assignment', agency.sari.assignmentId, '2026-Q4')).toEqual({ pulse: 15 });
  expect(await latest('assignment', moved.id, '2026-Q4')).toEqual([]);
  expect(await sizes('unit', agency.dinasId, '2026-Q4')).toEqual({ pulse: 15 });
  await rate(5, { code: agency.codes.badge, at: days(15) });
  await make(days(21));
  expect(await sizes('assignment', moved.id, '2026-Q4')).toEqual({ pulse: 10 });
  expect(await sizes('unit', agency.dinasId, '2026-Q4')).toEqual({ pulse: 25 });
});

describe('late amendments', () => {
  const setStatus = async (status: string, n: number, before = 'counted'): Promise<void> => {
    await owner.query(
      `WITH touched AS (
         SELECT * FROM ratings WHERE instansi_id = $1 AND status = $3 ORDER BY id LIMIT $4
       ), changed AS (
         UPDATE ratings r SET status = $2::rating_status FROM touched WHERE r.id = touched.id
       )
       INSERT INTO journal (instansi_id, rating_id, cause, sign, unit_id, location_id, service_id,
         counter_id, assignment_id, channel, assurance_level, status, instrument_version_id, local_day,
         hour_block, answers)
       SELECT instansi_id, id, 'held', signs.sign, unit_id, location_id, service_id, counter_id,
         assignment_id, channel, assurance_level,
         CASE signs.sign WHEN 1 THEN $2::rating_status ELSE touched.status END,
         instrument_version_id, local_day, hour_block, answers
       FROM touched, (VALUES (-1), (1)) AS signs (sign)`,
      [agency.instansiId, status, before, n],
    );
  };

  it('of fewer than ten ratings are not published by themselves', async () => {
    await rate(25, { code: agency.codes.unit });
    await make();
    await setStatus('held', 5);
    await rate(9, { code: agency.codes.unit });
    await make();
    expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 25 });
    await rate(6, { code: agency.codes.unit });
    await make();
    expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 35 });
  });

  it('keep a part back whose earlier whole still holds what was taken out', async () => {
    const [ktp] = agency.serviceIds;
    await rate(20, { code: agency.codes.counter });
    await make();
    expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 20 });
    await setStatus('held', 4);
    await rate(12, { code: agency.codes.counter, serviceId: ktp });
    await make();
    // 28 persons now: 8 more than published, so nothing is
    expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 20 });
    expect(await sizes('service', ktp)).toEqual({ pulse: 12 });
    await setStatus('counted', 4, 'held');
    await make();
    expect(await sizes('unit', agency.bidangId)).toEqual({ pulse: 32 });
  });
});
