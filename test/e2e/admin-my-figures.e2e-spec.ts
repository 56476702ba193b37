import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { UnitFigures } from '../support/admin/unit-figures.js';
import {
  type FigureToInsert,
  IKM_FIGURE,
  insertOwnFigure,
  OFFICER_FIGURE,
  PULSE_FIGURE,
} from '../support/database/figure-rows.js';

describe('an officer’s own figures', () => {
  let admin: TestAdmin;
  let figures: UnitFigures;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    figures = new UnitFigures(admin);
    const { owner, own } = admin;
    const { officerId } = own.sari;
    await addPerson(owner, own, { username: 'petugas', role: 'officer', officerId });
    await owner.query(
      `INSERT INTO assignments (instansi_id, officer_id, unit_id, valid) VALUES ($1, $2, $3, '[2026-11-01,)')`,
      [own.instansiId, officerId, own.dinasId],
    );
    await owner.query('UPDATE assignments SET valid = $2 WHERE id = $1', [
      own.sari.assignmentId,
      '[2020-01-01,2026-11-01)',
    ]);
    cookie = await admin.signIn('petugas');
  });

  beforeEach(() => figures.clear());

  afterAll(() => admin.close());

  const read = (path: string) => admin.request().get(`/api/v1/me/${path}`).set('Cookie', cookie);
  const ofSari = (about: Partial<FigureToInsert>): Promise<string> => {
    const { assignmentId: subjectId } = admin.own.sari;
    return figures.insert({ subjectKind: 'assignment', subjectId, measure: 'officer', ...about });
  };
  const running = (until: string, figure: object, measure: 'officer' | 'pulse' = 'officer') => {
    const { instansiId, sari } = admin.own;
    const digits = measure === 'officer' ? OFFICER_FIGURE : PULSE_FIGURE;
    return insertOwnFigure(admin.owner, {
      instansiId,
      assignmentId: sari.assignmentId,
      measure,
      until,
      figure: { ...digits, ...figure },
    });
  };
  /** Of the assignment in the bidang, which ended with October. */
  const inBidang = async (period: string) => {
    const { body } = await read(`summary?period=${period}`).expect(200);
    const { assignmentId } = admin.own.sari;
    return body.assignments.find(
      ({ assignment }: { assignment: { id: string } }) => assignment.id === assignmentId,
    );
  };

  it('lists the own assignments, newest first, and no colleague', async () => {
    const { body } = await read('assignments').expect(200);
    expect(body).toMatchObject([
      { publicName: 'Sari', unitName: 'Dinas', from: '2026-11-01', to: null },
      { publicName: 'Sari', unitName: 'Bidang', from: '2020-01-01', to: '2026-11-01' },
    ]);
    expect(body).toHaveLength(2);
  });

  it('shows the own closed figures, those of the period before and the unit beside them', async () => {
    const word = { said: true, word: 'above', colleagues: { low: '3.1', high: '3.4' } } as const;
    const third = { period: '2026-Q3', closedPeriodId: await figures.close('2026-Q3') };
    const second = { period: '2026-Q2', closedPeriodId: await figures.close('2026-Q2') };
    await ofSari({ ...third, figure: { ...OFFICER_FIGURE, word } });
    await ofSari({ ...third, measure: 'pulse' });
    await ofSari({ ...second, figure: { ...OFFICER_FIGURE, mean: '3.10' } });
    await figures.insert({ ...third, measure: 'ikm' });
    const { body } = await read('summary?period=2026-Q3').expect(200);
    expect(body.before.key).toBe('2026-Q2');
    expect(body.assignments).toMatchObject([
      {
        assignment: { id: admin.own.sari.assignmentId },
        running: null,
        figures: {
          officer: {
            figure: { ...OFFICER_FIGURE, word },
            peerWord: 'di atas rekan seunit; empat dari lima rekan berada di 3,1–3,4',
          },
          pulse: { figure: PULSE_FIGURE },
        },
        reasons: { officer: null, pulse: null },
        before: { officer: { figure: { mean: '3.10' } }, pulse: null },
        unit: {
          subject: { name: 'Bidang' },
          figures: { pulse: null, ikm: { figure: { ikm: IKM_FIGURE.ikm } } },
          attested: { figures: { pulse: null, ikm: null } },
        },
        missing: [],
      },
    ]);
    expect(body.assignments).toHaveLength(1);
    expect(await admin.owner.query('SELECT * FROM looks')).toEqual([]);
  });

  it('shows the open quarter up to its newest day, and the days before', async () => {
    await running('2026-10-31', { n: 31 });
    await running('2026-11-08', { n: 44, mean: '3.42' });
    await running('2026-11-08', { n: 52 }, 'pulse');
    const own = await inBidang('2026-Q4');
    expect(own.running).toEqual({
      officer: {
        until: '2026-11-08',
        n: 44,
        days: [
          { until: '2026-11-08', n: 44 },
          { until: '2026-10-31', n: 31 },
        ],
        figure: { ...OFFICER_FIGURE, n: 44, mean: '3.42' },
        methodVersion: '3',
        madeAt: '2026-11-23T01:00:00Z',
      },
      pulse: expect.objectContaining({ until: '2026-11-08', n: 52 }),
    });
    expect(own.figures).toEqual({ officer: null, pulse: null });
    expect(own.missing).toMatchObject([
      { code: 'figure.waiting-for-closing', message: 'Diumumkan sesudah periodenya ditutup.' },
    ]);
  });

  it('takes the closed figures in place of the running ones', async () => {
    await running('2026-10-31', {});
    await figures.close('2026-Q4');
    expect((await inBidang('2026-Q4')).running).toBeNull();
  });

  it('says what a figure waits for, and below ten never how many ratings there are', async () => {
    expect((await inBidang('2026-Q4')).missing).toMatchObject([
      {
        code: 'figure.own-not-yet',
        message: expect.stringMatching(/paling sedikit 10 orang.*dilihat lagi Senin, 30 November$/),
        missing: null,
        on: '2026-11-30',
      },
      { code: 'figure.waiting-for-closing' },
    ]);
    await running('2026-10-31', { n: 24, mean: null });
    expect((await inBidang('2026-Q4')).missing[0]).toEqual({
      code: 'figure.too-few',
      message: '24 dari 30; dilihat lagi Senin, 30 November',
      missing: 6,
      on: '2026-11-30',
    });
    await figures.close('2026-Q3');
    expect((await inBidang('2026-Q3')).missing).toEqual([
      {
        code: 'figure.too-few',
        message: 'Data belum cukup: kurang dari 10 orang',
        missing: null,
        on: null,
      },
    ]);
  });

  it('writes down when the unit’s figure is nearly a colleague’s, and not when it is one’s own', async () => {
    const { sari, budi } = admin.own;
    const beside = async ({ assignmentId }: { assignmentId: string }) => {
      await figures.clear();
      const notes = [{ kind: 'one officer', assignmentId }] as const;
      await figures.insert({ notes: [...notes], until: '2026-10-31' });
      await inBidang('2026-Q4');
      return admin.owner.query('SELECT assignment_id, period FROM looks');
    };
    expect(await beside(sari)).toEqual([]);
    expect(await beside(budi)).toEqual([{ assignment_id: budi.assignmentId, period: '2026-Q4' }]);
  });

  it('names the newest periods, also one that only the officer sees', async () => {
    await ofSari({ period: '2026-Q3', closedPeriodId: await figures.close('2026-Q3') });
    const latest = async () => {
      const { body } = await admin
        .request()
        .get('/api/v1/periods/latest')
        .set('Cookie', cookie)
        .expect(200);
      return body.map(({ period }: { period: { key: string } | null }) => period?.key ?? null);
    };
    expect(await latest()).toEqual([null, '2026-Q3', null, null]);
    await running('2026-10-31', {});
    expect(await latest()).toEqual([null, '2026-Q4', null, null]);
  });

  it('is for officers', async () => {
    cookie = await admin.signIn();
    for (const path of ['assignments', 'summary?period=2026-10']) {
      expect((await read(path).expect(403)).body.code).toBe('role.not-allowed');
    }
  });
});
