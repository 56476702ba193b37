import { PASSWORD, startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { PageVisitor } from '../support/admin/page-visitor.js';
import { addPerson } from '../support/admin/people.js';
import { numbersOfPage } from '../support/admin/numbers-of-page.js';
import { OwnWork } from '../support/admin/own-work.js';

describe('the pages of an officer', () => {
  let admin: TestAdmin;
  let work: OwnWork;
  let visitor: PageVisitor;

  beforeAll(async () => {
    admin = await startAdmin();
    work = new OwnWork(admin);
    const { officerId } = admin.own.sari;
    await addPerson(admin.owner, admin.own, { username: 'petugas', role: 'officer', officerId });
    visitor = new PageVisitor(admin);
    await signIn(visitor);
  });

  beforeEach(() => work.figures.clear());

  afterAll(() => admin.close());

  async function signIn(who: PageVisitor): Promise<void> {
    await who.open('/masuk');
    await who.send('/masuk', { username: 'petugas', password: PASSWORD });
  }

  it('the first sign-in leads through five screens, once', async () => {
    expect(visitor.path).toBe('/adil/1');
    for (const screen of [2, 3, 4, 5]) await visitor.open(`/adil/${screen}`);
    expect(visitor.text).toContain('Layar 5 dari 5');
    await visitor.open('/hasil');
    expect(visitor.path).toBe('/adil/1');
    await visitor.send('/adil');
    expect(visitor.path).toBe('/hasil');
    const another = new PageVisitor(admin);
    await signIn(another);
    expect([another.status, another.path]).toEqual([200, '/hasil']);
    await visitor.open('/adil/6');
    expect(visitor.status).toBe(404);
  });

  it('before any figure the page says why there is none, and when it is looked at again', async () => {
    await visitor.open('/');
    expect([visitor.status, visitor.path]).toEqual([200, '/hasil']);
    expect(visitor.text).toContain('Belum ada angka tentang Anda yang boleh ditampilkan.');
    expect(visitor.text).toMatch(
      /paling sedikit 10 orang menilai .* dilihat lagi Senin, 30 November/,
    );
    expect(visitor.html).not.toContain('data-figure');
  });

  it('begins with what is known up to which day', async () => {
    await work.run('pulse', 52, '3.27');
    await work.run('officer', 31, '3.42');
    await visitor.open('/hasil');
    expect(visitor.text).toMatch(
      /Sampai 8 November 2026 52 warga menilai; 31 menjawab tentang petugas: 3,42 dari 4/,
    );
  });

  it('below thirty answers says between which values, and what is missing', async () => {
    await work.run('pulse', 52, '3.27');
    await work.run('officer', 24, null);
    await visitor.open('/hasil');
    expect(visitor.text).toMatch(/24 menjawab tentang petugas, dengan nilai di antara \d,\d\d dan/);
    expect(visitor.text).toContain('24 dari 30; dilihat lagi Senin, 30 November');
  });

  it('shows the closed quarter with its word and the range of colleagues, and what was praised', async () => {
    await work.closeThird();
    await visitor.open('/hasil');
    expect(visitor.text).toContain('Setara dengan rekan seunit.');
    expect(visitor.text).toContain('3,1–3,7');
    expect(visitor.text).toMatch(
      /Yang dipuji Triwulan III 2026, dari 102 warga .* Petugas ramah 38/,
    );
    expect(visitor.text).toMatch(/Yang bisa diperbaiki .* Penjelasan kurang jelas 13/);
    await visitor.open('/dialog');
    expect(visitor.path).toBe('/dialog/2026-Q3');
    expect(visitor.text).toContain('Yang dipuji: Petugas ramah (38)');
  });

  it('every number with an origin has the digits that the API gives there', async () => {
    await work.closeThird();
    await work.run('pulse', 52, '3.27');
    await work.run('officer', 31, '3.42');
    for (const path of ['/hasil', '/dialog/2026-Q3']) {
      await visitor.open(path);
      const numbers = numbersOfPage(visitor.html);
      expect(numbers.length).toBeGreaterThan(3);
      for (const { address, pointer, text } of numbers) {
        const answer = await admin.request().get(address).set('Cookie', visitor.cookieHeader);
        const told = valueAt(answer.body, pointer);
        expect({ pointer, isTold: text.includes(String(told).replace('.', ',')) }).toEqual({
          pointer,
          isTold: true,
        });
      }
    }
  });

  it('a reply stands on the dialogue sheet, however often it is sent, and a later one takes its place', async () => {
    await work.closeThird();
    const { assignmentId } = admin.own.sari;
    const path = `/tanggapan/2026-Q3/${assignmentId}`;
    const count = async (): Promise<number> =>
      (await admin.owner.query('SELECT count(*)::integer AS n FROM replies'))[0].n;
    await visitor.open(path);
    await visitor.send(path, { text: ' ' });
    expect([visitor.status, visitor.html.includes('id="text-fault"')]).toEqual([400, true]);
    const fields = { ...visitor.fieldsOf(path), text: 'Antrean lebih panjang sejak Agustus.' };
    await visitor.post(path, fields);
    expect(visitor.text).toContain('Tanggapan Anda tersimpan.');
    await visitor.post(path, fields);
    expect(await count()).toBe(1);
    await visitor.open('/dialog/2026-Q3');
    expect(visitor.text).toContain('Antrean lebih panjang sejak Agustus.');
    await visitor.open(path);
    expect(visitor.fieldsOf(path)['text']).toBe('Antrean lebih panjang sejak Agustus.');
    await visitor.send(path, { text: 'x'.repeat(501) });
    expect([visitor.status, await count()]).toEqual([400, 1]);
  });

  it('nothing of a colleague opens: no home, comments, sheet, reply or objection', async () => {
    const { budi } = admin.own;
    const closedPeriodId = await work.figures.close('2026-Q3');
    const foreign = await work.ofSari({
      period: '2026-Q3',
      closedPeriodId,
      subjectId: budi.assignmentId,
    });
    for (const path of [
      `/hasil?tugas=${budi.assignmentId}`,
      `/komentar?tugas=${budi.assignmentId}`,
      `/dialog/2026-Q3?tugas=${budi.assignmentId}`,
      `/tanggapan/2026-Q3/${budi.assignmentId}`,
      `/keberatan/baru?angka=${foreign}`,
      `/keberatan/baru?tugas=${budi.assignmentId}&kumpulan=1&komentar=1`,
    ]) {
      await visitor.open(path);
      expect([path, visitor.status]).toEqual([path, 404]);
    }
  });

  it('an objection comes back with what was typed until it can be filed, and is filed once', async () => {
    const figureId = await work.closeThird();
    const form = '/keberatan/baru';
    await visitor.open(`${form}?angka=${figureId}`);
    const day = { 'day-day': '1', 'day-month': '1', 'day-year': '2027' };
    await visitor.send(form, { kind: 'attribution', ...day, text: 'Saya cuti.' });
    expect(visitor.status).toBe(400);
    expect(visitor.html).toContain('id="day-fault"');
    expect(visitor.fieldsOf(form)['text']).toBe('Saya cuti.');
    const sent = {
      ...visitor.fieldsOf(form),
      kind: 'attribution',
      'day-day': '23',
      'day-month': '9',
      'day-year': '2026',
    };
    await visitor.post(form, sent);
    expect(visitor.path).toBe('/keberatan');
    expect(visitor.text).toMatch(/Keberatan Anda menunggu .* Tentang 23 September 2026/);
    await visitor.post(form, sent);
    const [{ n }] = await admin.owner.query('SELECT count(*)::integer AS n FROM objections');
    expect(n).toBe(1);
  });

  it('a comment can be objected to until the 14th of the month after it, and never later', async () => {
    const { assignmentId } = admin.own.sari;
    await work.releaseComment('2026-11', 2, 'Di sini tertulis nama anak saya.');
    await work.releaseComment('2026-09', 1, 'Cepat selesai.');
    await visitor.open('/komentar');
    expect(visitor.text).toMatch(/Kumpulan November 2026 .* Kumpulan September 2026 Cepat selesai/);
    const open = `/keberatan/baru?tugas=${assignmentId}&amp;kumpulan=2&amp;komentar=1`;
    expect(visitor.html.match(/href="\/keberatan\/baru[^"]*"/g)).toEqual([`href="${open}"`]);
    await visitor.open(`/keberatan/baru?tugas=${assignmentId}&kumpulan=1&komentar=1`);
    expect(visitor.status).toBe(404);
    await visitor.open(open.replaceAll('&amp;', '&'));
    expect(visitor.text).toContain('Di sini tertulis nama anak saya.');
    await visitor.send('/keberatan/baru', { text: 'Nama anak warga harus dihapus.' });
    expect(visitor.path).toBe('/keberatan');
    expect(visitor.text).toContain('Komentar tidak pantas ada di sini');
  });

  it('no form does anything without its token, and each keeps what was typed', async () => {
    const figureId = await work.closeThird();
    const reply = `/tanggapan/2026-Q3/${admin.own.sari.assignmentId}`;
    const stored = async (): Promise<unknown> =>
      admin.owner.query(
        'SELECT (SELECT count(*) FROM replies) AS replies, (SELECT count(*) FROM objections) AS objections',
      );
    const before = await stored();
    await visitor.post(reply, { text: 'Tanpa tanda.' });
    expect([visitor.status, visitor.fieldsOf(reply)['text']]).toEqual([403, 'Tanpa tanda.']);
    const objection = { figureId, kind: 'figure', text: 'Tanpa tanda.' };
    await visitor.post('/keberatan/baru', objection);
    expect([visitor.status, visitor.fieldsOf('/keberatan/baru')['text']]).toEqual([
      403,
      'Tanpa tanda.',
    ]);
    expect(await stored()).toEqual(before);
  });

  it('tells who looked, with the role and the time of the agency', async () => {
    await work.closeThird();
    const { own } = admin;
    await addPerson(admin.owner, own, {
      username: 'kabid',
      role: 'unit_head',
      unitId: own.bidangId,
    });
    await visitor.open('/siapa-melihat');
    expect(visitor.text).toContain('Belum ada orang lain yang melihat data Anda.');
    const head = await admin.signIn('kabid');
    await admin
      .request()
      .get(`/api/v1/assignments/${own.sari.assignmentId}/indicators?period=2026-Q3`)
      .set('Cookie', head)
      .expect(200);
    await visitor.open('/siapa-melihat');
    expect(visitor.text).toMatch(/Yang terakhir melihat data Anda: kabid, kepala unit, .* WIB\./);
    expect(visitor.text).toContain('Triwulan III 2026, Bidang');
  });
});

/** RFC 6901, of what the pages point at. */
function valueAt(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], body);
}
