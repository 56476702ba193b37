import { NEW_PASSWORD, AccountsFixture } from '../support/admin/accounts-fixture.js';
import { PASSWORD } from '../support/admin/admin-app.js';
import { Authenticator, enrol } from '../support/admin/authenticator.js';
import { PageVisitor } from '../support/admin/page-visitor.js';

const TOKEN = '_token';

describe('signing in by pages', () => {
  let fixture: AccountsFixture;
  let visitor: PageVisitor;

  beforeAll(async () => {
    fixture = await AccountsFixture.open();
  });

  beforeEach(async () => {
    await fixture.admin.owner.query(
      `DELETE FROM users WHERE username NOT IN ('sari', 'kedua', 'wati')`,
    );
    await fixture.begin();
    visitor = new PageVisitor(fixture.admin);
  });

  afterAll(() => fixture.admin.close());

  it('leads to the page that was asked for, under the cookie of the API', async () => {
    await fixture.join('kabid', { role: 'unit_head', unitId: fixture.admin.own.bidangId });
    await visitor.open('/akun');
    expect([visitor.status, visitor.path]).toEqual([200, '/masuk?ke=%2Fakun']);
    await visitor.send('/masuk', { username: 'kabid', password: NEW_PASSWORD });
    expect([visitor.status, visitor.path]).toEqual([200, '/akun']);
    expect(visitor.text).toContain('Kepala unit');
    expect(await fixture.isLive(visitor.cookieHeader)).toBe(true);
  });

  it.each(['//evil.example/x', 'https://evil.example/x', '/\\evil.example'])(
    'never leads to another site: %s',
    async (to) => {
      await fixture.join('kabid', { role: 'unit_head', unitId: fixture.admin.own.bidangId });
      await visitor.open(`/masuk?ke=${encodeURIComponent(to)}`);
      const answer = await fixture.admin
        .request()
        .post('/masuk')
        .type('form')
        .send({ ...visitor.fieldsOf('/masuk'), username: 'kabid', password: NEW_PASSWORD });
      expect(answer.status).toBe(303);
      expect(answer.get('Location')).toMatch(/^\/(?![/\\])/);
    },
  );

  it('says what is wrong beside the field, keeps the name and never the password', async () => {
    await visitor.open('/masuk');
    await visitor.send('/masuk', { username: 'sari <b>', password: 'rahasia-ini' });
    expect(visitor.status).toBe(401);
    expect(visitor.html).toContain('<title>Perlu diperbaiki: Masuk');
    expect(visitor.html).toMatch(
      /role="alert"[^>]*>.*href="#username">Nama pengguna: Nama pengguna atau kata/,
    );
    expect(visitor.html).toContain('aria-describedby="username-hint username-fault"');
    expect(visitor.fieldsOf('/masuk')).toMatchObject({ username: 'sari <b>', password: '' });
    expect(visitor.html).not.toContain('rahasia-ini');
    await visitor.send('/masuk', { username: '', password: '' });
    expect(visitor.status).toBe(400);
    expect(visitor.html.match(/Wajib diisi\./g)).toHaveLength(4);
    expect(visitor.html).toContain('Kata sandi: Wajib diisi.');
  });

  it('asks for the code of the second factor, and lets nobody in without it', async () => {
    await fixture.join('rima', { role: 'reviewer' });
    const rima = { username: 'rima', password: NEW_PASSWORD };
    const { app, recoveryCodes } = await enrol(fixture.admin, rima);
    await visitor.open('/masuk').then(() => visitor.send('/masuk', rima));
    expect([visitor.status, visitor.path]).toEqual([200, '/masuk/kode']);
    expect(await fixture.isLive(visitor.cookieHeader)).toBe(false);
    await visitor.send('/masuk/kode', { code: app.wrongCode() });
    expect([visitor.status, visitor.html.includes('href="#code"')]).toEqual([401, true]);
    await visitor.send('/masuk/kode', { code: app.nextCode().replace(/^.../, '$& ') });
    expect([visitor.status, visitor.path]).toEqual([200, '/']);
    // the step is over with it
    const late = await visitor.open('/masuk/kode');
    expect(late.path).toBe('/masuk');
    await late.send('/masuk', rima);
    await visitor.send('/masuk/kode', { code: recoveryCodes[0]! });
    expect(visitor.path).toBe('/');
  });

  it('from an invitation to a session with a second factor, and the codes are shown once', async () => {
    const { token } = await fixture.invite({ username: 'rani', role: 'planner' });
    await visitor.open(`/undangan/${token}`);
    expect([visitor.status, visitor.path]).toEqual([200, '/undangan']);
    expect(visitor.text).toContain('Nama pengguna Anda rani, sebagai Perencana');
    await visitor.send('/undangan', { newPassword: 'pendek' });
    expect([visitor.status, visitor.html.includes('href="#newPassword"')]).toEqual([400, true]);
    await visitor.send('/undangan', { newPassword: NEW_PASSWORD });
    expect([visitor.status, visitor.path]).toEqual([200, '/masuk/faktor-kedua']);
    const secret = /code-box">([A-Z2-7 ]+)</.exec(visitor.html)![1]!.replaceAll(' ', '');
    const app = new Authenticator(fixture.admin, secret);
    await visitor.send('/masuk/faktor-kedua', { code: app.code() });
    expect(visitor.path).toBe('/masuk/kode-pemulihan');
    expect(visitor.html.match(/<li>[a-z0-9-]{19}<\/li>/g)).toHaveLength(10);
    await visitor.open('/masuk/kode-pemulihan');
    expect(visitor.html).not.toMatch(/<li>[a-z0-9-]{19}<\/li>/);
    await visitor
      .open('/masuk/kode')
      .then(() => visitor.send('/masuk/kode', { code: app.nextCode() }));
    expect([visitor.status, visitor.path]).toEqual([200, '/periode']);
    expect(visitor.text).toContain('rani · Perencana');
    await visitor.open(`/undangan/${token}`);
    expect(visitor.status).toBe(404);
    expect(visitor.text).toContain('Tautannya sudah dipakai');
  });

  it('an own second factor takes the password, keeps nothing of it, and is for its session only', async () => {
    await fixture.join('kabid', { role: 'unit_head', unitId: fixture.admin.own.bidangId });
    const kabid = { username: 'kabid', password: NEW_PASSWORD };
    await visitor.open('/masuk').then(() => visitor.send('/masuk', kabid));
    await visitor.open('/akun/faktor-kedua');
    await visitor.send('/akun/faktor-kedua', { password: 'bukan itu' });
    expect([visitor.status, visitor.html.includes('href="#password"')]).toEqual([401, true]);
    await visitor.send('/akun/faktor-kedua', { password: NEW_PASSWORD });
    expect(visitor.path).toBe('/akun/faktor-kedua/kode');
    const secret = /code-box">([A-Z2-7 ]+)</.exec(visitor.html)![1]!.replaceAll(' ', '');
    const app = new Authenticator(fixture.admin, secret);
    await visitor.send('/akun/faktor-kedua/kode', { code: app.wrongCode() });
    expect([visitor.status, visitor.html.includes('href="#code"')]).toEqual([401, true]);
    const { [TOKEN]: token = '' } = visitor.fieldsOf('/akun/faktor-kedua/kode');
    expect(visitor.cookie('suara-step')).toBeDefined();
    const confirmed = await fixture.admin
      .request()
      .post('/akun/faktor-kedua/kode')
      .set('Cookie', visitor.cookieHeader)
      .type('form')
      .send({ [TOKEN]: token, code: app.code() })
      .expect(303);
    const cookies = String(confirmed.get('Set-Cookie'));
    expect(cookies).toMatch(/suara-step=;/);
    const [, recovery = ''] = /suara-recovery=([^;]+)/.exec(cookies) ?? [];
    const withoutFactor = visitor.cookieHeader.replace(
      /suara-admin=[^;]+/,
      `suara-admin=${'x'.repeat(43)}`,
    );
    const stranger = await fixture.admin
      .request()
      .get('/masuk/kode-pemulihan')
      .set('Cookie', `${withoutFactor}; suara-recovery=${recovery}`);
    expect(stranger.text).toContain('tidak dapat dilihat lagi');
    const own = await fixture.admin
      .request()
      .get('/akun/kode-pemulihan')
      .set('Cookie', `${visitor.cookieHeader}; suara-recovery=${recovery}`);
    expect(own.text.match(/<li>[a-z0-9-]{19}<\/li>/g)).toHaveLength(10);
    const again = new PageVisitor(fixture.admin);
    await again.open('/masuk').then(() => again.send('/masuk', kabid));
    expect(again.path).toBe('/masuk/kode');
  });

  it('signs out, and Back shows nothing any more', async () => {
    await fixture.join('kabid', { role: 'unit_head', unitId: fixture.admin.own.bidangId });
    await visitor.open('/masuk');
    await visitor.send('/masuk', { username: 'kabid', password: NEW_PASSWORD });
    const before = visitor.cookieHeader;
    expect(visitor.headers['cache-control']).toBe('no-store');
    await visitor.send('/keluar');
    expect([visitor.path, visitor.text.includes('Anda sudah keluar.')]).toEqual(['/masuk', true]);
    expect(await fixture.isLive(before)).toBe(false);
    await visitor.open('/masuk');
    expect(visitor.text).not.toContain('Anda sudah keluar.');
  });

  it('speaks the language that was chosen, on the same page', async () => {
    await visitor.open('/masuk?ke=%2Fakun');
    expect(visitor.html).toContain('<html lang="id">');
    await visitor.send('/bahasa', { language: 'en' });
    expect([visitor.path, visitor.html.includes('<html lang="en">')]).toEqual([
      '/masuk?ke=%2Fakun',
      true,
    ]);
    expect(visitor.fieldsOf('/masuk')['to']).toBe('/akun');
  });

  it('is limited like the API, and says so on the page', async () => {
    await visitor.open('/masuk');
    for (let at = 0; at < 10; at += 1)
      await visitor.send('/masuk', { username: 'sari', password: `salah ${at}` });
    expect(visitor.status).toBe(401);
    await visitor.send('/masuk', { username: 'sari', password: PASSWORD });
    expect([visitor.status, visitor.headers['retry-after']]).toEqual([429, '900']);
    expect(visitor.text).toContain('Terlalu banyak percobaan yang salah.');
    await fixture.admin.owner.query('DELETE FROM sign_in_attempts');
  });
});
