import { AccountsFixture, NEW_PASSWORD } from '../support/admin/accounts-fixture.js';
import { PASSWORD } from '../support/admin/admin-app.js';
import { declaredAccess } from '../support/admin/declared-access.js';
import { addPerson, type Person } from '../support/admin/people.js';
import { PageVisitor } from '../support/admin/page-visitor.js';
import { rolesOf } from '../support/admin/who-may.js';
import { WHO_MAY_PAGES } from '../support/admin/who-may-pages.js';

const MINUTE_MS = 60_000;
const NOBODY = '5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11';
/** Forms whose page cannot be drawn from what they hold. */
const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  '/keluar': '/',
  '/akun/faktor-kedua/kode': '/akun/faktor-kedua',
};
const HEAD: Person = { username: 'kabid', role: 'unit_head' };
const PERSON = { username: 'rani', role: 'planner', unitId: '', officer: '' };

describe('pages and their forms', () => {
  let fixture: AccountsFixture;
  let visitor: PageVisitor;

  beforeAll(async () => {
    fixture = await AccountsFixture.open();
    await fixture.mark('CONTOH');
    HEAD.unitId = fixture.admin.own.bidangId;
  });

  beforeEach(async () => {
    await fixture.admin.owner.query(
      `DELETE FROM users WHERE username NOT IN ('sari', 'kedua', 'wati')`,
    );
    visitor = new PageVisitor(fixture.admin);
    await signIn(visitor, 'kedua');
  });

  afterAll(() => fixture.admin.close());

  async function signIn(who: PageVisitor, username: string, password = PASSWORD): Promise<void> {
    await who.open('/masuk');
    await who.send('/masuk', { username, password });
    expect([who.status, who.path]).toEqual([200, '/']);
  }

  const usernames = async (): Promise<string[]> =>
    (await fixture.admin.owner.query('SELECT username FROM users ORDER BY username')).map(
      ({ username }: { username: string }) => username,
    );

  it('every form that needs a session does nothing without its token, and keeps what was typed', async () => {
    const forms = [...declaredAccess(fixture.admin.app)].filter(
      ([route, access]) =>
        route.startsWith('post ') && !route.includes('/api/') && access !== 'without session',
    );
    expect(forms.length).toBeGreaterThanOrEqual(7);
    const id = await fixtureId('kedua');
    for (const [route] of forms) {
      const action = route.slice('post '.length).replace('{id}', id);
      const answer = await fixture.admin
        .request()
        .post(action)
        .set('Cookie', visitor.cookieHeader)
        .type('form')
        .send({ ...PERSON, once: 'x' });
      const refused = [action, answer.status, answer.get('Location')];
      const { [action]: elsewhere } = SHOWN_ELSEWHERE;
      expect(refused).toEqual([action, elsewhere === undefined ? 403 : 303, elsewhere]);
    }
    expect(await fixture.isLive(visitor.cookieHeader)).toBe(true);
    expect(await usernames()).toEqual(['kedua', 'sari', 'wati']);
    await visitor.post('/orang/undang', PERSON);
    expect(visitor.status).toBe(403);
    expect(visitor.text).toContain('Isian ini belum dikirim');
    await visitor.send('/orang/undang', { role: 'planner' });
    expect([visitor.path, await usernames()]).toEqual([
      '/orang/tautan',
      ['kedua', 'rani', 'sari', 'wati'],
    ]);
  });

  it('takes no form of another session, and none that another site sends', async () => {
    const other = new PageVisitor(fixture.admin);
    await signIn(other, 'kedua');
    const { _token: token = '' } = (await other.open('/orang/undang')).fieldsOf('/orang/undang');
    await visitor.post('/orang/undang', { ...PERSON, once: 'x', _token: token });
    expect(visitor.status).toBe(403);
    const foreign = new PageVisitor(fixture.admin, { Origin: 'https://evil.example' });
    await foreign.open('/masuk').then(() => foreign.send('/masuk', { username: 'kedua' }));
    expect([foreign.status, foreign.text.includes('dikirim dari situs lain')]).toEqual([403, true]);
    expect(await usernames()).toEqual(['kedua', 'sari', 'wati']);
  });

  it('loads nothing from elsewhere, and nothing is written into a page', async () => {
    for (const path of ['/masuk', '/', '/akun', '/orang', '/tidak-ada']) {
      await visitor.open(path);
      expect(visitor.headers['content-security-policy']).toBe(
        `default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      );
      expect(visitor.html).not.toMatch(/<style|\sstyle=|<script(?! type="module" src)|\son\w+=/);
      const [, style = ''] = /rel="stylesheet" href="([^"]+)"/.exec(visitor.html) ?? [];
      const file = await fixture.admin.request().get(style).expect(200);
      expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(file.headers['content-type']).toBe('text/css; charset=utf-8');
    }
    await fixture.admin.request().get('/berkas/gaya.000000000000.css').expect(404);
  });

  it('in mid-form the session ends: signing in again brings the form back, with what was typed', async () => {
    await visitor.open('/orang/undang');
    fixture.admin.now = new Date(fixture.admin.now.getTime() + 31 * MINUTE_MS);
    await visitor.send('/orang/undang', { ...PERSON, username: 'rani "kota"' });
    expect([visitor.status, visitor.path]).toEqual([200, '/masuk?ke=%2Forang%2Fundang']);
    expect(visitor.cookieHeader).not.toContain('rani');
    await visitor.send('/masuk', { username: 'kedua', password: PASSWORD });
    expect([visitor.status, visitor.path]).toEqual([200, '/orang/undang']);
    expect(visitor.text).toContain('Isian ini belum dikirim');
    expect(visitor.fieldsOf('/orang/undang')['username']).toBe('rani "kota"');
    expect(visitor.html).toMatch(/<option value="planner" selected/);
    expect(await usernames()).toEqual(['kedua', 'sari', 'wati']);
    // once: the next time the page is as new
    await visitor.open('/orang/undang');
    expect(visitor.fieldsOf('/orang/undang')['username']).toBe('');
  });

  it('what was typed comes back to nobody else', async () => {
    await visitor.open('/orang/undang');
    fixture.admin.now = new Date(fixture.admin.now.getTime() + 31 * MINUTE_MS);
    await visitor.send('/orang/undang', PERSON);
    await visitor.send('/masuk', { username: 'wati', password: PASSWORD });
    expect(visitor.path).toBe('/orang/undang');
    expect(visitor.fieldsOf('/orang/undang')['username']).toBe('');
  });

  it('a double click invites once and shows the link that works', async () => {
    await visitor.open('/orang/undang');
    const fields = { ...visitor.fieldsOf('/orang/undang'), ...PERSON };
    await fixture.admin
      .request()
      .post('/orang/undang')
      .set('Cookie', visitor.cookieHeader)
      .type('form')
      .send(fields)
      .expect(303);
    await visitor.post('/orang/undang', fields);
    expect([visitor.status, visitor.path]).toEqual([200, '/orang/tautan']);
    const [, path = ''] = /https?:\/\/[^/]+(\/undangan\/[\w-]{43})</.exec(visitor.html) ?? [];
    expect(visitor.html).toContain('<svg xmlns');
    await visitor.open('/orang/tautan');
    expect(visitor.html).not.toContain('/undangan/');
    const guest = new PageVisitor(fixture.admin);
    await guest.open(path);
    expect([guest.status, guest.path]).toEqual([200, '/undangan']);
    // another form with the name of somebody else
    await visitor.open('/orang/undang');
    await visitor.send('/orang/undang', { username: 'rani', role: 'planner' });
    expect([visitor.status, visitor.html.includes('href="#username"')]).toEqual([409, true]);
  });

  it('a new link ends what was, and the person is told at home who made it', async () => {
    await addPerson(fixture.admin.owner, fixture.admin.own, HEAD);
    const head = new PageVisitor(fixture.admin);
    await signIn(head, 'kabid');
    const path = `/orang/${await fixtureId('kabid')}/tautan-baru`;
    await visitor.open('/orang');
    expect(visitor.html).toContain(path);
    await visitor.open(path).then(() => visitor.send(path));
    expect(visitor.path).toBe('/orang/tautan');
    expect(await fixture.isLive(head.cookieHeader)).toBe(false);
    const [, link = ''] = /(\/undangan\/[\w-]{43})</.exec(visitor.html) ?? [];
    await head.open(link).then(() => head.send('/undangan', { newPassword: NEW_PASSWORD }));
    expect([head.status, head.path]).toEqual([200, '/']);
    expect(head.text).toMatch(/Akun Anda pernah disetel ulang .* WIB oleh kedua/);
    await visitor.open(`/orang/${await fixtureId('wati')}/tautan-baru`);
    expect([visitor.status, visitor.text.includes('Halaman ini tidak ada')]).toEqual([404, true]);
  });

  it('whoever may not use a page learns what to do, and of an id nothing', async () => {
    await addPerson(fixture.admin.owner, fixture.admin.own, HEAD);
    await signIn(visitor, 'kabid');
    expect(visitor.html).not.toContain('href="/orang"');
    for (const [route, access] of Object.entries(WHO_MAY_PAGES)) {
      const [method, path = ''] = route.split(' ');
      if (method !== 'get' || access === 'without session') continue;
      const may = rolesOf(access).includes('unit_head');
      await visitor.open(path.replace('{id}', NOBODY));
      const denied = path.includes('{id}') ? 404 : 403;
      expect([route, visitor.status]).toEqual([route, may ? 200 : denied]);
    }
  });

  it('a page that does not exist shows the way back', async () => {
    await visitor.open('/tidak-ada');
    expect([visitor.status, visitor.html.includes('href="/orang"')]).toEqual([404, true]);
  });

  it('an error is a page with what was typed, a way on, and its number', async () => {
    await visitor.open('/orang/undang');
    const fields = { ...visitor.fieldsOf('/orang/undang'), ...PERSON };
    await visitor.post('/orang/undang', { ...fields, officer: 'x'.repeat(20_000) });
    expect([visitor.status, visitor.text.includes('Isiannya terlalu besar')]).toEqual([413, true]);
    await visitor.post('/masuk?x=%00', {});
    expect(visitor.status).toBe(400);
    const json = await fixture.admin.request().post('/masuk').send({ username: 'sari' });
    expect([json.status, json.text.slice(0, 15)]).toEqual([415, '<!doctype html>']);
    const broken = await fixture.admin.request().get('/%zz');
    expect([broken.status, broken.text.slice(0, 15)]).toEqual([400, '<!doctype html>']);
    await fixture.admin.database.cut();
    await visitor.open('/akun');
    expect(visitor.status).toBe(503);
    expect(visitor.headers['retry-after']).toBe('5');
    expect(visitor.text).toMatch(
      /Penyimpanan data tidak menjawab .* Nomor permintaan: [0-9a-f-]{36}/,
    );
    await fixture.admin.database.mend();
  });

  it('the password is changed, and other sessions are ended, one or all', async () => {
    const id = await fixtureId('kedua');
    const before = await fixture.admin.owner.query(
      'SELECT password_hash FROM users WHERE id = $1',
      [id],
    );
    const others = [new PageVisitor(fixture.admin), new PageVisitor(fixture.admin)];
    for (const one of others) await signIn(one, 'kedua');
    await visitor.open('/akun');
    const [, end = ''] = /action="(\/akun\/sesi\/[0-9a-f-]{36}\/akhiri)"/.exec(visitor.html) ?? [];
    await visitor.send(end);
    expect(visitor.text).toContain('Sesi itu sudah diakhiri.');
    await visitor.send('/akun/sesi/akhiri-lain');
    expect(visitor.text).toContain('Semua sesi lain sudah diakhiri.');
    for (const one of others) expect(await fixture.isLive(one.cookieHeader)).toBe(false);
    await visitor.send('/akun/kata-sandi', { password: 'salah', newPassword: NEW_PASSWORD });
    expect([visitor.status, visitor.html.includes('href="#password"')]).toEqual([401, true]);
    await visitor.send('/akun/kata-sandi', {
      password: PASSWORD,
      newPassword: 'kedua kedua kedua',
    });
    expect([visitor.status, visitor.html.includes('href="#newPassword"')]).toEqual([400, true]);
    await visitor.send('/akun/kata-sandi', { password: PASSWORD, newPassword: NEW_PASSWORD });
    expect([visitor.path, visitor.text.includes('Kata sandi baru berlaku.')]).toEqual([
      '/akun',
      true,
    ]);
    await signIn(visitor, 'kedua', NEW_PASSWORD);
    await fixture.admin.owner.query('UPDATE users SET password_hash = $2 WHERE id = $1', [
      id,
      before[0].password_hash,
    ]);
  });

  const fixtureId = async (username: string): Promise<string> =>
    (await fixture.admin.owner.query('SELECT id FROM users WHERE username = $1', [username]))[0].id;
});
