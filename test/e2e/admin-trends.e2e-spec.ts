import { randomUUID } from 'node:crypto';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { UnitFigures } from '../support/admin/unit-figures.js';
import {
  type FigureToInsert,
  IKM_FIGURE,
  OFFICER_FIGURE,
  PULSE_FIGURE,
} from '../support/database/figure-rows.js';

interface Point {
  period: { key: string };
  figure: { id: string; value: string | null } | null;
  reason: { code: string } | null;
  predecessors: { unit: { id: string; name: string }; figure: { id: string } | null }[];
  breaks: { kind: string; on: string | null; message: string }[];
}

describe('trends', () => {
  let admin: TestAdmin;
  let planner: string;
  let figures: UnitFigures;

  beforeAll(async () => {
    admin = await startAdmin();
    figures = new UnitFigures(admin);
    const { owner, own } = admin;
    await addPerson(owner, own, { username: 'perencana', role: 'planner' });
    const ofUnit = { role: 'unit_head', unitId: own.bidangId } as const;
    await addPerson(owner, own, { username: 'kabid', ...ofUnit });
    const ofOfficer = { role: 'officer', officerId: own.sari.officerId } as const;
    await addPerson(owner, own, { username: 'petugas', ...ofOfficer });
    planner = await admin.signIn('perencana');
  });

  beforeEach(async () => {
    await figures.clear();
    await admin.owner.query('TRUNCATE unit_successions CASCADE');
  });

  afterAll(() => admin.close());

  const read = (path: string, cookie = planner) =>
    admin.request().get(`/api/v1/${path}`).set('Cookie', cookie);
  const insert = (about: Partial<FigureToInsert>): Promise<string> =>
    figures.insert({ measure: 'ikm', ...about });
  const trendOf = async (path: string): Promise<Point[]> =>
    (await read(`${path}&kind=month&until=2026-11`).expect(200)).body.points;
  const unitTrend = (): Promise<Point[]> =>
    trendOf(`units/${admin.own.bidangId}/trend?measure=ikm`);
  const at = (points: Point[], key: string): Point =>
    points.find(({ period }) => period.key === key)!;

  it.each([
    ['month', '1000-01'],
    ['month', '2999-12'],
    ['quarter', '1000-Q1'],
    ['semester', '1000-S1'],
    ['year', '1000'],
  ])('answers for the first and the last %s that can be asked for, %s', async (kind, until) => {
    const asked = `instansi/trend?measure=ikm&kind=${kind}&until=${until}`;
    const { points } = (await read(asked).expect(200)).body as { points: Point[] };
    expect(points.at(-1)).toMatchObject({ period: { key: until }, figure: null });
  });

  it('shows 24 months as they stand now, and says why one is missing', async () => {
    const closedPeriodId = await figures.close('2026-Q3');
    const about = { period: '2026-09', closedPeriodId };
    await insert({ ...about, current: false, figure: { ...IKM_FIGURE, ikm: '25.00' } });
    const revised = await figures.close('2026-Q3', 1);
    const id = await insert({ ...about, closedPeriodId: revised });
    await insert({ period: '2024-11' });
    await figures.missing({ kind: 'small remainder' }, { measure: 'ikm', period: '2026-08' });
    const points = await unitTrend();
    expect(points.map(({ period }) => period.key)).toHaveLength(24);
    expect(points[0]!.period.key).toBe('2024-12');
    expect(at(points, '2026-09')).toMatchObject({
      figure: {
        id,
        basis: 'all',
        state: { kind: 'revised', closedPeriodId: revised, revision: 1, published: false },
        covers: [{ from: '2026-09-01', until: '2026-09-30' }],
        rests: IKM_FIGURE.basis,
        n: 60,
        value: '86.60',
        grade: 'B',
        interval: IKM_FIGURE.interval,
        coverage: { state: 'unknown', percent: null },
        speaksOfOneOfficer: false,
        notes: [],
      },
      reason: null,
      breaks: [],
    });
    expect(at(points, '2026-08')).toMatchObject({
      figure: null,
      reason: { code: 'figure.small-remainder' },
    });
    expect(at(points, '2026-07').reason!.code).toBe('figure.too-few');
    expect(at(points, '2026-10').reason!.code).toBe('figure.waiting-for-closing');
  });

  it('shows an open quarter up to its newest day, and when it is looked at again', async () => {
    await insert({ period: '2026-Q4', until: '2026-10-31' });
    const path = `units/${admin.own.bidangId}/trend?kind=quarter&until=2026-Q4`;
    const newest = async (measure: string): Promise<Point> =>
      (await read(`${path}&measure=${measure}`).expect(200)).body.points[23];
    expect((await newest('ikm')).figure).toMatchObject({
      state: { kind: 'running' },
      covers: [{ from: '2026-10-01', until: '2026-10-31' }],
      notes: ['sementara: dihitung sampai 31 Oktober 2026'],
    });
    expect((await newest('pulse')).reason).toMatchObject({
      code: 'figure.too-few',
      on: '2026-12-08',
    });
  });

  it.each([
    ['quarter', '2026-Q4', '2021-Q1'],
    ['semester', '2026-S2', '2015-S1'],
    ['year', '2026', '2003'],
  ])('goes by %s too', async (kind, until, first) => {
    const path = `instansi/trend?measure=pulse&kind=${kind}&until=${until}`;
    const { body } = await read(path).expect(200);
    expect([body.points[0].period.key, body.points[23].period.key]).toEqual([first, until]);
  });

  it('breaks where the method changes, also over a gap', async () => {
    await insert({ period: '2026-07' });
    const id = await insert({ period: '2026-09' });
    await insert({ period: '2026-09', basis: 'attested' });
    await admin.owner.query(`UPDATE figures SET method_version = '4' WHERE id = $1`, [id]);
    const points = await unitTrend();
    const kinds = (key: string) => at(points, key).breaks.map(({ kind }) => kind);
    expect([kinds('2026-07'), kinds('2026-09'), kinds('2026-10')]).toEqual([[], ['method'], []]);
    expect(at(points, '2026-09').figure!.id).toBe(id);
  });

  it('writes down about whom a unit’s line speaks, if it is nearly one officer’s', async () => {
    const { assignmentId } = admin.own.sari;
    await insert({ period: '2026-09', notes: [{ kind: 'one officer', assignmentId }] });
    expect(at(await unitTrend(), '2026-09').figure).toMatchObject({ speaksOfOneOfficer: true });
    expect(await admin.owner.query('SELECT assignment_id, period FROM looks')).toEqual([
      { assignment_id: assignmentId, period: '2026-11' },
    ]);
  });

  it('breaks where units were merged, and shows their figures beside, never added', async () => {
    const { instansiId, bidangId } = admin.own;
    const [oldId, olderId] = [randomUUID(), randomUUID()];
    for (const [id, name] of [
      [oldId, 'Lama'],
      [olderId, 'Lebih Lama'],
    ] as const) {
      const values = [instansiId, id, name];
      await admin.owner.query(
        'INSERT INTO units (instansi_id, id, key) VALUES ($1, $2, $3)',
        values,
      );
      await admin.owner.query(
        `INSERT INTO unit_versions (instansi_id, unit_id, name, valid) VALUES ($1, $2, $3, '[2020-01-01,2026-08-15)')`,
        values,
      );
    }
    await admin.owner.query(
      `INSERT INTO unit_successions VALUES ($1, $2, $3, 'merge', '2026-08-15'), ($1, $4, $2, 'rename', '2026-02-01')`,
      [instansiId, oldId, bidangId, olderId],
    );
    const july = await insert({ subjectId: oldId, period: '2026-07' });
    const january = await insert({ subjectId: olderId, period: '2026-01' });
    const points = await unitTrend();
    const lama = { id: oldId, name: 'Lama' };
    expect(at(points, '2026-07').predecessors).toMatchObject([
      { unit: lama, figure: { id: july } },
    ]);
    expect(at(points, '2026-09').predecessors).toEqual([]);
    expect(at(points, '2026-08').breaks).toEqual([
      {
        kind: 'merge',
        on: '2026-08-15',
        message: 'Lama digabung ke Bidang; angka sebelumnya tidak sebanding.',
      },
    ]);
    expect(at(points, '2026-01').predecessors).toMatchObject([
      { unit: { name: 'Lebih Lama' }, figure: { id: january } },
      { unit: lama, figure: null },
    ]);
    expect(at(points, '2026-02').breaks).toMatchObject([{ kind: 'rename', on: '2026-02-01' }]);
  });

  it('breaks where the unit got another name', async () => {
    const { instansiId, bidangId, dinasId } = admin.own;
    await admin.owner.query('DELETE FROM unit_versions WHERE unit_id = $1', [bidangId]);
    await admin.owner.query(
      `INSERT INTO unit_versions (instansi_id, unit_id, parent_id, name, valid)
       VALUES ($1, $2, $3, 'Seksi', '[2020-01-01,2026-10-05)'), ($1, $2, $3, 'Bidang', '[2026-10-05,)')`,
      [instansiId, bidangId, dinasId],
    );
    expect(at(await unitTrend(), '2026-10').breaks).toEqual([
      { kind: 'rename', on: '2026-10-05', message: 'Seksi berganti nama menjadi Bidang.' },
    ]);
  });

  it('shows an officer’s own figure, and writes down who else looked', async () => {
    const { assignmentId: subjectId } = admin.own.sari;
    const about = { subjectKind: 'assignment', subjectId } as const;
    const closedPeriodId = await figures.close('2026-Q4');
    for (const measure of ['officer', 'pulse'] as const)
      await insert({ ...about, measure, period: '2026-11', closedPeriodId });
    const path = `assignments/${subjectId}/trend?measure=officer&kind=month&until=2026-11`;
    const { body, text } = await read(path, await admin.signIn('petugas')).expect(200);
    expect(body.points[23].figure).toMatchObject({ value: OFFICER_FIGURE.mean, coverage: null });
    expect(text).not.toMatch(/"grade":"/);
    const looks = () => admin.owner.query('SELECT what, assignment_id, period FROM looks');
    expect(await looks()).toEqual([]);
    await read(path).expect(200);
    expect(await looks()).toEqual([
      { what: 'officer_figure', assignment_id: subjectId, period: '2026-11' },
    ]);
    const pulse = await read(path.replace('=officer', '=pulse'), await admin.signIn('kabid'));
    expect(pulse.body.points[23].figure.value).toBe(PULSE_FIGURE.mean);
  });

  it('is closed to whoever is not allowed, and tells nothing of what is out of scope', async () => {
    const { dinasId, bidangId, budi } = admin.own;
    const query = 'measure=pulse&kind=month&until=2026-11';
    const status = async (path: string, username: string): Promise<number> =>
      (await read(`${path}/trend?${query}`, await admin.signIn(username))).status;
    expect(await status(`units/${bidangId}`, 'kabid')).toBe(200);
    expect(await status(`units/${dinasId}`, 'kabid')).toBe(404);
    expect(await status('instansi', 'kabid')).toBe(403);
    expect(await status(`units/${admin.foreign.bidangId}`, 'perencana')).toBe(404);
    expect(await status(`assignments/${budi.assignmentId}`, 'petugas')).toBe(404);
    expect(await status(`assignments/${budi.assignmentId}`, 'sari')).toBe(404);
    expect(await status('instansi', 'petugas')).toBe(403);
  });

  it.each([
    ['measure=officer&kind=month&until=2026-11', 'measure'],
    ['measure=ikm&kind=week&until=2026-W47', 'kind'],
    ['measure=ikm&kind=month&until=2026-Q4', 'until'],
    ['measure=ikm&kind=month&until=2026-13', 'until'],
  ])('names what is wrong with %s', async (query, field) => {
    const { body } = await read(`instansi/trend?${query}`).expect(400);
    expect(body.errors[0].field).toBe(field);
  });
});
