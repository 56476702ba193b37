import { days, ReleaseFixture } from '../../../../test/support/worker/release-fixture.js';
import type { TestAgency } from '../../../../test/support/database/agency.js';

let fixture: ReleaseFixture;
let agency: TestAgency;

beforeAll(async () => {
  fixture = await ReleaseFixture.open();
});

afterAll(() => fixture.close());

beforeEach(async () => {
  agency = await fixture.newAgency();
});

it('keeps back a service whose remainder would single out fewer than ten', async () => {
  const [ktp] = agency.serviceIds;
  await fixture.rate(20, { code: agency.codes.counter, serviceId: ktp });
  await fixture.rate(4, { code: agency.codes.counter });
  await fixture.make();
  expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 24 });
  expect(await fixture.latest('service', ktp)).toEqual([]);
  await fixture.rate(10, { code: agency.codes.counter });
  await fixture.make();
  // enough beside the unit's second release, but the first one is still known: 24 less 20
  expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 34 });
  expect(await fixture.latest('service', ktp)).toEqual([]);
  await fixture.rate(10, { code: agency.codes.counter, serviceId: ktp });
  await fixture.make();
  expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 44 });
  expect(await fixture.sizes('service', ktp)).toEqual({ pulse: 30 });
});

describe('a place that stands and falls with one officer', () => {
  const atBadge = (): string => agency.codes.badge;

  it('is published with the end of the week, and at once when others serve there too', async () => {
    await fixture.rate(30, { code: atBadge() });
    await fixture.make(days(1));
    expect(await fixture.latest('unit', agency.bidangId)).toEqual([]);
    expect(await fixture.latest('instansi', agency.instansiId)).toEqual([]);
    await fixture.rate(2, { code: agency.codes.unit });
    await fixture.make(days(1));
    expect(await fixture.latest('unit', agency.bidangId)).toEqual([]);
    await fixture.make(days(7));
    expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 32 });
  });

  it('keeps the officer back while the unit holds one to nine others', async () => {
    await fixture.rate(30, { code: atBadge() });
    await fixture.rate(2, { code: agency.codes.unit });
    await fixture.make(days(7));
    expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 32 });
    expect(await fixture.latest('assignment', agency.sari.assignmentId)).toEqual([]);
  });
});

it('publishes both assignments of an officer who was transferred, beside both units', async () => {
  const [moved] = await fixture.owner.query(
    `INSERT INTO assignments (instansi_id, officer_id, unit_id, valid)
     VALUES ($1, $2, $3, '[2026-12-01,)') RETURNING id`,
    [agency.instansiId, agency.sari.officerId, agency.dinasId],
  );
  await fixture.owner.query(
    `INSERT INTO code_successions (instansi_id, code_id, happened_on, unit_id, assignment_id)
     SELECT instansi_id, id, '2026-12-01', $2, $3 FROM codes WHERE code = $1`,
    [agency.codes.badge, agency.dinasId, moved.id],
  );
  await fixture.rate(15, { code: agency.codes.badge });
  await fixture.make(days(7));
  // five of them in the new unit: too few for the assignment, and nothing else may tell of them
  await fixture.rate(5, { code: agency.codes.badge, at: days(8) });
  await fixture.make(days(14));
  expect(await fixture.sizes('assignment', agency.sari.assignmentId, '2026-Q4')).toEqual({
    pulse: 15,
  });
  expect(await fixture.latest('assignment', moved.id, '2026-Q4')).toEqual([]);
  expect(await fixture.sizes('unit', agency.dinasId, '2026-Q4')).toEqual({ pulse: 15 });
  await fixture.rate(5, { code: agency.codes.badge, at: days(15) });
  await fixture.make(days(21));
  expect(await fixture.sizes('assignment', moved.id, '2026-Q4')).toEqual({ pulse: 10 });
  expect(await fixture.sizes('unit', agency.dinasId, '2026-Q4')).toEqual({ pulse: 25 });
});

describe('late amendments', () => {
  const setStatus = async (status: string, n: number, before = 'counted'): Promise<void> => {
    await fixture.owner.query(
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
    await fixture.rate(25, { code: agency.codes.unit });
    await fixture.make();
    await setStatus('held', 5);
    await fixture.rate(9, { code: agency.codes.unit });
    await fixture.make();
    expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 25 });
    await fixture.rate(6, { code: agency.codes.unit });
    await fixture.make();
    expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 35 });
  });

  it('keep a part back whose earlier whole still holds what was taken out', async () => {
    const [ktp] = agency.serviceIds;
    await fixture.rate(20, { code: agency.codes.counter });
    await fixture.make();
    expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 20 });
    await setStatus('held', 4);
    await fixture.rate(12, { code: agency.codes.counter, serviceId: ktp });
    await fixture.make();
    // 28 persons now: 8 more than published, so nothing is
    expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 20 });
    expect(await fixture.sizes('service', ktp)).toEqual({ pulse: 12 });
    await setStatus('counted', 4, 'held');
    await fixture.make();
    expect(await fixture.sizes('unit', agency.bidangId)).toEqual({ pulse: 32 });
  });
});
