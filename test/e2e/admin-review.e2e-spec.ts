import { RULE_VERSION } from '@app/statistics';
import type { TestAdmin } from '../support/admin/admin-app.js';
import { enterInventedPersonsServed } from '../support/database/persons-served.js';
import { insertClosedPeriod, insertFigure, PULSE_FIGURE } from '../support/database/figure-rows.js';
import { insertLevelContrast } from '../support/database/level-contrasts.js';
import { ReviewApi, TOMORROW } from '../support/admin/review-api.js';

/** What would tell a reviewer what citizens said, or whom they said it of. */
const TELLING =
  /score|answer|overall|comment|mean|officerid|assignment|name$|publicname|rating_?id/i;

let api: ReviewApi;
let admin: TestAdmin;

beforeAll(async () => {
  api = await ReviewApi.open();
  admin = api.admin;
});

afterAll(() => admin.close());

/** Every key of a JSON value, however deep. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('cases over HTTP', () => {
  it('wait for the end of their day', async () => {
    const running = await api.waiting('rina');
    expect(running).toMatchObject({ state: 'collecting', n: 12 });
    const path = `review/cases/${running.id}/decision`;
    expect(await api.post('rina', path, { action: 'reinstate' }, 409)).toMatchObject({
      code: 'case.day-running',
    });
    await api.settle();
  });

  it('tell where, when, how many and why, in the language asked for', async () => {
    const found = await api.waiting('rina');
    expect(found).toEqual({
      id: expect.any(String),
      rule: 'same_device',
      title: 'Satu gawai',
      explanation: expect.stringMatching(
        /^12 penilaian dari satu gawai, lebih dari 3 dalam 10 menit\..* kode uji\.$/,
      ),
      next: 'Hitung bila wajar, keluarkan bila Anda yakin tidak wajar.',
      unit: { id: admin.own.bidangId, name: 'Bidang' },
      subject: 'officer',
      day: '2026-11-23',
      level: 'open',
      state: 'open',
      reviewBy: '2026-12-01',
      n: 12,
      ofDay: 12,
      hours: [{ block: 1, n: 12 }],
      channels: [{ channel: 'poster', n: 12 }],
      objected: false,
      proposed: false,
    });
  });

  it('tell nothing of what the ratings say, or whose they are', async () => {
    const cases = await api.list('rina', 'review/cases');
    const detail = await api.get('rina', `review/cases/${String(cases[0]!['id'])}`);
    const keys = [...keysOf(cases), ...keysOf(detail)].filter((key) => key !== 'name');
    expect(keys.filter((key) => TELLING.test(key))).toEqual([]);
    const text = JSON.stringify([cases, detail]);
    for (const secret of [admin.own.sari.officerId, admin.own.sari.assignmentId, 'Sari']) {
      expect(text).not.toContain(secret);
    }
    expect(detail.decisions).toEqual([]);
  });

  it.each(['sari', 'petugas', 'perencana', 'kepala'])('are not for %s', async (who) => {
    const { id } = await api.waiting('rina');
    await api.get(who, 'review/cases', 403);
    await api.get(who, `review/cases/${id}`, 404);
    await api.get(who, 'review/objections', 403);
    await api.get(who, 'review/marks', 403);
    await api.post(who, `review/cases/${id}/decision`, { action: 'reinstate' }, 404);
  });

  it('of another agency, or of the own unit, are not there', async () => {
    const { id } = await api.waiting('rina');
    expect(await api.list('asing', 'review/cases')).toEqual([]);
    await api.get('asing', `review/cases/${id}`, 404);
    await api.post('asing', `review/cases/${id}/decision`, { action: 'reinstate' }, 404);
    const tono = (await api.list('sari', 'review/reviewers')).find(
      ({ username }) => username === 'tono',
    )!;
    const home = (homeUnitId: string | null, who = 'sari', status = 200): Promise<unknown> =>
      api.patch(who, `review/reviewers/${String(tono['id'])}`, { homeUnitId }, status);
    await home(null, 'tono', 404);
    await home(admin.foreign.dinasId, 'sari', 404);
    await home(String(tono['id']), 'sari', 404);
    await home(admin.own.dinasId);
    expect(await api.list('tono', 'review/cases')).toEqual([]);
    await api.get('tono', `review/cases/${id}`, 404);
    await api.post('tono', `review/cases/${id}/decision`, { action: 'reinstate' }, 404);
    await home(null);
  });

  it('refuse what is no decision', async () => {
    const { id } = await api.waiting('rina');
    const path = `review/cases/${id}/decision`;
    for (const body of [
      {},
      { action: 'delete' },
      { action: 'exclude' },
      { action: 'exclude', reason: 'low' },
    ]) {
      await api.post('rina', path, body, 400);
    }
    await api.post('rina', path, { action: 'reinstate', note: 'x'.repeat(501) }, 400);
    await api.post('rina', 'review/cases/x/decision', { action: 'reinstate' }, 400);
    await api.get('rina', 'review/cases?which=all', 400);
  });

  it('are decided once, with a note without numbers of persons', async () => {
    const { id } = await api.waiting('rina');
    const body = { action: 'exclude', reason: 'duplicate', note: 'hubungi 0812 3456 7890' };
    expect(await api.post('rina', `review/cases/${id}/decision`, body, 200)).toEqual({
      state: 'excluded',
    });
    expect(
      await api.post('tono', `review/cases/${id}/decision`, { action: 'reinstate' }, 409),
    ).toMatchObject({
      code: 'case.closed',
    });
    expect(await api.list('rina', 'review/cases')).toEqual([]);
    const [decided] = await api.list('rina', 'review/cases?which=decided');
    expect(decided).toMatchObject({ id, state: 'excluded' });
    const { decisions } = await api.get('rina', `review/cases/${id}`);
    expect(decisions).toEqual([
      {
        action: 'exclude',
        reason: 'duplicate',
        by: 'rina',
        ruleVersion: RULE_VERSION,
        at: TOMORROW.toISOString(),
        note: 'hubungi [nomor dihapus]',
      },
    ]);
  });
});

describe('more ratings than persons served', () => {
  const PATH = 'review/beyond-persons-served?period=2026-Q4';

  /** A service's November; what was revised does not count. */
  async function publish(n: number, revision: number): Promise<void> {
    const { instansiId, serviceIds } = admin.own;
    const of = { instansiId, subjectKind: 'service', subjectId: serviceIds[0] } as const;
    await insertFigure(admin.owner, {
      ...of,
      measure: 'pulse',
      period: '2026-11',
      closedPeriodId: await insertClosedPeriod(admin.owner, { instansiId, revision }),
      figure: { ...PULSE_FIGURE, n },
      current: revision === 1,
    });
  }

  beforeAll(async () => {
    await publish(500, 0);
    await publish(128, 1);
  });

  it('are told by service and month, from the newest figures of every level', async () => {
    // of Q3 nothing, of October 10 and 10, of November as many as rated, then one fewer
    await enterInventedPersonsServed(admin.owner, admin.own, [
      ...Array(12).fill(null),
      10,
      10,
      128,
      1,
    ]);
    expect(await api.list('rina', PATH)).toEqual([]);
    await enterInventedPersonsServed(admin.owner, admin.own, [
      ...Array(12).fill(null),
      10,
      10,
      127,
      1,
    ]);
    expect(await api.list('rina', PATH)).toEqual([
      {
        unit: { id: admin.own.bidangId, name: 'Bidang' },
        service: { id: admin.own.serviceIds[0], name: expect.any(String) },
        month: '2026-11',
        ratings: 128,
        personsServed: 127,
        meaning:
          'Penilaian lebih banyak daripada orang yang dilayani. Periksa angka yang dimasukkan, lalu siapa yang memindai kode layanan ini.',
      },
    ]);
    expect(await api.list('rina', PATH.replace('Q4', 'Q3'))).toEqual([]);
    expect(await api.list('asing', PATH)).toEqual([]);
  });

  it('are for reviewers only', async () => {
    for (const who of ['sari', 'petugas', 'perencana', 'kepala']) await api.get(who, PATH, 403);
  });
});

