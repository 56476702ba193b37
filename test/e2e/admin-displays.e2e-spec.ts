import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';

describe('the screens of counters', () => {
  let admin: TestAdmin;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin('https://suara.example.go.id');
    cookie = await admin.signIn();
  });

  afterAll(() => admin.close());

  const list = () => admin.request().get('/api/v1/displays').set('Cookie', cookie);
  const issue = (counterId = admin.own.counterId) =>
    admin.request().post(`/api/v1/counters/${counterId}/displays`).set('Cookie', cookie);
  const revoke = (id: string) =>
    admin.request().post(`/api/v1/displays/${id}/revoke`).set('Cookie', cookie);
  const displayCodes = (): Promise<{ key: string }[]> =>
    admin.owner.query(`SELECT key FROM codes WHERE channel = 'display' ORDER BY key`);

  it('tells the address once, and stores its hash only', async () => {
    const { body } = await issue().expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      counter: { id: admin.own.counterId, name: 'Loket 1' },
      state: 'silent',
      issuedAt: admin.now.toISOString(),
      revokedAt: null,
      lastSeenAt: null,
      clockOffSeconds: null,
      version: expect.any(String),
      address: expect.stringMatching(/^https:\/\/suara\.example\.go\.id\/D\/[0-9A-Z]{26}$/),
    });
    const { body: listed, text } = await list().expect(200);
    expect(listed).toMatchObject([{ id: body.id, state: 'silent' }]);
    const secret = body.address.slice(-26);
    expect(text).not.toContain(secret);
    const [row] = await admin.owner.query('SELECT displays::text AS row FROM displays');
    expect(row.row).not.toContain(secret);
  });

  it('gives the counter one code, however many screens it has', async () => {
    await issue().expect(201);
    expect(await displayCodes()).toEqual([{ key: 'loket-1~layar' }]);
  });

  it('shows the screen of a counter whose code was revoked a new one', async () => {
    await admin.owner.query(`UPDATE codes SET revoked_at = $1 WHERE channel = 'display'`, [
      admin.now,
    ]);
    await issue().expect(201);
    expect(await displayCodes()).toEqual([{ key: 'loket-1~layar' }, { key: 'loket-1~layar~1' }]);
  });

  it('is silent after ten minutes without a sign of it', async () => {
    const { body } = await issue().expect(201);
    const seen = async (minutes: number): Promise<string> => {
      await admin.owner.query(
        'UPDATE displays SET last_seen_at = $2, clock_off_seconds = 40 WHERE id = $1',
        [body.id, new Date(admin.now.getTime() - minutes * 60_000)],
      );
      const { body: listed } = await list().expect(200);
      return listed.find(({ id }: { id: string }) => id === body.id).state;
    };
    expect([await seen(9), await seen(11)]).toEqual(['active', 'silent']);
  });

  it('is shut out for good, and who did it stays written', async () => {
    const { body } = await issue().expect(201);
    const { body: first } = await revoke(body.id).expect(200);
    expect(first).toMatchObject({ state: 'revoked', revokedAt: admin.now.toISOString() });
    admin.now = new Date(admin.now.getTime() + 60_000);
    expect((await revoke(body.id).expect(200)).body.revokedAt).toBe(first.revokedAt);
    const [row] = await admin.owner.query(
      `SELECT u.username FROM displays d JOIN users u ON u.id = d.revoked_by WHERE d.id = $1`,
      [body.id],
    );
    expect(row.username).toBe('sari');
  });

  it('is not for a counter or a screen of somebody else, nor for a closed counter', async () => {
    expect((await issue(admin.foreign.counterId).expect(404)).body.code).toBe('counter.unknown');
    const { body } = await issue().expect(201);
    const foreign = await admin
      .request()
      .post(`/api/v1/displays/${body.id}/revoke`)
      .set('Cookie', await admin.signIn('wati'));
    expect([foreign.status, foreign.body.code]).toEqual([404, 'display.unknown']);
    await admin.owner.query(`UPDATE counters SET retired_on = '2026-01-01' WHERE id = $1`, [
      admin.own.sharedCounterId,
    ]);
    const closed = await issue(admin.own.sharedCounterId).expect(409);
    expect(closed.body.code).toBe('counter.closed');
  });
});

it('an address too long for a code that can be scanned lets no screen in', async () => {
  const admin = await startAdmin('https://suara.kabupaten-contoh.go.id');
  const answer = await admin
    .request()
    .post(`/api/v1/counters/${admin.own.counterId}/displays`)
    .set('Cookie', await admin.signIn());
  expect([answer.status, answer.body.code]).toEqual([409, 'public-url.unusable']);
  expect(answer.body.detail).toContain('paling banyak 24 karakter');
  await admin.close();
});
