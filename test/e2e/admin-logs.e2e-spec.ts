import { PASSWORD, startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { insertReleasedComment } from '../support/database/comments.js';
import { addPerson } from '../support/admin/people.js';

const MINUTE_MS = 60_000;

describe('sessions, audit entries and deeds', () => {
  let admin: TestAdmin;
  let sari: string;
  let kabid: string;
  let planner: string;
  let officer: string;

  beforeAll(async () => {
    admin = await startAdmin();
    const { owner, own } = admin;
    await insertReleasedComment(owner, own);
    await addPerson(owner, own, { username: 'perencana', role: 'planner' });
    await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId: own.bidangId });
    const { officerId } = own.sari;
    await addPerson(owner, own, { username: 'petugas', role: 'officer', officerId });
    [sari, planner, kabid, officer] = [
      await admin.signIn(),
      await admin.signIn('perencana'),
      await admin.signIn('kabid'),
      await admin.signIn('petugas'),
    ];
  });

  afterAll(() => admin.close());

  const get = (cookie: string, path: string) =>
    admin.request().get(`/api/v1/${path}`).set('Cookie', cookie);
  const post = (cookie: string, path: string, body: object = {}) =>
    admin.request().post(`/api/v1/${path}`).set('Cookie', cookie).send(body);
  const remove = (cookie: string, path: string) =>
    admin.request().delete(`/api/v1/${path}`).set('Cookie', cookie);
  const isLive = async (cookie: string): Promise<boolean> =>
    (await get(cookie, 'session')).status === 200;

  async function signInWith(username: string, password: string, browser = ''): Promise<string> {
    const answer = await admin
      .request()
      .post('/api/v1/session')
      .set('User-Agent', browser)
      .send({ username, password })
      .expect(200);
    return String(answer.get('Set-Cookie')).split(';', 1).join();
  }

  describe('sessions', () => {
    it('lists the own ones, and ends one or all others', async () => {
      const phone = await signInWith(
        'perencana',
        PASSWORD,
        'Mozilla/5.0 (Android 14) Firefox/133.0',
      );
      const { body } = await get(planner, 'me/sessions').expect(200);
      expect(body).toContainEqual({
        id: expect.any(String),
        browser: 'Firefox, Android',
        createdAt: admin.now.toISOString(),
        lastSeenAt: admin.now.toISOString(),
        current: false,
      });
      const own = body.find(({ current }: { current: boolean }) => current);
      await remove(kabid, `me/sessions/${own.id}`).expect(404);
      const other = body.find(({ browser }: { browser: string }) => browser !== '');
      await remove(planner, `me/sessions/${other.id}`).expect(204);
      expect([await isLive(phone), await isLive(planner)]).toEqual([false, true]);

      const third = await signInWith('perencana', PASSWORD);
      await remove(planner, 'me/sessions').expect(204);
      expect([await isLive(third), await isLive(planner)]).toEqual([false, true]);
      expect((await get(planner, 'me/sessions').expect(200)).body).toHaveLength(1);
    });

    it('does not list one that has ended by itself', async () => {
      await signInWith('kabid', PASSWORD);
      admin.now = new Date(admin.now.getTime() + 29 * MINUTE_MS);
      await get(kabid, 'session').expect(200);
      for (const cookie of [sari, planner, officer]) await get(cookie, 'session').expect(200);
      admin.now = new Date(admin.now.getTime() + 2 * MINUTE_MS);
      expect((await get(kabid, 'me/sessions').expect(200)).body).toHaveLength(1);
    });

    it('a new password takes the old one, and ends the other sessions', async () => {
      const other = await signInWith('kabid', PASSWORD);
      const change = (password: string, newPassword: string) =>
        post(kabid, 'me/password', { password, newPassword });
      expect((await change('bukan kata sandi', 'x'.repeat(12)).expect(401)).body.code).toBe(
        'session.wrong-credentials',
      );
      expect((await change(PASSWORD, 'pendek').expect(400)).body.code).toBe('password.unfit');
      expect(await isLive(other)).toBe(true);
      await change(PASSWORD, 'gerimis di tepi sawah').expect(204);
      expect([await isLive(other), await isLive(kabid)]).toEqual([false, true]);
      await signInWith('kabid', 'gerimis di tepi sawah');
    });

    it('an administrator ends those of a person', async () => {
      const [{ id }] = await admin.owner.query(`SELECT id FROM users WHERE username = 'petugas'`);
      const other = await signInWith('petugas', PASSWORD);
      await remove(planner, `users/${id}/sessions`).expect(404);
      expect(await isLive(other)).toBe(true);
      await remove(sari, `users/${id}/sessions`).expect(204);
      expect(await isLive(other)).toBe(false);
      officer = await signInWith('petugas', PASSWORD);
    });
  });

  describe('audit entries', () => {
    const about = () => admin.own;
    const reads = [
      ['planner', () => `assignments/${about().sari.assignmentId}/indicators?period=2026-Q4`],
      ['kabid', () => `assignments/${about().sari.assignmentId}/indicators?period=2026-11`],
      [
        'kabid',
        () =>
          `assignments/${about().sari.assignmentId}/trend?measure=officer&kind=month&until=2026-11`,
      ],
      ['kabid', () => `assignments/${about().sari.assignmentId}/comments`],
      ['planner', () => `units/${about().bidangId}/comments`],
      ['planner', () => `units/${about().bidangId}/respondents?period=2026-10`],
    ] as const;
    const cookieOf = (who: 'planner' | 'kabid') => (who === 'planner' ? planner : kabid);
    const WHAT = [
      'officer_figure',
      'officer_figure',
      'officer_figure',
      'comments',
      'comments',
      'profile',
    ];

    beforeEach(() => admin.owner.query('TRUNCATE looks'));

    it('leave a line each, which the officer reads: who, what, period, when', async () => {
      for (const [who, path] of reads) {
        admin.now = new Date(admin.now.getTime() + 1000);
        await get(cookieOf(who), path()).expect(200);
      }
      const { body } = await get(officer, 'me/audit-entries').expect(200);
      expect(body.map(({ what }: { what: string }) => what)).toEqual(WHAT.toReversed());
      expect(body.at(-1)).toEqual({
        what: 'officer_figure',
        by: 'perencana',
        role: 'planner',
        assignmentId: admin.own.sari.assignmentId,
        unitName: 'Bidang',
        period: '2026-Q4',
        at: new Date(admin.now.getTime() - 5000).toISOString(),
      });
      const older = await get(officer, `me/audit-entries?before=${body[1].at}`).expect(200);
      expect(older.body).toEqual(body.slice(2));
      await get(officer, 'me/audit-entries?before=kemarin').expect(400);
    });

    it('of a file leave one to everybody whose unit is in it', async () => {
      const ask = async (body: object) =>
        post(planner, 'exports', { period: '2026-Q4', format: 'csv', ...body }).expect(202);
      await ask({});
      await ask({ unitId: admin.own.dinasId });
      const lonely = await admin.owner.query(
        `WITH unit AS (INSERT INTO units (instansi_id, key) VALUES ($1, 'lain') RETURNING id)
         INSERT INTO unit_versions (instansi_id, unit_id, valid, name)
         SELECT $1, id, '[2020-01-01,)', 'Lain' FROM unit RETURNING unit_id AS id`,
        [admin.own.instansiId],
      );
      await ask({ unitId: lonely[0].id });
      const { body } = await get(officer, 'me/audit-entries').expect(200);
      expect(body.map(({ what, period }: Record<string, string>) => `${what} ${period}`)).toEqual([
        'export 2026-Q4',
        'export 2026-Q4',
      ]);
    });

    it('at a colleague, at places and at oneself leave the officer none', async () => {
      const { budi, sari: own, bidangId } = admin.own;
      await get(kabid, `assignments/${budi.assignmentId}/indicators?period=2026-Q4`).expect(200);
      await get(kabid, `units/${bidangId}/indicators?period=2026-Q4`).expect(200);
      await get(officer, `assignments/${own.assignmentId}/indicators?period=2026-Q4`).expect(200);
      await get(officer, `assignments/${own.assignmentId}/comments`).expect(200);
      expect((await get(officer, 'me/audit-entries').expect(200)).body).toEqual([]);
    });

    it('that are refused leave no line', async () => {
      await get(kabid, `units/${admin.own.dinasId}/comments`).expect(404);
      await get(sari, `assignments/${admin.own.sari.assignmentId}/indicators?period=2026`).expect(
        404,
      );
      expect(await admin.owner.query('SELECT FROM looks')).toEqual([]);
    });
  });

  it('what administrators do is written down with who, what, whom and why, and not undone', async () => {
    const invited = await post(sari, 'users', { username: 'baru', role: 'planner' }).expect(201);
    const { id } = invited.body.user;
    await post(sari, `users/${id}/deactivate`, { reason: 'salah orang, hp 081234567890' }).expect(
      200,
    );
    const unit = { key: 'baru', name: 'Unit Baru', from: '2026-12-01' };
    await post(sari, 'units?preview=true', unit).expect(200);
    const made = await post(sari, 'units', unit).expect(200);
    const [code] = (await get(sari, 'codes').expect(200)).body;
    await post(sari, `codes/${code.id}/revoke`).expect(200);
    await post(planner, 'exports', { period: '2026-11', format: 'json' }).expect(202);
    const { body } = await get(sari, 'administrator-actions').expect(200);
    const lines = body.map((line: Record<string, string>) =>
      [line['by'], line['action'], line['subjectId'], line['reason']].join(' '),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        `sari user.invite ${id} `,
        `sari user.deactivate ${id} salah orang, hp [nomor dihapus]`,
        `sari unit.create ${made.body.id} `,
        `sari code.revoke ${code.id} `,
        expect.stringMatching(/^perencana export\.ask /),
      ]),
    );
    expect(lines.filter((line: string) => line.includes('unit.create'))).toHaveLength(1);
    // what was typed stays out of a log that is for ever
    expect(JSON.stringify(body)).not.toContain('Unit Baru');
    await get(planner, 'administrator-actions').expect(403);
  });
});
