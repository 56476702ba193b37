import { createHash } from 'node:crypto';
import { changePassword } from '@app/persistence/access';
import { ifMatch } from '../support/current-version.js';
import { AccountsDesk, cookieOf, NEW_PASSWORD } from '../support/accounts-desk.js';
import { PASSWORD } from '../support/admin-app.js';
import { enrol } from '../support/authenticator.js';

const HOUR_MS = 60 * 60 * 1000;

describe('the people of an agency', () => {
  let desk: AccountsDesk;

  beforeAll(async () => {
    desk = await AccountsDesk.open();
  });

  beforeEach(async () => {
    await desk.admin.owner.query(
      `DELETE FROM users WHERE username NOT IN ('sari', 'kedua', 'wati') OR password_hash IS NULL`,
    );
    await desk.begin();
  });

  afterAll(() => desk.admin.close());

  /** The role of somebody who may go without a second factor. */
  const head = (): object => ({ role: 'unit_head', unitId: desk.admin.own.bidangId });

  it('an invited planner sets a password once, within 72 hours', async () => {
    const asked = await desk
      .as(desk.sari, 'users', { username: 'rani', role: 'planner' })
      .expect(201);
    const { token, user, expiresAt } = asked.body;
    expect(user).toMatchObject({ username: 'rani', state: 'invited', invitedUntil: expiresAt });
    expect(new Date(expiresAt).getTime() - desk.admin.now.getTime()).toBe(72 * HOUR_MS);
    const [row] = await desk.admin.owner.query('SELECT token_hash FROM invitations');
    expect(row.token_hash).toEqual(createHash('sha256').update(token).digest());
    await desk.signIn('rani', NEW_PASSWORD).expect(401);

    expect((await desk.post('invitations/read', { token }).expect(200)).body).toEqual({
      username: 'rani',
      role: 'planner',
      instansiName: 'Agency kota-contoh',
      secondFactorRequired: true,
    });
    const short = await desk.post('invitations/accept', { token, password: 'pendek' }).expect(400);
    expect(short.body.code).toBe('password.unfit');
    await desk.post('invitations/accept', { token, password: NEW_PASSWORD }).expect(200);
    const bare = await desk.signIn('rani', NEW_PASSWORD).expect(403);
    expect(bare.body.code).toBe('session.second-factor-required');
    const again = await desk.post('invitations/accept', { token, password: PASSWORD }).expect(404);
    expect(again.body.code).toBe('invitation.unknown');
    await desk.post('invitations/read', { token }).expect(404);
  });

  it('an invitation that is over, invented or replaced is worth nothing', async () => {
    const first = await desk.invite({ username: 'rani', role: 'planner' });
    const second = (await desk.as(desk.sari, `users/${first.id}/reset`).expect(200)).body;
    await desk
      .post('invitations/accept', { token: first.token, password: NEW_PASSWORD })
      .expect(404);
    await desk.post('invitations/read', { token: 'invented' }).expect(404);
    desk.admin.now = new Date(desk.admin.now.getTime() + 72 * HOUR_MS);
    const late = await desk
      .post('invitations/accept', {
        token: second.token,
        password: NEW_PASSWORD,
      })
      .expect(404);
    expect(late.body.code).toBe('invitation.unknown');
  });

  it('two who use one invitation at once: one does', async () => {
    const { token } = await desk.invite({ username: 'rani', role: 'planner' });
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        desk.post('invitations/accept', { token, password: `${NEW_PASSWORD}${n}` }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404, 404]);
  });

  it('a reset ends password, second factor and sessions at once', async () => {
    const id = await desk.join('rani', head());
    const credentials = { username: 'rani', password: NEW_PASSWORD };
    const { app } = await enrol(desk.admin, credentials);
    const cookie = cookieOf(await desk.signIn('rani', NEW_PASSWORD, app.nextCode()).expect(200));
    const at = desk.admin.now.toISOString();
    const { token, user } = (await desk.as(desk.sari, `users/${id}/reset`).expect(200)).body;
    expect(user).toMatchObject({ state: 'invited', secondFactor: false });
    expect(await desk.isLive(cookie)).toBe(false);
    await desk.signIn('rani', NEW_PASSWORD, app.nextCode()).expect(401);
    await desk.post('invitations/accept', { token, password: PASSWORD }).expect(200);
    const back = await desk.signIn('rani', PASSWORD).expect(200);
    // whoever reset it held the link, and could have been Rani until she took it up
    const told = [{ by: 'sari', at }];
    expect(back.body.resets).toEqual(told);
    const again = cookieOf(await desk.signIn('rani', PASSWORD).expect(200));
    const session = await desk.admin.request().get('/api/v1/session').set('Cookie', again);
    expect(session.body.resets).toEqual(told);
    const log = await desk.admin
      .request()
      .get('/api/v1/administrator-actions')
      .set('Cookie', desk.sari)
      .expect(200);
    expect(log.body[0]).toMatchObject({ action: 'user.reset', by: 'sari', subjectId: id });
  });

  it('what the operator does to an account is told and logged too', async () => {
    const id = await desk.join('rani', head());
    await changePassword(desk.admin.owner, 'rani', PASSWORD);
    const { body } = await desk.signIn('rani', PASSWORD).expect(200);
    expect(body.resets).toEqual([{ by: null, at: expect.any(String) }]);
    const log = await desk.admin
      .request()
      .get('/api/v1/administrator-actions?before=2100-01-01T00:00:00Z')
      .set('Cookie', desk.sari)
      .expect(200);
    expect(log.body).toContainEqual(
      expect.objectContaining({ action: 'user.change-password', by: null, subjectId: id }),
    );
  });

  it('a link is understood with what a message put around it', async () => {
    const { token } = await desk.invite({ username: '  Rani ', ...head() });
    const broken = `“${token.slice(0, 20)}\r\n ${token.slice(20)}”\u00a0\n`;
    const { body } = await desk.post('invitations/read', { token: broken }).expect(200);
    expect(body.username).toBe('rani');
    await desk.post('invitations/accept', { token: broken, password: NEW_PASSWORD }).expect(200);
    await desk.signIn('RANI', NEW_PASSWORD).expect(200);
  });

  it.each([
    ['passwordpassword', 'password.guessable'],
    ['123456789012', 'password.guessable'],
    [' '.repeat(12), 'password.guessable'],
    ['rani.bahari12', 'password.like-name'],
    ['agencykotacontoh', 'password.like-name'],
    ['🙂🌊🦋🍉🚲🎈', 'password.unfit'],
  ])('nobody takes %j as a password, and everybody is told why', async (password, code) => {
    const { token } = await desk.invite({ username: 'rani.bahari', ...head() });
    const taken = await desk.post('invitations/accept', { token, password }).expect(400);
    expect(taken.body).toMatchObject({ code, detail: expect.stringMatching(/^Kata sandi/) });
    await desk.post('invitations/accept', { token, password: NEW_PASSWORD }).expect(200);
    const cookie = cookieOf(await desk.signIn('rani.bahari', NEW_PASSWORD).expect(200));
    const change = { password: NEW_PASSWORD, newPassword: password };
    expect((await desk.as(cookie, 'me/password', change).expect(400)).body.code).toBe(code);
  });

  it('a deactivated person is out at once and knows it as a wrong password', async () => {
    const id = await desk.join('rani', head());
    const cookie = cookieOf(await desk.signIn('rani', NEW_PASSWORD).expect(200));
    const { body } = await desk
      .as(desk.sari, `users/${id}/deactivate`, { reason: 'pindah' })
      .expect(200);
    expect(body.state).toBe('deactivated');
    expect(await desk.isLive(cookie)).toBe(false);
    const refused = await desk.signIn('rani', NEW_PASSWORD).expect(401);
    expect(refused.body.code).toBe('session.wrong-credentials');
    await desk.as(desk.sari, `users/${id}/reactivate`).expect(200);
    await desk.signIn('rani', NEW_PASSWORD).expect(200);
  });

  it('another scope counts from the next session on', async () => {
    const id = await desk.join('rani', head());
    const cookie = cookieOf(await desk.signIn('rani', NEW_PASSWORD).expect(200));
    const change = (scope: object) => ({
      expect: async (status: number) => {
        const headers = { Cookie: desk.sari, ...(await ifMatch(desk.admin, `users/${id}`)) };
        return desk.admin
          .request()
          .patch(`/api/v1/users/${id}`)
          .set(headers)
          .send(scope)
          .expect(status);
      },
    });
    const { bidangId, budi } = desk.admin.own;
    const { body } = await change({ role: 'unit_head', unitId: bidangId }).expect(200);
    expect(body).toMatchObject({ role: 'unit_head', unitId: bidangId });
    expect(await desk.isLive(cookie)).toBe(false);
    const refusals: [object, number, string][] = [
      [{ role: 'unit_head' }, 400, 'user.unfit-scope'],
      [{ role: 'planner', officerId: budi.officerId }, 400, 'user.unfit-scope'],
      [{ role: 'reviewer', unitId: bidangId }, 400, 'user.unfit-scope'],
      [{ role: 'officer' }, 400, 'user.unfit-scope'],
      [{ role: 'unit_head', unitId: desk.admin.foreign.bidangId }, 404, 'unit.unknown'],
      [{ role: 'officer', officerId: desk.admin.foreign.budi.officerId }, 404, 'officer.unknown'],
      [{ role: 'king' }, 400, 'request.invalid'],
    ];
    for (const [scope, expected, code] of refusals) {
      const answer = await change(scope).expect(expected);
      expect([scope, answer.body.code]).toEqual([scope, code]);
    }
    // a promotion asks for what the new role asks for
    await change({ role: 'planner' }).expect(200);
    const bare = await desk.signIn('rani', NEW_PASSWORD).expect(403);
    expect(bare.body.code).toBe('session.second-factor-required');
  });

  it('lists the people of this agency without a secret, and refuses names that are taken or unfit', async () => {
    await desk.join('rani', { role: 'planner', unitId: desk.admin.own.bidangId });
    const { body, text } = await desk.admin
      .request()
      .get('/api/v1/users')
      .set('Cookie', desk.sari)
      .expect(200);
    expect(body.map(({ username }: { username: string }) => username)).not.toContain('wati');
    expect(text).not.toMatch(/argon2|hash|token/);
    for (const [username, expected, code] of [
      ['sari', 409, 'user.taken'],
      [' SARI\u00a0', 409, 'user.taken'],
      ['Sari Contoh', 400, 'user.unfit-name'],
      // of another agency: nobody learns that she exists
      ['wati', 201, undefined],
    ] as const) {
      const answer = await desk.as(desk.sari, 'users', { username, role: 'planner' });
      expect([answer.status, answer.body.code]).toEqual([expected, code]);
    }
  });
  it('never leaves an agency without an administrator who can sign in', async () => {
    const [self] = await desk.admin.owner.query(`SELECT id FROM users WHERE username = 'sari'`);
    const [kedua] = await desk.admin.owner.query(`SELECT id FROM users WHERE username = 'kedua'`);
    // invited again, and so no administrator for now
    await desk.as(desk.sari, `users/${kedua.id}/reset`).expect(200);
    const demoted = await desk.admin
      .request()
      .patch(`/api/v1/users/${self.id}`)
      .set({ Cookie: desk.sari, ...(await ifMatch(desk.admin, `users/${self.id}`)) })
      .send({ role: 'planner' })
      .expect(409);
    expect(demoted.body.code).toBe('user.last-administrator');
    await desk.as(desk.sari, `users/${self.id}/deactivate`).expect(409);
    await desk.as(desk.sari, `users/${self.id}/reset`).expect(409);
    await desk.as(desk.sari, `users/${kedua.id}/deactivate`).expect(200);
    expect(await desk.isLive(desk.sari)).toBe(true);
  });
});
