import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createAgency, rosterShift, type TestAgency } from '../../../../test/support/agency.js';
import { BreakableLink } from '../../../../test/support/breakable-link.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { amendCommand, sha256, submitCommand } from '../../../../test/support/rating-commands.js';
import { createDataSource, StoreUnavailable } from '../data-source/index.js';
import { forgetExactTimes } from './forget-exact-times.js';
import type { RatingOutcome } from './rating.js';
import { PostgresRatingStore } from './rating.store.js';

const MINUTE = 60_000;
/** a Monday, 09:00 in Jakarta */
const AT = new Date('2026-11-23T02:00:00Z');
const minutesLater = (minutes: number): Date => new Date(AT.getTime() + minutes * MINUTE);

let database: TestDatabase;
let owner: DataSource;
let intake: DataSource;
let store: PostgresRatingStore;
let agency: TestAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await createDataSource({
    url: database.urls.owner,
    applicationName: 'spec',
  }).initialize();
  intake = await createDataSource({
    url: database.urls.intake,
    applicationName: 'spec',
  }).initialize();
  store = new PostgresRatingStore(intake);
});

afterAll(async () => {
  await owner.destroy();
  await intake.destroy();
  await database.drop();
});

beforeEach(async () => {
  agency = await createAgency(owner);
});

async function submit(
  command: Partial<Parameters<typeof submitCommand>[0]> = {},
): Promise<RatingOutcome> {
  const [outcome] = await store.append([
    submitCommand({ code: agency.codes.counter, at: AT, ...command }),
  ]);
  return outcome!;
}

async function amend(command: Parameters<typeof amendCommand>[0]): Promise<RatingOutcome> {
  const [outcome] = await store.append([amendCommand({ at: AT, ...command })]);
  return outcome!;
}

function standing(outcome: RatingOutcome): unknown {
  return 'rating' in outcome ? outcome.rating : undefined;
}

async function attributedTo(id: string): Promise<string | null> {
  const [row] = await owner.query('SELECT assignment_id FROM ratings WHERE id = $1', [id]);
  return row.assignment_id;
}

async function journalOf(id: string): Promise<string[]> {
  const rows = await owner.query(
    `SELECT cause, sign, answers FROM journal WHERE rating_id = $1 ORDER BY xid, id`,
    [id],
  );
  return rows.map(
    ({ cause, sign, answers }: { cause: string; sign: number; answers: object }) =>
      `${cause} ${sign > 0 ? '+' : '-'} ${JSON.stringify(answers)}`,
  );
}

