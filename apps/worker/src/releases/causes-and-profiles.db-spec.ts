import { createHash, randomUUID } from 'node:crypto';
import { CellStore } from '@app/persistence/cells';
import { Tenancy } from '@app/database';
import { PostgresRatingStore, type SubmitRating } from '@app/persistence/ratings';
import {
  findLatestReleases,
  findProfileRelease,
  type ProfileRelease,
  type PulseFigure,
  ReleaseStore,
} from '@app/persistence/releases';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { AdvanceCells } from '../aggregation/advance-cells.js';
import { MakeProfileReleases } from './make-profile-releases.js';
import { MakeReleases } from './make-releases.js';

const MONDAY = new Date('2026-11-23T02:00:00Z');
const NEXT_MONDAY = new Date('2026-11-30T02:00:00Z');
const DECEMBER = new Date('2026-12-03T02:00:00Z');

let database: TestDatabase;
let agency: TestAgency;
let intake: Connection;
let worker: Connection;
let admin: Tenancy;

beforeAll(async () => {
  database = await createTestDatabase();
  intake = await database.connect('intake');
  worker = await database.connect('worker');
  admin = new Tenancy(await database.connect('admin'));
});

afterAll(() => database.drop());

beforeEach(async () => {
  agency = await createAgency(await database.connect('owner'));
});

async function rate(n: number, command: Partial<SubmitRating>): Promise<void> {
  const commands = Array.from({ length: n }, () => {
    const id = randomUUID();
    const profileKey = createHash('sha256').update(id).digest('hex');
    const { badge } = agency.codes;
    return submitCommand({ id, code: badge, at: MONDAY, score: 2, profileKey, ...command });
  });
  const outcomes = await new PostgresRatingStore(intake).append(commands);
  expect(outcomes.every(({ outcome }) => outcome === 'created')).toBe(true);
}

async function pulse(kind: 'unit' | 'assignment', id: string): Promise<PulseFigure | undefined> {
  await new AdvanceCells(new CellStore(worker)).execute();
  await new MakeReleases(new ReleaseStore(worker)).execute(NEXT_MONDAY, '2026-11-01');
  const found = await admin.withTenant(agency.instansiId, (tx) =>
    findLatestReleases(tx, { kind, id }, '2026-W48'),
  );
  return found.find(({ measure }) => measure === 'pulse')?.figure as PulseFigure | undefined;
}

function profile(unitId: string, period: string): Promise<ProfileRelease | null> {
  return admin.withTenant(agency.instansiId, (tx) => findProfileRelease(tx, unitId, period));
}

const ofSari = (): Promise<PulseFigure | undefined> =>
  pulse('assignment', agency.sari.assignmentId);

describe('causes beside a pulse', () => {
  it('need ten persons who gave a reason, thirty for the share', async () => {
    await rate(9, { answers: { alasan_lama: 1 } });
    await rate(31, {});
    expect(await ofSari()).toMatchObject({ n: 40, outside: null, reasons: null });
    await rate(12, { answers: { alasan_kurang_jelas: 1 } });
    expect(await ofSari()).toMatchObject({ n: 52, outside: { n: 21, percent: null } });
    await rate(9, { answers: { alasan_kurang_ramah: 1, alasan_gangguan: 1 } });
    await rate(10, { answers: { alasan_kurang_ramah: 1 } });
    expect(await ofSari()).toMatchObject({ n: 71, outside: { n: 40, percent: '45.00' } });
  });

  it('stay as shown until ten more gave a reason', async () => {
    await rate(20, { answers: { alasan_lama: 1 } });
    await rate(20, { answers: { alasan_kurang_jelas: 1 } });
    expect((await ofSari())?.outside).toEqual({ n: 40, percent: '50.00' });
    await rate(9, { answers: { alasan_lama: 1 } });
    await rate(11, {});
    expect(await ofSari()).toMatchObject({ n: 60, outside: { n: 40, percent: '50.00' } });
  });

  it('of a unit are counts of ten or more, most frequent first', async () => {
    await rate(12, { answers: { alasan_kurang_jelas: 1 } });
    await rate(15, { answers: { alasan_lama: 1, alasan_berbelit: 1 } });
    await rate(9, { answers: { alasan_gangguan: 1, alasan_lama: 1 } });
    expect(await pulse('unit', agency.bidangId)).toMatchObject({
      outside: null,
      reasons: {
        n: 36,
        top: [
          { key: 'alasan_lama', element: 'waktu', cause: 'system', n: 24 },
          { key: 'alasan_berbelit', element: 'prosedur', cause: 'system', n: 15 },
          { key: 'alasan_kurang_jelas', element: 'kompetensi', cause: 'officer', n: 12 },
        ],
      },
    });
  });
});

describe('profiles of respondents', () => {
  const make = (now: Date): Promise<number> =>
    new MakeProfileReleases(new ReleaseStore(worker)).execute(now, '2026-11-01');

  it('are released once, when the month is over, for the unit and those above it', async () => {
    await rate(14, { profile: { jenis_kelamin: 'perempuan', usia: '20_29' } });
    await rate(12, { profile: { jenis_kelamin: 'laki_laki', usia: '30_39' } });
    await rate(11, { profile: { usia: '40_49' } });
    await rate(4, { profile: { usia: 'mulai_60' } });
    await make(NEXT_MONDAY);
    expect(await profile(agency.bidangId, '2026-11')).toBeNull();
    expect(await make(DECEMBER)).toBeGreaterThanOrEqual(2);
    const { figure } = (await profile(agency.bidangId, '2026-11'))!;
    expect(figure.n).toBe(41);
    expect(figure.fields['jenis_kelamin']).toEqual({ perempuan: 14, laki_laki: 12 });
    expect(figure.fields['usia']).toEqual({
      sampai_19: null,
      '20_29': 14,
      '30_39': 12,
      // hidden with the four, who could be told from the rest otherwise
      '40_49': null,
      '50_59': null,
      mulai_60: null,
    });
    expect((await profile(agency.dinasId, '2026-11'))?.figure).toEqual(figure);
    expect(await make(DECEMBER)).toBe(0);
    expect(await profile(agency.bidangId, '2026-Q4')).toBeNull();
  });

  it('of fewer than ten are not', async () => {
    await rate(9, { profile: { disabilitas: 'tidak' } });
    await make(DECEMBER);
    expect(await profile(agency.bidangId, '2026-11')).toBeNull();
  });
});
