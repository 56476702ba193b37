import { type TestAdmin, startAdmin } from '../support/admin/admin-app.js';
import { insertReleasedComment } from '../support/database/comments.js';
import { insertClosedPeriod, insertFigure } from '../support/database/figure-rows.js';

describe('comments and respondents over HTTP', () => {
  let admin: TestAdmin;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    await insertReleasedComment(admin.owner, admin.own);
    cookie = await admin.signIn();
  });

  afterAll(() => admin.close());

  async function become(role: string, unitId: string | null = null): Promise<void> {
    const officerId = role === 'officer' ? admin.own.sari.officerId : null;
    await admin.owner.query(
      `UPDATE users SET role = $1, unit_id = $2, officer_id = $3 WHERE username = 'sari'`,
      [role, unitId, officerId],
    );
  }

  async function get(path: string, status: number): Promise<Record<string, unknown>> {
    return (await admin.request().get(`/api/v1/${path}`).set('Cookie', cookie).expect(status)).body;
  }

  const looks = async (): Promise<string[]> =>
    (await admin.owner.query('SELECT what FROM looks ORDER BY what')).map(
      ({ what }: { what: string }) => what,
    );

  it('a unit head reads batches of the own unit, and that is written down', async () => {
    const { bidangId, dinasId } = admin.own;
    await become('unit_head', bidangId);
    expect(await get(`units/${bidangId}/comments`, 200)).toMatchObject({
      subject: { kind: 'unit', id: bidangId },
      batches: [{ ordinal: 1, month: '2026-11', comments: ['released'] }],
      next: null,
    });
    expect(await looks()).toEqual(['comments']);
    await get(`units/${dinasId}/comments`, 404);
    await get(`units/${bidangId}/comments?before=0`, 400);
    expect(await get(`units/${bidangId}/comments?before=1`, 200)).toMatchObject({ batches: [] });
    expect(await get(`units/${bidangId}/respondents?period=2026-11`, 200)).toMatchObject({
      profile: null,
      reason: { code: 'figure.waiting-for-closing' },
    });
    expect(await looks()).toEqual(['comments', 'comments', 'profile']);
  });

  it('a unit head reads what a closed period says of the respondents, and that is written down', async () => {
    const { instansiId, bidangId } = admin.own;
    await become('unit_head', bidangId);
    const period = '2026-Q3';
    const closedPeriodId = await insertClosedPeriod(admin.owner, { instansiId, period });
    const path = `units/${bidangId}/respondents?period=${period}`;
    expect(await get(path, 200)).toMatchObject({
      profile: null,
      reason: { code: 'figure.too-few', missing: null },
    });
    const about = { instansiId, subjectKind: 'unit', subjectId: bidangId, period } as const;
    const id = await insertFigure(admin.owner, { ...about, measure: 'profile', closedPeriodId });
    expect(await get(path, 200)).toMatchObject({
      profile: {
        id,
        state: { kind: 'closed', closedPeriodId },
        covers: [{ from: '2026-07-01', until: '2026-09-30' }],
        figure: { n: 40, fields: { jenis_kelamin: { laki_laki: 18, perempuan: 22 } } },
      },
      reason: null,
    });
    expect((await looks()).slice(-2)).toEqual(['profile', 'profile']);
  });

  it('an officer reads the own assignment only', async () => {
    const { sari, budi, bidangId } = admin.own;
    await become('officer');
    expect(await get(`assignments/${sari.assignmentId}/comments`, 200)).toMatchObject({
      batches: [],
    });
    await get(`assignments/${budi.assignmentId}/comments`, 404);
    await get(`units/${bidangId}/comments`, 404);
  });

  it.each(['administrator', 'reviewer'])('an account of a %s reads none', async (role) => {
    const { sari, bidangId } = admin.own;
    await become(role);
    await get(`units/${bidangId}/comments`, 404);
    await get(`assignments/${sari.assignmentId}/comments`, 404);
    await get(`units/${bidangId}/respondents?period=2026-11`, 404);
  });
});
