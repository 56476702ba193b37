import { rosterShift } from '../../../../test/support/database/agency.js';
import { FunctionFixture, rowOf } from '../../../../test/support/database/function-fixture.js';

const AT = '2026-11-23T02:00:00Z';

let fixture: FunctionFixture;
let version: unknown;
let rating: Record<string, unknown>;

beforeAll(async () => {
  fixture = await FunctionFixture.open();
  version = await fixture.value('(SELECT id FROM instrument_versions)');
  await rosterShift(fixture.owner, fixture.agency, {
    counterId: fixture.agency.counterId,
    assignmentId: fixture.agency.sari.assignmentId,
    from: new Date('2026-11-23T01:00:00Z'),
    to: new Date('2026-11-23T09:00:00Z'),
  });
});

afterAll(() => fixture.close());

beforeEach(() => {
  const { instansiId, counterId, sari } = fixture.agency;
  rating = {
    instansi_id: instansiId,
    counter_id: counterId,
    assignment_id: sari.assignmentId,
    received_at: AT,
    local_day: '2026-11-23',
    instrument_version_id: version,
    officer_rejected: false,
    answers: { overall: 1, alasan_lama: 1, prosedur: 2 },
  };
});

const CODE = '(SELECT c FROM codes c WHERE code = $2)';

describe('amended_rating', () => {
  const amended = (command: object): Promise<unknown> =>
    fixture.value(`to_jsonb(amended_rating(${rowOf('ratings', 1)}, ${CODE}, $3))`, [
      JSON.stringify(rating),
      fixture.agency.codes.counter,
      JSON.stringify(command),
    ]);

  it.each([
    [{}, { overall: 1, alasan_lama: 1, prosedur: 2 }],
    [{ answers: { prosedur: 3, waktu: 4 } }, { overall: 1, alasan_lama: 1, prosedur: 3, waktu: 4 }],
    [{ score: 2 }, { overall: 2, alasan_lama: 1, prosedur: 2 }],
    [{ score: 4 }, { overall: 4, prosedur: 2 }],
  ])('by %j has the answers %j', async (command, answers) => {
    expect(await amended(command)).toMatchObject({ answers });
  });

  it('keeps the service that is not named, and loses it by null', async () => {
    rating['service_id'] = fixture.agency.serviceIds[0];
    expect(await amended({})).toMatchObject({ service_id: fixture.agency.serviceIds[0] });
    expect(await amended({ serviceId: null })).toMatchObject({ service_id: null });
    const serviceId = fixture.agency.serviceIds[1];
    expect(await amended({ serviceId })).toMatchObject({ service_id: serviceId });
  });

  it('loses its officer, and gets back who served then', async () => {
    const assignment = fixture.agency.sari.assignmentId;
    const off = { officer_rejected: true, assignment_id: null };
    expect(await amended({ officerRejected: true })).toMatchObject(off);
    Object.assign(rating, off);
    expect(await amended({ officerRejected: true })).toMatchObject(off);
    expect(await amended({ officerRejected: false })).toMatchObject({
      officer_rejected: false,
      assignment_id: assignment,
    });
  });

  it('gets nobody back of a time without an officer', async () => {
    Object.assign(rating, { officer_rejected: true, received_at: '2026-11-23T01:20:00Z' });
    expect(await amended({ officerRejected: false })).toMatchObject({ assignment_id: null });
  });
});

describe('invalid_change', () => {
  const invalid = (command: object, code = fixture.agency.codes.counter): Promise<unknown> =>
    fixture.value(`invalid_change(${rowOf('ratings', 1)}, ${CODE}, $3)`, [
      JSON.stringify(rating),
      code,
      JSON.stringify(command),
    ]);

  it('is nothing of what the instrument and the counter offer', async () => {
    const [serviceId] = fixture.agency.serviceIds;
    expect(await invalid({ score: 3, answers: { waktu: 1 }, serviceId })).toBeNull();
    expect(await invalid({ serviceId: null })).toBeNull();
    expect(await invalid({})).toBeNull();
  });

  it('is an answer before a service', async () => {
    const serviceId = fixture.agency.counterId;
    expect(await invalid({ score: 7, serviceId })).toBe('score');
    expect(await invalid({ answers: { waktu: 7 }, serviceId })).toBe('answers.waktu');
    expect(await invalid({ serviceId })).toBe('serviceId');
  });

  it('is a service that another counter offers, or that was not offered on that day', async () => {
    const [, serviceId] = fixture.agency.serviceIds;
    expect(await invalid({ serviceId }, fixture.agency.codes.sharedCounter)).toBe('serviceId');
    rating['local_day'] = '2019-12-31';
    expect(await invalid({ serviceId })).toBe('serviceId');
  });
});

describe('code_when_rated', () => {
  const pointed = (): Promise<unknown> =>
    fixture.value(`to_jsonb(code_when_rated(${CODE}, ${rowOf('ratings', 1)}))`, [
      JSON.stringify(rating),
      fixture.agency.codes.unit,
    ]);

  beforeAll(async () => {
    const { instansiId, dinasId, codes } = fixture.agency;
    await fixture.run(
      `INSERT INTO code_successions (instansi_id, code_id, unit_id, happened_on)
       SELECT $1, id, $2, '2026-11-24' FROM codes WHERE code = $3`,
      [instansiId, dinasId, codes.unit],
    );
  });

  it('stands at the counter of the rating, in the unit of that day', async () => {
    const { bidangId, counterId } = fixture.agency;
    expect(await pointed()).toMatchObject({ unit_id: bidangId, counter_id: counterId });
  });

  it('is the successor from the agency’s midnight on', async () => {
    const { bidangId, dinasId } = fixture.agency;
    rating['received_at'] = '2026-11-23T16:59:59Z';
    expect(await pointed()).toMatchObject({ unit_id: bidangId });
    rating['received_at'] = '2026-11-23T17:00:00Z';
    expect(await pointed()).toMatchObject({ unit_id: dinasId });
  });

  it('is that of the local day, once the time is forgotten', async () => {
    Object.assign(rating, { received_at: null, local_day: '2026-11-24' });
    expect(await pointed()).toMatchObject({ unit_id: fixture.agency.dinasId });
  });
});
