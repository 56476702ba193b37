import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import {
  IKM_FIGURE,
  insertRelease,
  OFFICER_FIGURE,
  PULSE_FIGURE,
} from '../support/worker/releases.js';

describe('an officer’s own figures', () => {
  let admin: TestAdmin;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
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

  beforeEach(() => admin.owner.query('TRUNCATE releases CASCADE'));

  afterAll(() => admin.close());

  const read = (path: string) => admin.request().get(`/api/v1/me/${path}`).set('Cookie', cookie);
  const release = (about: Partial<Parameters<typeof insertRelease>[1]>): Promise<string> =>
    insertRelease(admin.owner, {
      instansiId: admin.own.instansiId,
      subjectKind: 'assignment',
      subjectId: admin.own.sari.assignmentId,
      measure: 'officer',
      period: '2026-10',
      ...about,
    });

  it('lists the own assignments, newest first, and no colleague', async () => {
    const { body } = await read('assignments').expect(200);
    expect(body).toMatchObject([
      { publicName: 'Sari', unitName: 'Dinas', from: '2026-11-01', to: null },
      { publicName: 'Sari', unitName: 'Bidang', from: '2020-01-01', to: '2026-11-01' },
    ]);
    expect(body).toHaveLength(2);
  });

  it('shows the own figures, those of the period before and the unit beside them', async () => {
    await release({});
    await release({ measure: 'pulse' });
    await release({ period: '2026-09', figure: { ...OFFICER_FIGURE, mean: '3.10' } });
    const ofUnit = { subjectKind: 'unit', subjectId: admin.own.bidangId } as const;
    await release({ ...ofUnit, measure: 'ikm' });
    const { body } = await read('summary?period=2026-10').expect(200);
    expect(body.before.key).toBe('2026-09');
    expect(body.assignments).toMatchObject([
      {
        assignment: { id: admin.own.sari.assignmentId },
        figures: { officer: { figure: OFFICER_FIGURE }, pulse: { figure: PULSE_FIGURE } },
        before: { officer: { figure: { mean: '3.10' } }, pulse: null },
        unit: {
          subject: { name: 'Bidang' },
          figures: { pulse: null, ikm: { figure: { ikm: IKM_FIGURE.ikm } } },
        },
        missing: [],
      },
    ]);
    expect(body.assignments).toHaveLength(1);
  });

  it('says what a figure waits for, and never how many ratings there are', async () => {
    const missing = async (period: string) =>
      (await read(`summary?period=${period}`).expect(200)).body.assignments[0].missing;
    const [tooFew] = await missing('2026-10');
    expect(tooFew).toEqual({
      code: 'too-few',
      message: expect.stringContaining('paling sedikit 10 orang'),
    });
    expect((await missing('2026-11')).map(({ code }: { code: string }) => code)).toEqual([
      'too-few',
      'running-week',
    ]);
    await release({
      figure: {
        ...OFFICER_FIGURE,
        n: 22,
        mean: null,
        peers: null,
        interval: { low: '2.90', high: '3.80' },
      },
    });
    expect(await missing('2026-10')).toEqual([
      { code: 'interval-only', message: expect.stringContaining('masih 8 orang lagi') },
    ]);
  });

  it('keeps what the public says without proof apart from the figure, and says so', async () => {
    await release({ basis: 'open' });
    const { body } = await read('summary?period=2026-10').expect(200);
    const [own] = body.assignments;
    expect(own.figures.officer).toBeNull();
    expect(own.publicVoice.officer).toMatchObject({
      standing: 'public_voice',
      peerWord: null,
      note: 'suara publik, bukan bahan penilaian',
    });
    expect(own.missing).toEqual([
      { code: 'public-voice-only', message: expect.stringContaining('suara publik') },
    ]);
  });

  it('is for officers', async () => {
    cookie = await admin.signIn();
    for (const path of ['assignments', 'summary?period=2026-10']) {
      expect((await read(path).expect(403)).body.code).toBe('role.not-allowed');
    }
  });
});
