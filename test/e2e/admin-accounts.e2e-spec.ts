import { createHash } from 'node:crypto';
import { PASSWORD, startAdmin, type TestAdmin } from '../support/admin-app.js';
import { enrol } from '../support/authenticator.js';
import { addPerson } from '../support/people.js';

const HOUR_MS = 60 * 60 * 1000;
const NEW_PASSWORD = 'gerimis di tepi sawah';

describe('the people of an agency', () => {
  let admin: TestAdmin;
  let sari: string;
  let addresses = 0;

  beforeAll(async () => {
    admin = await startAdmin();
    await addPerson(admin.owner, admin.own, { username: 'kedua', role: 'administrator' });
  });

  beforeEach(async () => {
    await admin.owner.query('UPDATE instansi SET marking = $1 WHERE id = $2', [
      'CONTOH',
      admin.own.instansiId,
    ]);
    await admin.owner.query(`DELETE FROM users WHERE username NOT IN ('sari', 'kedua', 'wati')
      AND NOT EXISTS (SELECT FROM administrator_actions a WHERE a.user_id = users.id)`);
    sari = await admin.signIn();
    // a real agency from here on
    await admin.owner.query('UPDATE instansi SET marking = NULL WHERE id = $1', [
      admin.own.instansiId,
    ]);
  });

  afterAll(() => admin.close());

  /** Each from an address of its own, as the limit a minute is not what these tests are about. */
  const post = (path: string, body: object = {}) =>
    admin
      .request()
      .post(`/api/v1/${path}`)
      .set('X-Forwarded-For', `192.0.2.${(addresses += 1)}`)
      .send(body);

  const as = (cookie: string, path: string, body: object = {}) =>
    post(path, body).set('Cookie', cookie);

  const signIn = (username: string, password: string, code?: string) =>
    post('session', { username, password, code });

  const cookieOf = (answer: { get(name: string): unknown }): string =>
    String(answer.get('Set-Cookie')).split(';', 1).join();

  const status = async (cookie: string): Promise<number> =>
    (await admin.request().get('/api/v1/session').set('Cookie', cookie)).status;

  async function invite(person: object): Promise<{ id: string; token: string }> {
    const { body } = await as(sari, 'users', person).expect(201);
    return { id: body.user.id, token: body.token };
  }

  async function join(username: string, person: object): Promise<string> {
    const { id, token } = await invite({ username, ...person });
    await post('invitations/accept', { token, password: NEW_PASSWORD }).expect(200);
    return id;
  }

  it('an invited planner sets a password once, within 72 hours', async () => {
    const asked = await as(sari, 'users', { username: 'rani', role: 'planner' }).expect(201);
    const { token, user, expiresAt } = asked.body;
    expect(user).toMatchObject({ username: 'rani', state: 'invited', invitedUntil: expiresAt });
    expect(new Date(expiresAt).getTime() - admin.now.getTime()).toBe(72 * HOUR_MS);
    const [row] = await admin.owner.query('SELECT token_hash FROM invitations');
    expect(row.token_hash).toEqual(createHash('sha256').update(token).digest());
    await signIn('rani', NEW_PASSWORD).expect(401);

    expect((await post('invitations/read', { token }).expect(200)).body).toEqual({
      username: 'rani',
      role: 'planner',
      instansiName: 'Agency kota-contoh',
      secondFactorRequired: false,
    });
    const short = await post('invitations/accept', { token, password: 'pendek' }).expect(400);
    expect(short.body.code).toBe('password.unfit');
    await post('invitations/accept', { token, password: NEW_PASSWORD }).expect(200);
    await signIn('rani', NEW_PASSWORD).expect(200);
    for (const path of ['read', 'accept']) {
      const again = await post(`invitations/${path}`, { token, password: PASSWORD });
      expect([again.status, again.body.code]).toEqual(
        path === 'read' ? [400, 'request.invalid'] : [404, 'invitation.unknown'],
      );
    }
    await post('invitations/read', { token }).expect(404);
  });

  it('an invitation that is over, invented or replaced is worth nothing', async () => {
    const first = await invite({ username: 'rani', role: 'planner' });
    const second = (await as(sari, `users/${first.id}/reset`).expect(200)).body;
    await post('invitations/accept', { token: first.token, password: NEW_PASSWORD }).expect(404);
    await post('invitations/read', { token: 'invented' }).expect(404);
    admin.now = new Date(admin.now.getTime() + 72 * HOUR_MS);
    const late = await post('invitations/accept', {
      token: second.token,
      password: NEW_PASSWORD,
    }).expect(404);
    expect(late.body.code).toBe('invitation.unknown');
  });

  it('two who use one invitation at once: one does', async () => {
    const { token } = await invite({ username: 'rani', role: 'planner' });
    const answers = await Promise.all(
      [1, 2, 3].map((n) => post('invitations/accept', { token, password: `${NEW_PASSWORD}${n}` })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404, 404]);
  });

  it('a reviewer has no session before the second factor, and none without it', async () => {
    await join('rima', { role: 'reviewer' });
    const bare = await signIn('rima', NEW_PASSWORD).expect(403);
    expect(bare.body.code).toBe('session.second-factor-required');
    expect(bare.get('Set-Cookie')).toBeUndefined();

    const rima = { username: 'rima', password: NEW_PASSWORD };
    const none = await post('second-factor/confirm', { ...rima, code: '000000' }).expect(409);
    expect(none.body.code).toBe('second-factor.none-proposed');
    const { app, recoveryCodes } = await enrol(admin, rima);
    expect(recoveryCodes).toHaveLength(10);
    const ask = async (code?: string): Promise<[number, string | undefined]> => {
      const answer = await signIn('rima', NEW_PASSWORD, code);
      return [answer.status, answer.body.code];
    };
    expect(await ask()).toEqual([401, 'session.code-required']);
    expect(await ask(app.wrongCode())).toEqual([401, 'session.wrong-code']);
    // the code that confirmed the app is spent, and so is every other after its use
    expect(await ask(app.code())).toEqual([401, 'session.wrong-code']);
    expect(await ask(app.nextCode())).toEqual([200, undefined]);
    expect(await ask(app.code())).toEqual([401, 'session.wrong-code']);
    const [recovery = ''] = recoveryCodes;
    expect(await ask(recovery.toUpperCase())).toEqual([200, undefined]);
    expect(await ask(recovery)).toEqual([401, 'session.wrong-code']);
    expect(await ask('zzzz-zzzz-zzzz-zzzz')).toEqual([401, 'session.wrong-code']);
  });

  it('of two who use one code at once, one gets in', async () => {
    await join('rima', { role: 'reviewer' });
    const { app } = await enrol(admin, { username: 'rima', password: NEW_PASSWORD });
    const code = app.nextCode();
    const answers = await Promise.all([1, 2, 3].map(() => signIn('rima', NEW_PASSWORD, code)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401, 401]);
  });

  it('nobody sets up another app with the password alone, and nothing of one is readable', async () => {
    await join('rima', { role: 'reviewer' });
    const rima = { username: 'rima', password: NEW_PASSWORD };
    const { app, recoveryCodes } = await enrol(admin, rima);
    const taken = await post('second-factor', rima).expect(401);
    expect(taken.body.code).toBe('session.code-required');
    await post('second-factor', { ...rima, code: app.wrongCode() }).expect(401);
    const other = await post('second-factor', { ...rima, code: app.nextCode() }).expect(200);
    expect(other.body.uri).toContain(other.body.secret);
    expect(other.body.qrSvg).toMatch(/^<svg/);
    // the old app counts until the new one has given a code
    await signIn('rima', NEW_PASSWORD, app.nextCode()).expect(200);
    const stored = JSON.stringify(
      await admin.owner.query(`SELECT u.*, encode(u.second_factor, 'escape') AS text,
        (SELECT json_agg(encode(code_hash, 'escape')) FROM recovery_codes) AS codes
        FROM users u WHERE username = 'rima'`),
    );
    for (const secret of [other.body.secret, ...recoveryCodes]) {
      expect(stored).not.toContain(secret);
    }
  });

  it('an exempt demonstration is one on this machine only', async () => {
    const ask = async (marking: string | null, address?: string): Promise<number> => {
      await admin.owner.query('UPDATE instansi SET marking = $1 WHERE id = $2', [
        marking,
        admin.own.instansiId,
      ]);
      const request = admin.request().post('/api/v1/session');
      if (address !== undefined) request.set('X-Forwarded-For', address);
      return (await request.send({ username: 'sari', password: PASSWORD })).status;
    };
    expect(await ask('CONTOH')).toBe(200);
    expect(await ask('CONTOH', '192.0.2.200')).toBe(403);
    expect(await ask('UJI')).toBe(403);
    expect(await ask(null)).toBe(403);
  });

  it('a reset ends password, second factor and sessions at once', async () => {
    const id = await join('rani', { role: 'planner' });
    const credentials = { username: 'rani', password: NEW_PASSWORD };
    const { app } = await enrol(admin, credentials);
    const cookie = cookieOf(await signIn('rani', NEW_PASSWORD, app.nextCode()).expect(200));
    const { token, user } = (await as(sari, `users/${id}/reset`).expect(200)).body;
    expect(user).toMatchObject({ state: 'invited', secondFactor: false });
    expect(await status(cookie)).toBe(401);
    await signIn('rani', NEW_PASSWORD, app.nextCode()).expect(401);
    await post('invitations/accept', { token, password: PASSWORD }).expect(200);
    await signIn('rani', PASSWORD).expect(200);
  });

  it('a deactivated person is out at once and knows it as a wrong password', async () => {
    const id = await join('rani', { role: 'planner' });
    const cookie = cookieOf(await signIn('rani', NEW_PASSWORD).expect(200));
    const { body } = await as(sari, `users/${id}/deactivate`, { reason: 'pindah' }).expect(200);
    expect(body.state).toBe('deactivated');
    expect(await status(cookie)).toBe(401);
    const refused = await signIn('rani', NEW_PASSWORD).expect(401);
    expect(refused.body.code).toBe('session.wrong-credentials');
    await as(sari, `users/${id}/reactivate`).expect(200);
    await signIn('rani', NEW_PASSWORD).expect(200);
  });

  it('another scope counts from the next session on', async () => {
    const id = await join('rani', { role: 'planner' });
    const cookie = cookieOf(await signIn('rani', NEW_PASSWORD).expect(200));
    const change = (scope: object) =>
      admin.request().patch(`/api/v1/users/${id}`).set('Cookie', sari).send(scope);
    const { bidangId, budi } = admin.own;
    const { body } = await change({ role: 'unit_head', unitId: bidangId }).expect(200);
    expect(body).toMatchObject({ role: 'unit_head', unitId: bidangId });
    expect(await status(cookie)).toBe(401);
    const refusals: [object, number, string][] = [
      [{ role: 'unit_head' }, 400, 'user.unfit-scope'],
      [{ role: 'planner', officerId: budi.officerId }, 400, 'user.unfit-scope'],
      [{ role: 'reviewer', unitId: bidangId }, 400, 'user.unfit-scope'],
      [{ role: 'officer' }, 400, 'user.unfit-scope'],
      [{ role: 'unit_head', unitId: admin.foreign.bidangId }, 404, 'unit.unknown'],
      [{ role: 'officer', officerId: admin.foreign.budi.officerId }, 404, 'officer.unknown'],
      [{ role: 'king' }, 400, 'request.invalid'],
    ];
    for (const [scope, expected, code] of refusals) {
      const answer = await change(scope);
      expect([scope, answer.status, answer.body.code]).toEqual([scope, expected, code]);
    }
    // a promotion asks for what the new role asks for
    await change({ role: 'administrator' }).expect(200);
    const bare = await signIn('rani', NEW_PASSWORD).expect(403);
    expect(bare.body.code).toBe('session.second-factor-required');
  });

  it('never leaves an agency without an administrator, whoever acts at once', async () => {
    const [kedua] = await admin.owner.query(`SELECT id FROM users WHERE username = 'kedua'`);
    const [self] = await admin.owner.query(`SELECT id FROM users WHERE username = 'sari'`);
    const both = await Promise.all(
      [kedua, self].map(({ id }) => as(sari, `users/${id}/deactivate`)),
    );
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const left = both[0]!.status === 200 ? self : kedua;
    await admin.owner.query(`UPDATE users SET deactivated_at = NULL`);
    // an invited one cannot sign in, and so is no administrator yet
    await admin.owner.query(
      `UPDATE users SET password_hash = NULL WHERE role = 'administrator' AND instansi_id = $1 AND id <> $2`,
      [admin.own.instansiId, left.id],
    );
    const cookie = await admin.owner
      .query(`UPDATE instansi SET marking = 'CONTOH' WHERE id = $1`, [admin.own.instansiId])
      .then(() => admin.signIn(left === self ? 'sari' : 'kedua'));
    const demoted = await admin
      .request()
      .patch(`/api/v1/users/${left.id}`)
      .set('Cookie', cookie)
      .send({ role: 'planner' })
      .expect(409);
    expect(demoted.body.code).toBe('user.last-administrator');
    await as(cookie, `users/${left.id}/deactivate`).expect(409);
    await admin.owner.query(
      `UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE username = 'wati')
       WHERE password_hash IS NULL`,
    );
  });

  it('lists the people of this agency without a secret, and refuses names that are taken or unfit', async () => {
    await join('rani', { role: 'planner', unitId: admin.own.bidangId });
    const { body, text } = await admin
      .request()
      .get('/api/v1/users')
      .set('Cookie', sari)
      .expect(200);
    expect(body.map(({ username }: { username: string }) => username)).not.toContain('wati');
    expect(text).not.toMatch(/argon2|hash|token/);
    for (const [username, expected, code] of [
      ['wati', 409, 'user.taken'],
      ['Sari Contoh', 400, 'user.unfit-name'],
    ] as const) {
      const answer = await as(sari, 'users', { username, role: 'planner' });
      expect([answer.status, answer.body.code]).toEqual([expected, code]);
    }
  });
});
