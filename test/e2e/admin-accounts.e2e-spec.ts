import { createHash } from 'node:crypto';
import { changePassword } from '@app/persistence/access';
import { ifMatch } from '../support/admin/current-version.js';
import { AccountsFixture, cookieOf, NEW_PASSWORD } from '../support/admin/accounts-fixture.js';
import { PASSWORD } from '../support/admin/admin-app.js';
import { enrol } from '../support/admin/authenticator.js';

const HOUR_MS = 60 * 60 * 1000;

describe('the people of an agency', () => {
  let fixture: AccountsFixture;

  beforeAll(async () => {
    fixture = await AccountsFixture.open();
  });

  beforeEach(async () => {
    await fixture.admin.owner.query(
      `DELETE FROM users WHERE username NOT IN ('sari', 'kedua', 'wati') OR password_hash IS NULL`,
    );
    await fixture.begin();
  });

  afterAll(() => fixture.admin.close());

  /** The role of somebody who may go without a second factor. */
  const head = (): object => ({ role: 'unit_head', unitId: fixture.admin.own.bidangId });

  it('an invited planner sets a password once, within 72 hours', async () => {
    const asked = await fixture
      .as(fixture.sari, 'users', { username: 'rani', role: 'planner' })
      .expect(201);
    const { token, user, expiresAt } = asked.body;
    expect(user).toMatchObject({ username: 'rani', state: 'invited', invitedUntil: expiresAt });
    expect(new Date(expiresAt).getTime() - fixture.admin.now.getTime()).toBe(72 * HOUR_MS);
    const [row] = await fixture.admin.owner.query('SELECT token_hash FROM invitations');
    expect(row.token_hash).toEqual(createHash('sha256').update(token).digest());
    await fixture.signIn('rani', NEW_PASSWORD).expect(401);

    expect((await fixture.post('invitations/read', { token }).expect(200)).body).toEqual({
      username: 'rani',
      role: 'planner',
      instansiName: 'Agency kota-contoh',
      secondFactorRequired: true,
    });
    const short = await fixture
      .post('invitations/accept', { token, password: 'pendek' })
      .expect(400);
    expect(short.body.code).toBe('password.unfit');
    await fixture.post('invitations/accept', { token, password: NEW_PASSWORD }).expect(200);
    const bare = await fixture.signIn('rani', NEW_PASSWORD).expect(403);
    expect(bare.body.code).toBe('session.second-factor-required');
    const again = await fixture
      .post('invitations/accept', { token, password: PASSWORD })
      .expect(404);
    expect(again.body.code).toBe('invitation.unknown');
    await fixture.post('invitations/read', { token }).expect(404);
  });

  it('an invitation that is over, invented or replaced is worth nothing', async () => {
    const first = await fixture.invite({ username: 'rani', role: 'planner' });
    const second = (await fixture.as(fixture.sari, `users/${first.id}/reset`).expect(200)).body;
    await fixture
      .post('invitations/accept', { token: first.token, password: NEW_PASSWORD })
      .expect(404);
    await fixture.post('invitations/read', { token: 'invented' }).expect(404);
    fixture.admin.now = new Date(fixture.admin.now.getTime() + 72 * HOUR_MS);
    const late = await fixture
      .post('invitations/accept', {
        token: second.token,
        password: NEW_PASSWORD,
      })
      .expect(404);
    expect(late.body.code).toBe('invitation.unknown');
  });

  it('two who use one invitation at once: one does', async () => {
    const { token } = await fixture.invite({ username: 'rani', role: 'planner' });
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        fixture.post('invitations/accept', { token, password: `${NEW_PASSWORD}${n}` }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404, 404]);
  });

  it('a reset ends password, second factor and sessions at once', async () => {
    const id = await fixture.join('rani', head());
    const credentials = { username: 'rani', password: NEW_PASSWORD };
    const { app } = await enrol(fixture.admin, credentials);
    const cookie = cookieOf(await fixture.signIn('rani', NEW_PASSWORD, app.nextCode()).expect(200));
    const at = fixture.admin.now.toISOString();
    const { token, user } = (await fixture.as(fixture.sari, `users/${id}/reset`).expect(200)).body;
    expect(user).toMatchObject({ state: 'invited', secondFactor: false });
    expect(await fixture.isLive(cookie)).toBe(false);
    await fixture.signIn('rani', NEW_PASSWORD, app.nextCode()).expect(401);
    await fixture.post('invitations/accept', { token, password: PASSWORD }).expect(200);
    const back = await fixture.signIn('rani', PASSWORD).expect(200);
    // whoever reset it held the link, and could have been Rani until she took it up
    const told = [{ by: 'sari', at }];
    expect(back.body.resets).toEqual(told);
    const again = cookieOf(await fixture.signIn('rani', PASSWORD).expect(200));
    const session = await fixture.admin.request().get('/api/v1/session').set('Cookie', again);
    expect(session.body.resets).toEqual(told);
    const log = await fixture.admin
      .request()
      .get('/api/v1/administrator-actions')
      .set('Cookie', fixture.sari)
      .expect(200);
    expect(log.body[0]).toMatchObject({ action: 'user.reset', by: 'sari', subjectId: id });
  });

  it('what the operator does to an account is told and logged too', async () => {
    const id = await fixture.join('rani', head());
    await changePassword(fixture.admin.owner, 'rani', PASSWORD);
    const { body } = await fixture.signIn('rani', PASSWORD).expect(200);
    expect(body.resets).toEqual([{ by: null, at: expect.any(String) }]);
    const log = await fixture.admin
      .request()
      .get('/api/v1/administrator-actions?before=2100-01-01T00:00:00Z')
      .set('Cookie', fixture.sari)
      .expect(200);
    expect(log.body).toContainEqual(
      expect.objectContaining({ action: 'user.change-password', by: null, subjectId: id }),
    );
  });

  it('a link is understood with what a message put around it', async () => {
    const { token } = await fixture.invite({ username: '  Rani ', ...head() });
    const broken = `“${token.slice(0, 20)}\r\n ${token.slice(20)}”\u00a0\n`;
    const { body } = await fixture.post('invitations/read', { token: broken }).expect(200);
    expect(body.username).toBe('rani');
    await fixture.post('invitations/accept', { token: broken, password: NEW_PASSWORD }).expect(200);
    await fixture.signIn('RANI', NEW_PASSWORD).expect(200);
  });

  it.each([
    ['passwordpassword', 'password.guessable'],
    ['123456789012', 'password.guessable'],
    [' '.repeat(12), 'password.guessable'],
    ['rani.bahari12', 'password.like-name'],
    ['agencykotacontoh', 'password.like-name'],
    ['🙂🌊🦋🍉🚲🎈', 'password.unfit'],
  ])('nobody takes %j as a password, and everybody is told why', async (password, code) => {
    const { token } = await fixture.invite({ username: 'rani.bahari', ...head() });
    const taken = await fixture.post('invitations/accept', { token, password }).expect(400);
    expect(taken.body).toMatchObject({ code, detail: expect.stringMatching(/^Kata sandi/) });
    await fixture.post('invitations/accept', { token, password: NEW_PASSWORD }).expect(200);
    const cookie = cookieOf(await fixture.signIn('rani.bahari', NEW_PASSWORD).expect(200));
    const change = { password: NEW_PASSWORD, newPassword: password };
    expect((await fixture.as(cookie, 'me/password', change).expect(400)).body.code).toBe(code);
  });

  it('a deactivated person is out at once and knows it as a wrong password', async () => {
    const id = await fixture.join('rani', head());
    const cookie = cookieOf(await fixture.signIn('rani', NEW_PASSWORD).expect(200));
    const { body } = await fixture
      .as(fixture.sari, `users/${id}/deactivate`, { reason: 'pindah' })
      .expect(200);
    expect(body.state).toBe('deactivated');
    expect(await fixture.isLive(cookie)).toBe(false);
    const refused = await fixture.signIn('rani', NEW_PASSWORD).expect(401);
    expect(refused.body.code).toBe('session.wrong-credentials');
    await fixture.as(fixture.sari, `users/${id}/reactivate`).expect(200);
    await fixture.signIn('rani', NEW_PASSWORD).expect(200);
  });

  it('another scope counts from the next session on', async () => {
    const id = await fixture.join('rani', head());
    const cookie = cookieOf(await fixture.signIn('rani', NEW_PASSWORD).expect(200));
    const change = (scope: object) => ({
      expect: async (status: number) => {
        const headers = { Cookie: fixture.sari, ...(await ifMatch(fixture.admin, `users/${id}`)) };
        return fixture.admin
          .request()
          .patch(`/api/v1/users/${id}`)
          .set(headers)
          .send(scope)
          .expect(status);
      },
    });
    const { bidangId, budi } = fixture.admin.own;
    const { body } = await change({ role: 'unit_head', unitId: bidangId }).expect(200);
    expect(body).toMatchObject({ role: 'unit_head', unitId: bidangId });
    expect(await fixture.isLive(cookie)).toBe(false);
    const refusals: [object, number, string][] = [
      [{ role: 'unit_head' }, 400, 'user.unfit-scope'],
      [{ role: 'planner', officerId: budi.officerId }, 400, 'user.unfit-scope'],
      [{ role: 'reviewer', unitId: bidangId }, 400, 'user.unfit-scope'],
      [{ role: 'officer' }, 400, 'user.unfit-scope'],
      [{ role: 'unit_head', unitId: fixture.admin.foreign.bidangId }, 404, 'unit.unknown'],
      [
        { role: 'officer', officerId: fixture.admin.foreign.budi.officerId },
        404,
        'officer.unknown',
      ],
      [{ role: 'king' }, 400, 'request.invalid'],
    ];
    for (const [scope, expected, code] of refusals) {
      const answer = await change(scope).expect(expected);
      expect([scope, answer.body.code]).toEqual([scope, code]);
    }
    // a promotion asks for what the new role asks for
    await change({ role: 'planner' }).expect(200);
    const bare = await fixture.signIn('rani', NEW_PASSWORD).expect(403);
    expect(bare.body.code).toBe('session.second-factor-required');
  });

  it('lists the people of this agency without a secret, and refuses names that are taken or unfit', async () => {
    await fixture.join('rani', { role: 'planner', unitId: fixture.admin.own.bidangId });
    const { body, text } = await fixture.admin
      .request()
      .get('/api/v1/users')
      .set('Cookie', fixture.sari)
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
      const answer = await fixture.as(fixture.sari, 'users', { username, role: 'planner' });
      expect([answer.status, answer.body.code]).toEqual([expected, code]);
    }
  });
  it('never leaves an agency without an administrator who can sign in', async () => {
    const [self] = await fixture.admin.owner.query(`SELECT id FROM users WHERE username = 'sari'`);
    const [kedua] = await fixture.admin.owner.query(
      `SELECT id FROM users WHERE username = 'kedua'`,
    );
    // invited again, and so no administrator for now
    await fixture.as(fixture.sari, `users/${kedua.id}/reset`).expect(200);
    const demoted = await fixture.admin
      .request()
      .patch(`/api/v1/users/${self.id}`)
      .set({ Cookie: fixture.sari, ...(await ifMatch(fixture.admin, `users/${self.id}`)) })
      .send({ role: 'planner' })
      .expect(409);
    expect(demoted.body.code).toBe('user.last-administrator');
    await fixture.as(fixture.sari, `users/${self.id}/deactivate`).expect(409);
    await fixture.as(fixture.sari, `users/${self.id}/reset`).expect(409);
    await fixture.as(fixture.sari, `users/${kedua.id}/deactivate`).expect(200);
    expect(await fixture.isLive(fixture.sari)).toBe(true);
  });
});
