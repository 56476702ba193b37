import { days, ReleaseDesk } from '../../../../test/support/release-desk.js';
import type { TestAgency } from '../../../../test/support/agency.js';

let desk: ReleaseDesk;
let agency: TestAgency;

beforeAll(async () => {
  desk = await ReleaseDesk.open();
});

afterAll(() => desk.close());

beforeEach(async () => {
  agency = await desk.newAgency();
});

it('keeps back a service whose remainder would single out fewer than ten', async () => {
  const [ktp] = agency.serviceIds;
  await desk.rate(20, { code: agency.codes.counter, serviceId: ktp });
  await desk.rate(4, { code: agency.codes.counter });
  await desk.make();
  expect(await desk.sizes('unit', agency.bidangId)).toEqual({ pulse: 24 });
  expect(await desk.latest('service', ktp)).toEqual([]);
  await desk.rate(10, { code: agency.codes.counter });
  await desk.make();
  // enough beside the unit's second release, but the first one is still known: 24 less 20
  expect(await desk.sizes('unit', agency.bidangId)).toEqual({ pulse: 34 });
  expect(await desk.latest('service', ktp)).toEqual([]);
  await desk.rate(10, { code: agency.codes.counter, serviceId: ktp });
  await desk.make();
  expect(await desk.sizes('unit', agency.bidangId)).toEqual({ pulse: 44 });
  expect(await desk.sizes('service', ktp)).toEqual({ pulse: 30 });
});

describe('a place that stands and falls with one officer', () => {
  const atBadge = (): string => agency.codes.badge;

  it('is published with the end of the week, and at once when others serve there too', async () => {
    await desk.rate(30, { code: atBadge() });
    await desk.make(days(1));
    expect(await desk.latest('unit', agency.bidangId)).toEqual([]);
    expect(await desk.latest('instansi', agency.instansiId)).toEqual([]);
    await desk.rate(2, { code: agency.codes.unit });
    await desk.make(days(1));
    expect(await desk.latest('unit', agency.bidangId)).toEqual([]);
    await desk.make(days(7));
    expect(await desk.sizes('unit', agency.bidangId)).toEqual({ pulse: 32 });
  });

  it('keeps the officer back while the unit holds one to nine others', async () => {
    await desk.rate(30, { code: atBadge() });
    await desk.rate(2, { code: agency.codes.unit });
    await desk.make(days(7));
    expect(await desk.sizes('unit', agency.bidangId)).toEqual({ pulse: 32 });
    expect(await desk.latest('assignment', agency.sari.assignmentId)).toEqual([]);
  });
});

it('publishes both assignments of an officer who was transferred, beside both units', async () => {
  const [moved] = await desk.owner.query(
    `INSERT INTO assignments (instansi_id, officer_id, unit_id, valid)
     VALUES ($1, $2, $3, '[2026-12-01,)') RETURNING id`,
    [agency.instansiId, agency.sari.officerId, agency.dinasId],
  );
  await desk.owner.query(
    `INSERT INTO code_successions (instansi_id, code_id, happened_on, unit_id, assignment_id)
     SELECT instansi_id, id, '2026-12-01', $2, $3 FROM codes WHERE code = $1`,
    [agency.codes.badge, agency.dinasId, moved.id],
  );
  await desk.rate(15, { code: agency.codes.badge });
  await desk.make(days(7));
  // five of them in the new unit: too few for the assignment, and nothing else may tell of them
  await desk.rate(5, { code: agency.codes.badge, at: days(8) });
  await desk.make(days(14));
  expect(await desk.sizes('assignment', agency.sari.assignmentId, '2026-Q4')).toEqual({
    pulse: 15,
  });
  expect(await desk.latest('assignment', moved.id, '2026-Q4')).toEqual([]);
  expect(await desk.sizes('unit', agency.dinasId, '2026-Q4')).toEqual({ pulse: 15 });
  await desk.rate(5, { code: agency.codes.badge, at: days(15) });
  await desk.make(days(21));
  expect(await desk.sizes('assignment', moved.id, '2026-Q4')).toEqual({ pulse: 10 });
  expect(await desk.sizes('unit', agency.dinasId, '2026-Q4')).toEqual({ pulse: 25 });
});

describe('late amendments', () => {
  const setStatus = async (status: string, n: number, before = 'counted'): Promise<void> => {
    await desk.owner.query(
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
    await desk.rate(25, { code: agency.codes.unit });
    await desk.make();
    await setStatus('held', 5);
    await desk.rate(9, { code: agency.codes.unit });
    await desk.make();
    expect(await desk.sizes('unit', agency.bidangId)).toEqual({ pulse: 25 });
    await desk.rate(6, { code: agency.codes.unit });
    await desk.make();
    expect(await desk.sizes('unit', agency.bidangId)).toEqual({ pulse: 35 });
  });

  it('keep a part back whose earlier whole still holds what was taken out', async () => {
    const [ktp] = agency.serviceIds;
    await desk.rate(20, { code: agency.codes.counter });
    await desk.make();
    expect(await desk.sizes('unit', agency.bidangId)).toEqual({ pulse: 20 });
    await setStatus('held', 4);
    await desk.rate(12, { code: agency.codes.counter, serviceId: ktp });
    await desk.make();
    // 28 persons now: 8 more than published, so nothing is
    expect(await desk.sizes('unit', agency.bidangId)).toEqual({ pulse: 20 });
    expect(await desk.sizes('service', ktp)).toEqual({ pulse: 12 });
    await setStatus('counted', 4, 'held');
    await desk.make();
    expect(await desk.sizes('unit', agency.bidangId)).toEqual({ pulse: 32 });
  });
});
