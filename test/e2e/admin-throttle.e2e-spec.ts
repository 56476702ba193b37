import { createAdminApp } from '../../apps/admin/src/create-admin-app.js';
import { PASSWORD, startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { enrol } from '../support/admin/authenticator.js';
import { addPerson } from '../support/admin/people.js';
import supertest from 'supertest';

const MINUTE_MS = 60_000;
const WRONG = 'bukan kata sandinya';

describe('guessing a password', () => {
  let admin: TestAdmin;
  /** without the limit a minute and address, which forgets when the app restarts */
  let addresses = 0;

  beforeAll(async () => {
    admin = await startAdmin();
    const unitId = admin.own.bidangId;
    for (const username of ['rani', 'sari-dua']) {
      await addPerson(admin.owner, admin.own, { username, role: 'unit_head', unitId });
    }
  });

  beforeEach(async () => {
    await admin.owner.query('DELETE FROM sign_in_attempts');
    await admin.owner.query('DELETE FROM known_origins');
  });

  afterAll(() => admin.close());

  const another = (): string => `198.51.${Math.floor((addresses += 1) / 250)}.${addresses % 250}`;

  async function attempt(
    username: string,
    password: string,
    from: string,
    { code, cookie = '' }: { code?: string; cookie?: string } = {},
  ): Promise<[number, string | undefined]> {
    const answer = await admin
      .request()
      .post('/api/v1/session')
      .set({ 'X-Forwarded-For': from, Cookie: cookie })
      .send({ username, password, code });
    return [answer.status, answer.body.code];
  }

  /** Failures that stand already, without the work of hashing. */
  async function failures(username: string, from: string, n: number): Promise<void> {
    await attempt(username, WRONG, from);
    await admin.owner.query(
      `INSERT INTO sign_in_attempts (name_key, address_key, tried_at)
       SELECT name_key, address_key, tried_at FROM (
         SELECT * FROM sign_in_attempts ORDER BY id DESC LIMIT 1) AS last, generate_series(2, $1)`,
      [n],
    );
  }

  it.each(['unknown', '_hidden', '', 'x'.repeat(60)])(
    'fifty failures from nobody knows where (%j) shut nobody else out',
    async (nowhere) => {
      for (let at = 0; at < 12; at += 1) await attempt(`nama-${at}`, WRONG, nowhere);
      await admin.owner.query(
        `INSERT INTO sign_in_attempts (name_key, address_key, tried_at)
         SELECT name_key, address_key, tried_at FROM sign_in_attempts, generate_series(1, 5)`,
      );
      expect((await attempt('rani', PASSWORD, nowhere))[0]).not.toBe(429);
      expect((await attempt('sari', WRONG, nowhere))[0]).toBe(401);
    },
  );

  it('takes an address with its ports as one', async () => {
    const address = another();
    await failures('rani', `${address}:1024`, 9);
    expect((await attempt('rani', WRONG, `${address}:1025`))[0]).toBe(401);
    expect(await attempt('rani', PASSWORD, `"${address}:1026"`)).toEqual([429, 'session.locked']);
  });

  it.each(['rani', 'tidak-ada'])(
    'ten failures of %s shut out that address, also with the right password',
    async (username) => {
      const from = another();
      await failures(username, from, 9);
      expect(await attempt(username, WRONG, from)).toEqual([401, 'session.wrong-credentials']);
      expect(await attempt(username, PASSWORD, from)).toEqual([429, 'session.locked']);
      expect(await attempt('sari', WRONG, from)).toEqual([401, 'session.wrong-credentials']);
      const ownAddress = await attempt(username, PASSWORD, another());
      expect(ownAddress).toEqual(
        username === 'rani' ? [200, undefined] : [401, 'session.wrong-credentials'],
      );
    },
  );

  it('lets in again after a quarter of an hour, and says so', async () => {
    const from = another();
    await failures('rani', from, 10);
    const answer = await admin
      .request()
      .post('/api/v1/session')
      .set('X-Forwarded-For', from)
      .send({ username: 'rani', password: PASSWORD })
      .expect(429);
    expect(answer.get('Retry-After')).toBe('900');
    admin.now = new Date(admin.now.getTime() + 15 * MINUTE_MS);
    expect(await attempt('rani', PASSWORD, from)).toEqual([200, undefined]);
    expect(await admin.owner.query('SELECT FROM sign_in_attempts')).toEqual([]);
  });

  it('gives a name under attack two tries an address, and its owner a way in', async () => {
    await failures('rani', another(), 10);
    const second = another();
    const tries = [];
    for (let n = 0; n < 3; n += 1) tries.push((await attempt('rani', WRONG, second))[0]);
    expect(tries).toEqual([401, 401, 429]);
    const [status] = await attempt('rani', PASSWORD, another());
    expect(status).toBe(200);
    // what others fail at goes on counting
    expect(await attempt('rani', PASSWORD, second)).toEqual([429, 'session.locked']);
  });

  /** The cookie of a browser with which somebody has signed in. */
  async function browserOf(username: string, from: string): Promise<string> {
    const answer = await admin
      .request()
      .post('/api/v1/session')
      .set('X-Forwarded-For', from)
      .send({ username, password: PASSWORD })
      .expect(200);
    const cookies = answer.get('Set-Cookie') ?? [];
    return String(cookies.find((one) => one.startsWith('suara-browser=')))
      .split(';', 1)
      .join();
  }

  it('ends an attack from ever other addresses after thirty tries, not the owner with it', async () => {
    const office = another();
    const cookie = await browserOf('rani', office);
    const tries = [];
    for (let n = 0; n < 60; n += 1) tries.push((await attempt('rani', WRONG, another()))[0]);
    expect(tries.filter((status) => status === 401)).toHaveLength(30);
    expect(tries.slice(30)).toEqual(Array(30).fill(429));
    // a stranger who guesses right by now learns nothing
    expect(await attempt('rani', PASSWORD, another())).toEqual([429, 'session.locked']);
    expect(await attempt('rani', PASSWORD, another(), { cookie })).toEqual([200, undefined]);
    expect(await attempt('rani', PASSWORD, office)).toEqual([200, undefined]);
    expect(await attempt('sari', WRONG, another())).toEqual([401, 'session.wrong-credentials']);
    admin.now = new Date(admin.now.getTime() + 60 * MINUTE_MS);
    expect(await attempt('rani', PASSWORD, another())).toEqual([200, undefined]);
  });

  it('a browser is known by the name that signed in with it, and has ten tries as well', async () => {
    const cookie = await browserOf('rani', another());
    await failures('sari', another(), 30);
    expect(await attempt('sari', PASSWORD, another(), { cookie })).toEqual([429, 'session.locked']);
    for (let n = 0; n < 10; n += 1) {
      expect((await attempt('rani', WRONG, another(), { cookie }))[0]).toBe(401);
    }
    expect((await attempt('rani', PASSWORD, another(), { cookie }))[0]).toBe(429);
    expect((await attempt('rani', PASSWORD, another()))[0]).toBe(200);
  });

  it('an address that cannot be read is nobody’s, and its failures lock nobody out', async () => {
    const rubbish = ['unknown', '-', '_hidden', 'rusak'];
    for (let n = 0; n < 60; n += 1) {
      expect((await attempt(`nama-${n}`, WRONG, rubbish[n % 4]!))[0]).toBe(401);
    }
    expect((await attempt('rani', PASSWORD, 'unknown'))[0]).toBe(200);
  });

  it('shuts out an address that tries many names, but nobody who is known there', async () => {
    const from = another();
    await browserOf('sari-dua', from);
    for (let n = 0; n < 16; n += 1) await failures(`nama-${n}`, from, 9);
    await failures('nama-lain', from, 6);
    expect(await attempt('rani', PASSWORD, from)).toEqual([429, 'session.locked']);
    expect(await attempt('rani', PASSWORD, another())).toEqual([200, undefined]);
    expect(await attempt('sari-dua', PASSWORD, from)).toEqual([200, undefined]);
  });

  it('lets no burst past the limit', async () => {
    const from = another();
    await failures('rani', from, 7);
    const burst = await Promise.all(Array.from({ length: 8 }, () => attempt('rani', WRONG, from)));
    expect(burst.filter(([status]) => status === 401)).toHaveLength(3);
    expect(burst.filter(([status]) => status === 429)).toHaveLength(5);
  });

  it('counts on after a restart', async () => {
    const from = another();
    await failures('rani', from, 10);
    const app = await createAdminApp({ config: admin.config, clock: () => admin.now });
    await app.listen(0, '127.0.0.1');
    const answer = await supertest(app.getHttpServer())
      .post('/api/v1/session')
      .set('X-Forwarded-For', from)
      .send({ username: 'rani', password: PASSWORD });
    await app.close();
    expect(answer.body.code).toBe('session.locked');
  });

  it('wrong codes behind the right password are ten a name, from wherever they come', async () => {
    const { app } = await enrol(admin, { username: 'rani', password: PASSWORD });
    await admin.owner.query('DELETE FROM sign_in_attempts');
    for (let n = 0; n < 9; n += 1) {
      expect((await attempt('rani', PASSWORD, another(), { code: app.wrongCode() }))[1]).toBe(
        'session.wrong-code',
      );
    }
    expect((await attempt('rani', PASSWORD, another(), { code: 'zzzz-zzzz' }))[1]).toBe(
      'session.wrong-code',
    );
    expect(await attempt('rani', PASSWORD, another(), { code: app.nextCode() })).toEqual([
      429,
      'session.locked',
    ]);
    admin.now = new Date(admin.now.getTime() + 15 * MINUTE_MS);
    expect(await attempt('rani', PASSWORD, another(), { code: app.code() })).toEqual([
      200,
      undefined,
    ]);
  });

  it('wrong codes of strangers do not shut out a browser that is known', async () => {
    const cookie = await browserOf('sari-dua', another());
    const { app } = await enrol(admin, { username: 'sari-dua', password: PASSWORD });
    for (let n = 0; n < 10; n += 1) {
      await attempt('sari-dua', PASSWORD, another(), { code: app.wrongCode() });
    }
    const code = app.nextCode();
    expect((await attempt('sari-dua', PASSWORD, another(), { code }))[0]).toBe(429);
    expect(await attempt('sari-dua', PASSWORD, another(), { code, cookie })).toEqual([
      200,
      undefined,
    ]);
  });

  it('keeps neither the name nor the address', async () => {
    await attempt('nama-rahasia', WRONG, '203.0.113.77');
    const rows = await admin.owner.query(
      `SELECT *, encode(name_key, 'escape') AS n, encode(address_key, 'escape') AS a FROM sign_in_attempts`,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/rahasia|203\.0\.113/);
  });
});