describe('a first tap', () => {
  it('is a complete rating, journaled once', async () => {
    const id = randomUUID();
    const outcome = await submit({ id, score: 3 });
    expect(outcome).toEqual({
      outcome: 'created',
      rating: { id, score: 3, answers: {}, serviceId: null, ageSeconds: 0, attributed: false },
    });
    expect(await journalOf(id)).toEqual(['created + {"overall":3}']);
  });

  it('stores the local day and the hour block of the agency, or of the location', async () => {
    const east = await createAgency(owner, { timeZone: 'Asia/Jayapura' });
    const id = randomUUID();
    await submit({ id, code: east.codes.unit, at: new Date('2026-11-22T16:00:00Z') });
    const [row] = await owner.query(
      'SELECT local_day::text AS day, hour_block FROM ratings WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ day: '2026-11-23', hour_block: 0 });
  });

  it.each([
    ['a score outside the scale', { score: 5 }, 'score'],
    ['half a point', { score: 2.5 }, 'score'],
    ['an unknown element', { answers: { senyum: 4 } }, 'answers.senyum'],
    ['a value outside the scale of an element', { answers: { waktu: 0 } }, 'answers.waktu'],
    ['a service of nobody', { serviceId: randomUUID() }, 'serviceId'],
  ])('refuses %s, names the field and stores nothing', async (_, command, field) => {
    const id = randomUUID();
    expect(await submit({ id, ...command })).toEqual({ outcome: 'invalid', field });
    expect(await store.find(agency.codes.counter, id, AT)).toBeNull();
  });

  it('knows the service where the counter offers one only', async () => {
    const outcome = await submit({ code: agency.codes.sharedCounter });
    expect(standing(outcome)).toMatchObject({ serviceId: agency.serviceIds[0] });
  });

  it('says so when no such code was issued', async () => {
    expect(await submit({ code: '000000000' })).toEqual({ outcome: 'unknown_code' });
  });

  it('never fails its neighbours', async () => {
    const outcomes = await store.append([
      submitCommand({ code: agency.codes.unit, score: 9 }),
      submitCommand({ code: agency.codes.unit }),
      submitCommand({ code: '000000000' }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['invalid', 'created', 'unknown_code']);
  });
});

describe('the same id again', () => {
  it('is the same rating, also a day later', async () => {
    const id = randomUUID();
    await submit({ id });
    expect(await submit({ id })).toMatchObject({ outcome: 'repeated' });
    expect(await submit({ id, at: minutesLater(1440) })).toMatchObject({ outcome: 'repeated' });
    expect(await journalOf(id)).toHaveLength(1);
  });

  it('amends the score within five minutes, both states journaled', async () => {
    const id = randomUUID();
    await submit({ id, score: 1 });
    expect(await submit({ id, score: 4, at: minutesLater(5) })).toMatchObject({
      outcome: 'amended',
      rating: { score: 4 },
    });
    expect(await journalOf(id)).toEqual([
      'created + {"overall":1}',
      'amended - {"overall":1}',
      'amended + {"overall":4}',
    ]);
  });

  it('shows what stands after five minutes', async () => {
    const id = randomUUID();
    await submit({ id, score: 1 });
    expect(await submit({ id, score: 4, at: minutesLater(5.01) })).toMatchObject({
      outcome: 'closed',
      rating: { score: 1 },
    });
  });

  it('with another body is a conflict for the API', async () => {
    const id = randomUUID();
    await submit({ id, score: 1, source: 'api', amendable: false });
    const again = await submit({ id, score: 2, source: 'api', amendable: false });
    expect(again).toMatchObject({ outcome: 'conflict', rating: { score: 1 } });
  });

  it('under another code of the agency is a conflict', async () => {
    const id = randomUUID();
    await submit({ id });
    expect(await submit({ id, code: agency.codes.unit })).toMatchObject({ outcome: 'conflict' });
  });

  it('sent twenty times at once is stored once', async () => {
    const id = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => submit({ id })));
    expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(19);
    expect(await journalOf(id)).toHaveLength(1);
  });
});

describe('details', () => {
  it('are merged into the rating and journaled', async () => {
    const id = randomUUID();
    await submit({ id });
    const code = agency.codes.counter;
    await amend({ id, code, answers: { perilaku: 4 } });
    const outcome = await amend({
      id,
      code,
      answers: { waktu: 2 },
      serviceId: agency.serviceIds[1],
    });
    expect(standing(outcome)).toMatchObject({
      answers: { perilaku: 4, waktu: 2 },
      serviceId: agency.serviceIds[1],
    });
    expect(await journalOf(id)).toHaveLength(5);
  });

  it('sent twice change nothing the second time', async () => {
    const id = randomUUID();
    await submit({ id });
    const details = { id, code: agency.codes.counter, answers: { perilaku: 4 } };
    await amend(details);
    expect(await amend(details)).toMatchObject({ outcome: 'repeated' });
    expect(await journalOf(id)).toHaveLength(3);
  });

  it('survive a change of the tap', async () => {
    const id = randomUUID();
    await submit({ id, score: 2 });
    await amend({ id, code: agency.codes.counter, answers: { perilaku: 4 } });
    const outcome = await submit({ id, score: 3, at: minutesLater(1) });
    expect(standing(outcome)).toMatchObject({ score: 3, answers: { perilaku: 4 } });
  });

  it('are taken for thirty minutes, the score for five', async () => {
    const id = randomUUID();
    await submit({ id, score: 2 });
    const code = agency.codes.counter;
    expect(await amend({ id, code, score: 3, at: minutesLater(6) })).toMatchObject({
      outcome: 'closed',
    });
    expect(await amend({ id, code, answers: { waktu: 3 }, at: minutesLater(30) })).toMatchObject({
      outcome: 'amended',
    });
    expect(await amend({ id, code, answers: { waktu: 4 }, at: minutesLater(31) })).toMatchObject({
      outcome: 'closed',
    });
  });

  it('of a rating of another agency are not found', async () => {
    const id = randomUUID();
    await submit({ id });
    const other = await createAgency(owner);
    expect(await amend({ id, code: other.codes.counter, answers: { waktu: 3 } })).toEqual({
      outcome: 'unknown_rating',
    });
  });
});

describe('who served', () => {
  const sariFrom = (from: number, to: number): Promise<void> =>
    rosterShift(owner, agency, {
      counterId: agency.counterId,
      assignmentId: agency.sari.assignmentId,
      from: minutesLater(from),
      to: minutesLater(to),
    });

  it('is the officer rostered during the whole of the last thirty minutes', async () => {
    await sariFrom(-60, 60);
    const id = randomUUID();
    expect(standing(await submit({ id }))).toMatchObject({ attributed: true });
    expect(await attributedTo(id)).toBe(agency.sari.assignmentId);
    expect(await store.resolveCode(agency.codes.counter, AT)).toMatchObject({
      officer: { publicName: 'Sari' },
    });
  });

  it('is nobody when the shift began less than thirty minutes ago', async () => {
    await sariFrom(-29, 60);
    expect(standing(await submit())).toMatchObject({ attributed: false });
  });

  it('is nobody when the shift has ended (half-open)', async () => {
    await sariFrom(-60, 0);
    expect(standing(await submit())).toMatchObject({ attributed: false });
  });

  it('is one officer over two shifts that touch', async () => {
    await sariFrom(-60, -10);
    await sariFrom(-10, 60);
    expect(standing(await submit())).toMatchObject({ attributed: true });
  });

  it('is nobody when two officers share the last thirty minutes', async () => {
    await sariFrom(-60, -10);
    await rosterShift(owner, agency, {
      counterId: agency.counterId,
      assignmentId: agency.budi.assignmentId,
      from: minutesLater(-10),
      to: minutesLater(60),
    });
    expect(standing(await submit())).toMatchObject({ attributed: false });
  });

  it('is decided as of the page that named the officer', async () => {
    await sariFrom(-60, 5);
    const id = randomUUID();
    await submit({ id, at: minutesLater(10), seenAt: AT });
    expect(await attributedTo(id)).toBe(agency.sari.assignmentId);
  });

  it('is the holder of a badge', async () => {
    const id = randomUUID();
    await submit({ id, code: agency.codes.badge });
    expect(await attributedTo(id)).toBe(agency.sari.assignmentId);
  });

  it('is nobody after "bukan petugas ini", at once or later', async () => {
    const id = randomUUID();
    await submit({ id, code: agency.codes.badge, officerRejected: true });
    expect(await attributedTo(id)).toBeNull();
    const later = randomUUID();
    await submit({ id: later, code: agency.codes.badge });
    await amend({ id: later, code: agency.codes.badge, officerRejected: true });
    expect(await attributedTo(later)).toBeNull();
  });
});

describe('looking up', () => {
  it('resolves a code to what a citizen may know', async () => {
    const resolved = await store.resolveCode(agency.codes.counter, AT);
    expect(resolved).toMatchObject({
      state: 'active',
      unit: { name: 'Bidang' },
      counter: { name: 'Loket 1' },
      location: { name: 'Mal Pelayanan Publik' },
      service: null,
      services: [{ name: 'Kartu Keluarga' }, { name: 'KTP-el' }],
      officer: null,
    });
    expect(resolved?.instrument.items.map(({ key }) => key)).toEqual([
      'overall',
      'persyaratan',
      'prosedur',
      'waktu',
      'biaya',
      'produk',
      'kompetensi',
      'perilaku',
      'sarpras',
      'pengaduan',
    ]);
  });

  it('tells a revoked code from an unknown one', async () => {
    expect(await store.resolveCode(agency.codes.revoked, AT)).toMatchObject({ state: 'revoked' });
    expect(await store.resolveCode('000000000', AT)).toBeNull();
  });

  it('tells status, week and agency of a receipt and nothing else', async () => {
    const id = randomUUID();
    await submit({ id });
    const status = await store.findReceipt(sha256(`receipt ${id}`));
    expect(status).toEqual({
      status: 'counted',
      week: '2026-W48',
      instansi: expect.stringContaining('Agency'),
    });
    expect(await store.findReceipt(sha256('another'))).toBeNull();
  });

  it('forgets exact times after their time, and then allows no change', async () => {
    const id = randomUUID();
    await submit({ id });
    const worker = await createDataSource({
      url: database.urls.worker,
      applicationName: 'spec',
    }).initialize();
    await forgetExactTimes(worker, minutesLater(1));
    await worker.destroy();
    expect(await store.find(agency.codes.counter, id, AT)).toMatchObject({ ageSeconds: null });
    expect(await submit({ id, score: 1 })).toMatchObject({ outcome: 'closed' });
    expect(await submit({ id })).toMatchObject({ outcome: 'repeated' });
  });
});

it('says that the database is unavailable while it is, and is back by itself', async () => {
  const link = await BreakableLink.to(database.urls.intake);
  const dataSource = createDataSource({ url: link.url, applicationName: 'spec' });
  const linked = new PostgresRatingStore(await dataSource.initialize());
  await link.cut();
  await expect(linked.append([submitCommand({ code: agency.codes.unit })])).rejects.toThrow(
    StoreUnavailable,
  );
  await link.mend();
  const [outcome] = await linked.append([submitCommand({ code: agency.codes.unit })]);
  expect(outcome).toMatchObject({ outcome: 'created' });
  await dataSource.destroy();
  await link.cut();
});
