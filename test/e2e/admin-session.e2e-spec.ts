import { createHash } from 'node:crypto';
import { createUser } from '@app/persistence/access';
import { PASSWORD, startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';

const MINUTE_MS = 60_000;

describe('signing in to the admin app', () => {
  let admin: TestAdmin;

  beforeEach(async () => {
    admin = await startAdmin();
  });

  afterEach(() => admin.close());

  const attempt = (username: string, password: string) =>
    admin.request().post('/api/v1/session').send({ username, password });

  const whoAmI = (cookie: string) => admin.request().get('/api/v1/session').set('Cookie', cookie);

  const pass = (milliseconds: number): void => {
    admin.now = new Date(admin.now.getTime() + milliseconds);
  };

  it('opens a session that a browser keeps from scripts and sends with its own requests', async () => {
    const answer = await attempt('sari', PASSWORD).expect(200);
    expect(answer.body).toEqual({
      username: 'sari',
      role: 'administrator',
      instansi: { name: 'Agency kota-contoh', marking: 'CONTOH' },
      resets: [],
    });
    expect(answer.get('Set-Cookie')).toEqual([
      expect.stringMatching(/^suara-admin=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(
        /^suara-browser=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    expect(answer.get('Cache-Control')).toBe('no-store');
  });

  it('stores the hash of the token, not the token', async () => {
    const [, token = ''] = (await admin.signIn()).split('=');
    const [row] = await admin.owner.query('SELECT token_hash FROM sessions');
    expect(row.token_hash).toEqual(createHash('sha256').update(token).digest());
  });

  it('tells who is signed in, and nobody after signing out', async () => {
    const cookie = await admin.signIn();
    expect((await whoAmI(cookie).expect(200)).body).toMatchObject({ username: 'sari' });
    const end = await admin.request().delete('/api/v1/session').set('Cookie', cookie).expect(204);
    expect(end.get('Set-Cookie')?.[0]).toMatch(/^suara-admin=;.*Expires=Thu, 01 Jan 1970/);
    await whoAmI(cookie).expect(401);
    expect(await admin.owner.query('SELECT FROM sessions')).toEqual([]);
  });

  it.each([
    ['a wrong password', 'sari', 'not-the-password'],
    ['a wrong name', 'nobody', PASSWORD],
    ['a name that could not be one', "x' OR true --", PASSWORD],
  ])('answers %s in one way', async (_what, username, password) => {
    const { body, headers } = await attempt(username, password).expect(401);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      code: 'session.wrong-credentials',
      detail: 'Nama pengguna atau kata sandi salah. Periksa keduanya dan coba lagi.',
      errors: [],
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('says it in English to whoever asks for that', async () => {
    const sent = { username: 'nobody', password: PASSWORD };
    const asked = admin.request().post('/api/v1/session').set('Accept-Language', 'en-GB, id;q=0.5');
    expect((await asked.send(sent).expect(401)).body.detail).toBe(
      'The user name or the password is wrong. Check both and try again.',
    );
  });

  it('names what is missing from a sign-in', async () => {
    const { body } = await admin
      .request()
      .post('/api/v1/session')
      .send({ user: 'sari' })
      .expect(400);
    const fields = body.errors.map((error: { field: string }) => error.field);
    expect(new Set(fields)).toEqual(new Set(['user', 'username', 'password']));
  });

  it.each(['/api/v1/session', '/api/v1/units', '/api/v1/instansi/indicators?period=2026'])(
    'lets nobody read %s without a session, with an invented one or another’s cookie name',
    async (path) => {
      const [, token] = (await admin.signIn()).split('=');
      for (const cookie of ['', 'suara-admin=invented', `__Host-suara-admin=${token}`]) {
        const { body } = await admin.request().get(path).set('Cookie', cookie).expect(401);
        expect(body.code).toBe('session.required');
      }
    },
  );

  it('ends after 30 idle minutes', async () => {
    const cookie = await admin.signIn();
    pass(30 * MINUTE_MS - 1);
    await whoAmI(cookie).expect(200);
    pass(30 * MINUTE_MS - 1);
    await whoAmI(cookie).expect(200);
    pass(30 * MINUTE_MS);
    await whoAmI(cookie).expect(401);
  });

  it('ends after 12 hours, however busy', async () => {
    const cookie = await admin.signIn();
    for (let quarter = 1; quarter < 12 * 4; quarter++) {
      pass(15 * MINUTE_MS);
      await whoAmI(cookie).expect(200);
    }
    pass(15 * MINUTE_MS);
    await whoAmI(cookie).expect(401);
  });

  it('writes when a session was last seen once a minute at the most', async () => {
    const lastSeen = async (): Promise<Date> =>
      (await admin.owner.query('SELECT last_seen_at FROM sessions'))[0].last_seen_at;
    const signedInAt = admin.now;
    const cookie = await admin.signIn();
    pass(MINUTE_MS - 1);
    await whoAmI(cookie).expect(200);
    expect(await lastSeen()).toEqual(signedInAt);
    pass(1);
    await whoAmI(cookie).expect(200);
    expect(await lastSeen()).toEqual(admin.now);
  });

  it('refuses to carry a password over plain http beyond this machine, and says what to do', async () => {
    const { body } = await attempt('sari', PASSWORD).set('Host', '192.168.1.10:3001').expect(403);
    expect(body).toMatchObject({
      code: 'session.insecure',
      detail: expect.stringContaining('https'),
    });
    expect(await admin.owner.query('SELECT FROM sessions')).toEqual([]);
  });

  it('accepts no session over plain http beyond this machine', async () => {
    const cookie = await admin.signIn();
    await whoAmI(cookie).set('Host', 'suara.example.go.id').expect(401);
  });

  it('behind a reverse proxy with https the cookie is bound to this host and to https', async () => {
    const { bidangId } = admin.own;
    await addPerson(admin.owner, admin.own, {
      username: 'kabid',
      role: 'unit_head',
      unitId: bidangId,
    });
    const answer = await attempt('kabid', PASSWORD)
      .set('Host', 'suara.example.go.id')
      .set('X-Forwarded-Proto', 'https')
      .expect(200);
    expect(answer.get('Set-Cookie')).toEqual([
      expect.stringMatching(
        /^__Host-suara-admin=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
      expect.stringMatching(
        /^__Host-suara-browser=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
  });

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'https://lain.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Origin: 'https://lain.example', 'Sec-Fetch-Site': 'same-origin' }, 403],
    [{ Origin: 'https://lain.example', 'Sec-Fetch-Site': 'none' }, 403],
    [{ Origin: 'http://localhost:3001', 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'http://localhost:3001', 'Sec-Fetch-Site': 'same-origin' }, 204],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 204],
    [{ Origin: 'http://localhost:3001' }, 204],
    [{}, 204],
  ])('signing out with %j answers %i', async (headers, status) => {
    const cookie = await admin.signIn();
    await admin
      .request()
      .delete('/api/v1/session')
      .set({ Host: 'localhost:3001', Cookie: cookie, ...headers })
      .expect(status);
    await whoAmI(cookie).expect(status === 403 ? 200 : 401);
  });

  it.each([' SARI ', 'Sari', '\u200bsari\n', 'ｓａｒｉ', 'sari@kota-contoh', 'Sari @ KOTA-CONTOH'])(
    'understands %j as the user name',
    async (typed) => {
      const { body } = await attempt(typed, PASSWORD).expect(200);
      expect(body.username).toBe('sari');
    },
  );

  it('tells two people of one name apart by their passwords, or by their agency', async () => {
    await createUser(admin.owner, {
      instansiKey: 'kota-lain',
      username: 'sari',
      password: 'gerimis di tepi sawah',
    });
    const agencyOf = async (username: string, password: string): Promise<string | number> => {
      const { status, body } = await attempt(username, password);
      return status === 200 ? body.instansi.name : status;
    };
    expect(await agencyOf('sari', PASSWORD)).toBe('Agency kota-contoh');
    expect(await agencyOf('sari', 'gerimis di tepi sawah')).toBe('Agency kota-lain');
    expect(await agencyOf('sari@kota-lain', 'gerimis di tepi sawah')).toBe('Agency kota-lain');
    expect(await agencyOf('sari@kota-lain', PASSWORD)).toBe(401);
    expect(await agencyOf('sari@kota-x', PASSWORD)).toBe(401);
  });

  it('lets an office behind one address in at once, mistypes included', async () => {
    const { bidangId } = admin.own;
    const names = Array.from({ length: 30 }, (_, n) => `kepala-${n}`);
    for (const username of names) {
      await addPerson(admin.owner, admin.own, { username, role: 'unit_head', unitId: bidangId });
    }
    const answers = await Promise.all(
      names.map(async (username) => {
        await attempt(username, 'not-the-password').expect(401);
        return (await attempt(username, PASSWORD)).status;
      }),
    );
    expect(answers).toEqual(Array(30).fill(200));
  });

  it('lets one address try a name ten times', async () => {
    for (let tries = 0; tries < 10; tries++) await attempt('sari', 'not-the-password').expect(401);
    const { body, headers } = await attempt('sari', PASSWORD).expect(429);
    expect(body.code).toBe('session.locked');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await admin.request().get('/api/v1/session').expect(401);
  });
});
