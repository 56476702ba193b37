import { AccountsFixture, NEW_PASSWORD } from '../support/admin/accounts-fixture.js';
import { PASSWORD } from '../support/admin/admin-app.js';
import { Authenticator, enrol } from '../support/admin/authenticator.js';

describe('the second factor', () => {
  let fixture: AccountsFixture;

  beforeAll(async () => {
    fixture = await AccountsFixture.open();
  });

  beforeEach(async () => {
    await fixture.admin.owner.query(
      `DELETE FROM users WHERE username NOT IN ('sari', 'kedua', 'wati')`,
    );
    await fixture.begin();
  });

  afterAll(() => fixture.admin.close());

  it('a reviewer has no session before the second factor, and none without it', async () => {
    await fixture.join('rima', { role: 'reviewer' });
    const bare = await fixture.signIn('rima', NEW_PASSWORD).expect(403);
    expect(bare.body.code).toBe('session.second-factor-required');
    expect(bare.get('Set-Cookie')).toBeUndefined();

    const rima = { username: 'rima', password: NEW_PASSWORD };
    const none = await fixture
      .post('second-factor/confirm', { ...rima, code: '000000' })
      .expect(409);
    expect(none.body.code).toBe('second-factor.none-proposed');
    const { app, recoveryCodes } = await enrol(fixture.admin, rima);
    expect(recoveryCodes).toHaveLength(10);
    const ask = async (code?: string): Promise<[number, string | undefined]> => {
      const answer = await fixture.signIn('rima', NEW_PASSWORD, code);
      return [answer.status, answer.body.code];
    };
    expect(await ask()).toEqual([401, 'session.code-required']);
    for (const nothing of [null, '', ' - ']) {
      const answer = await fixture.post('session', { ...rima, code: nothing });
      expect([nothing, answer.status, answer.body.code]).toEqual([
        nothing,
        401,
        'session.code-required',
      ]);
    }
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
    await fixture.join('rima', { role: 'reviewer' });
    const { app } = await enrol(fixture.admin, { username: 'rima', password: NEW_PASSWORD });
    const code = app.nextCode();
    const answers = await Promise.all(
      [1, 2, 3].map(() => fixture.signIn('rima', NEW_PASSWORD, code)),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401, 401]);
  });

  it('nobody sets up another app with the password alone, and nothing of one is readable', async () => {
    await fixture.join('rima', { role: 'reviewer' });
    const rima = { username: 'rima', password: NEW_PASSWORD };
    const { app, recoveryCodes } = await enrol(fixture.admin, rima);
    const taken = await fixture.post('second-factor', rima).expect(401);
    expect(taken.body.code).toBe('session.code-required');
    await fixture.post('second-factor', { ...rima, code: app.wrongCode() }).expect(401);
    const other = await fixture
      .post('second-factor', { ...rima, code: app.nextCode() })
      .expect(200);
    expect(other.body.uri).toContain(other.body.secret);
    expect(other.body.qrSvg).toMatch(/^<svg/);
    // the old app counts until the new one has given a code
    await fixture.signIn('rima', NEW_PASSWORD, app.nextCode()).expect(200);
    const stored = JSON.stringify(
      await fixture.admin.owner.query(`SELECT u.*, encode(u.second_factor, 'escape') AS text,
        (SELECT json_agg(encode(code_hash, 'escape')) FROM recovery_codes) AS codes
        FROM users u WHERE username = 'rima'`),
    );
    for (const secret of [other.body.secret, ...recoveryCodes]) {
      expect(stored).not.toContain(secret);
    }
  });

  it('a planner sets one up too, and nothing changes for whom it is not asked', async () => {
    await fixture.join('rani', { role: 'planner' });
    await fixture.join('kabid', { role: 'unit_head', unitId: fixture.admin.own.bidangId });
    const bare = await fixture.signIn('rani', NEW_PASSWORD).expect(403);
    expect(bare.body.code).toBe('session.second-factor-required');
    const { app } = await enrol(fixture.admin, { username: 'rani', password: NEW_PASSWORD });
    const shown = app.nextCode().replace(/^.../, '$& ');
    await fixture.signIn('rani', NEW_PASSWORD, shown).expect(200);
    await fixture.signIn('kabid', NEW_PASSWORD).expect(200);
  });

  it('the first code is understood as the app shows it', async () => {
    await fixture.join('rima', { role: 'reviewer' });
    const rima = { username: 'Rima ', password: NEW_PASSWORD };
    const { body } = await fixture.post('second-factor', rima).expect(200);
    expect(body.uri).toContain(':rima?');
    const code = new Authenticator(fixture.admin, body.secret).code().replace(/^.../, '$&\u00a0');
    await fixture.post('second-factor/confirm', { ...rima, code }).expect(200);
  });

  it('an exempt demonstration is one on this machine only, without a proxy', async () => {
    const ask = async (
      marking: 'CONTOH' | 'UJI' | null,
      headers: Record<string, string> = {},
    ): Promise<number> => {
      await fixture.mark(marking);
      const request = fixture.admin.request().post('/api/v1/session').set(headers);
      return (await request.send({ username: 'kedua', password: PASSWORD })).status;
    };
    expect(await ask('CONTOH')).toBe(200);
    const proxied: Record<string, string>[] = [
      { 'X-Forwarded-For': '192.0.2.200' },
      { 'X-Forwarded-For': '127.0.0.1' },
      { 'X-Forwarded-For': '127.1.2.3, ::1' },
      { 'X-Forwarded-For': '' },
      { Forwarded: 'for=127.0.0.1' },
      { 'X-Real-IP': '127.0.0.1' },
      { 'X-Forwarded-Host': 'localhost' },
      { Via: '1.1 proxy' },
    ];
    for (const headers of proxied) {
      expect([headers, await ask('CONTOH', headers)]).toEqual([headers, 403]);
    }
    expect(await ask('UJI')).toBe(403);
    expect(await ask(null)).toBe(403);
  });
});