describe('levels that differ', () => {
  const PATH = 'review/contrasts?period=2025-Q4';
  type Said = Omit<Parameters<typeof insertLevelContrast>[1], 'instansiId' | 'closedPeriodId'>;

  async function close(period: string, revision: number, contrasts: Said[]): Promise<void> {
    const { instansiId } = admin.own;
    const closedPeriodId = await insertClosedPeriod(admin.owner, { instansiId, period, revision });
    for (const one of contrasts)
      await insertLevelContrast(admin.owner, { instansiId, closedPeriodId, ...one });
  }

  beforeAll(async () => {
    const sari = { assignmentId: admin.own.sari.assignmentId };
    const budi = { assignmentId: admin.own.budi.assignmentId };
    await close('2025-Q2', 0, [{ ...sari, z: -3.5, verdict: 'present lower' }]);
    await close('2025-Q4', 0, [
      { ...sari, z: 0.4, verdict: 'usual' },
      { ...budi, z: -2.6, verdict: 'present lower' },
    ]);
    await close('2025-Q4', 1, [
      { ...sari, z: 4.216308, verdict: 'present higher' },
      { ...budi, z: 0.1, verdict: 'usual' },
    ]);
  });

  it('are told by unit from the newest state of a quarter, without a name', async () => {
    expect(await api.list('rina', PATH)).toEqual([
      {
        unit: { id: admin.own.bidangId, name: 'Bidang' },
        z: 4.22,
        verdict: 'present higher',
        meaning:
          'Penilaian lewat layar lebih baik daripada yang bertiket, melampaui kebetulan. Lihat siapa yang memindai layar itu.',
      },
    ]);
    expect(await api.list('rina', PATH.replace('Q4', 'Q3'))).toEqual([]);
  });

  it('of a month are those of its quarter, of a longer period those of the last quarter in it', async () => {
    const told = async (period: string): Promise<unknown> =>
      (await api.list('rina', `review/contrasts?period=${period}`)).map(({ z }) => z);
    expect(await told('2025-11')).toEqual([4.22]);
    expect(await told('2025-05')).toEqual([-3.5]);
    expect(await told('2025-S1')).toEqual([-3.5]);
    expect(await told('2025')).toEqual([4.22]);
    expect(await told('2024')).toEqual([]);
  });

  it('of another agency, or of the own unit, are not there', async () => {
    expect(await api.list('asing', PATH)).toEqual([]);
    const reviewers = await api.list('sari', 'review/reviewers');
    const { id } = reviewers.find(({ username }) => username === 'tono')!;
    const path = `review/reviewers/${String(id)}`;
    await api.patch('sari', path, { homeUnitId: admin.own.dinasId }, 200);
    expect(await api.list('tono', PATH)).toEqual([]);
    await api.patch('sari', path, { homeUnitId: null }, 200);
    expect(await api.list('tono', PATH)).toHaveLength(1);
  });

  it('are for reviewers only, who name a period', async () => {
    for (const who of ['sari', 'petugas', 'perencana', 'kepala']) await api.get(who, PATH, 403);
    await api.get('rina', 'review/contrasts', 400);
    await api.get('rina', 'review/contrasts?period=2026', 200);
    await api.get('rina', 'review/contrasts?period=minggu', 400);
  });
});
