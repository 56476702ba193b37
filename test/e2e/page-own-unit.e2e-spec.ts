import { PASSWORD, startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { compareFigures } from '../support/admin/page-figures.js';
import { PageVisitor } from '../support/admin/page-visitor.js';
import { addPerson } from '../support/admin/people.js';
import { UnitFigures } from '../support/admin/unit-figures.js';
import {
  elementsOf,
  IKM_FIGURE,
  OFFICER_FIGURE,
  PULSE_FIGURE,
} from '../support/database/figure-rows.js';

const PAGES = [
  '/perhatian',
  '/unit/angka',
  '/unit/layanan',
  '/unit/komentar',
  '/unit/petugas',
  '/unit/rapat',
  '/dilayani',
];
const NOBODY = '5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11';
const COUNTS = { 1: 2, 2: 4, 3: 24, 4: 30 };
const LOW = { key: 'alasan_lama', element: 'waktu', cause: 'system', n: 17 } as const;
const PRAISE = { key: 'alasan_ramah', element: 'perilaku', cause: 'officer', n: 41 } as const;

describe('pages of a unit head', () => {
  let admin: TestAdmin;
  let figures: UnitFigures;
  let head: PageVisitor;

  beforeAll(async () => {
    admin = await startAdmin();
    figures = new UnitFigures(admin);
    const { owner, own } = admin;
    await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId: own.bidangId });
    await addPerson(owner, own, { username: 'kadis', role: 'unit_head', unitId: own.dinasId });
    await addPerson(owner, own, { username: 'perencana', role: 'planner' });
    await owner.query(
      `INSERT INTO services (instansi_id, key, unit_id, name, valid)
       VALUES ($1, 'surat', $2, 'Surat', '[2026-01-01,)')`,
      [own.instansiId, own.dinasId],
    );
    head = await signIn('kabid');
  });

  beforeEach(async () => {
    await figures.clear();
    await admin.owner.query('TRUNCATE persons_served CASCADE');
  });

  afterAll(() => admin.close());

  async function signIn(username: string): Promise<PageVisitor> {
    const visitor = new PageVisitor(admin);
    await visitor.open('/masuk');
    return visitor.send('/masuk', { username, password: PASSWORD });
  }

  /** A closed quarter with an index, its elements and taps, and one before in which the waiting was shorter. */
  async function closeQuarters(): Promise<void> {
    const elements = elementsOf(60, '3.40', '85.00');
    for (const element of Object.values(elements)) element.counts = COUNTS;
    const { serviceIds, sari } = admin.own;
    for (const [period, waktu, ikm] of [
      ['2026-Q2', '3.90', '88.00'],
      ['2026-Q3', '3.00', '86.60'],
    ] as const) {
      const closedPeriodId = await figures.close(period);
      const about = { period, closedPeriodId };
      const changed = { ...elements, waktu: { ...elements['waktu']!, nrr: waktu } };
      await figures.insert({
        ...about,
        measure: 'ikm',
        figure: { ...IKM_FIGURE, ikm, elements: changed },
      });
      const reasons = { n: 64, top: [PRAISE, LOW] };
      await figures.insert({ ...about, figure: { ...PULSE_FIGURE, reasons } });
      const service = { subjectKind: 'service', subjectId: serviceIds[0] } as const;
      await figures.insert({ ...about, ...service });
      await figures.insert({ ...about, ...service, measure: 'hours' });
      const officer = { subjectKind: 'assignment', subjectId: sari.assignmentId } as const;
      await figures.insert({ ...about, ...officer, measure: 'officer', figure: OFFICER_FIGURE });
    }
  }

  it('signing in leads to what needs the head first', async () => {
    const visitor = await signIn('kabid');
    expect([visitor.status, visitor.path]).toEqual([200, '/perhatian']);
    expect(visitor.text).toContain('Senin, 23 November 2026');
    expect(visitor.html).toMatch(/href="\/perhatian" aria-current="page">Beranda/);
  });

  it('what fell beyond chance, and months without persons served, stand in the list', async () => {
    await closeQuarters();
    await head.open('/perhatian');
    expect(head.text).toContain('Waktu penyelesaian turun, lebih dari kebetulan');
    expect(head.text).toContain('Sekarang 3,00 , sebelumnya 3,90');
    // two services, six months
    expect(head.text).toContain('Jumlah orang dilayani belum diisi: 12 bulan layanan');
    expect(head.text).toContain('Dua hal perlu perhatian');
  });

  it('where nothing needs the head, the page says so and when it is looked at again', async () => {
    const { serviceIds, instansiId } = admin.own;
    await admin.owner.query(
      `INSERT INTO persons_served
       SELECT $1, service_id, month, 40, (SELECT id FROM users WHERE username = 'kabid'), now()
       FROM unnest($2::uuid[]) AS service_id,
         generate_series('2026-05-01'::date, '2026-10-01', '1 month') AS month`,
      [instansiId, serviceIds],
    );
    await head.open('/perhatian');
    expect(head.text).toContain('Tidak ada yang perlu perhatian');
    expect(head.text).toMatch(/Angka dilihat lagi \w+, \d+ \w+/);
  });

  it('every number has the digits of the API, on every page and in both languages', async () => {
    await closeQuarters();
    for (const language of ['id', 'en']) {
      await head.open('/perhatian');
      await head.send('/bahasa', { language });
      let all = 0;
      for (const path of PAGES) {
        await head.open(path);
        expect({ path, status: head.status }).toEqual({ path, status: 200 });
        all += await compareFigures(admin, head);
      }
      expect(all).toBeGreaterThan(150);
    }
    await head.open('/perhatian');
    await head.send('/bahasa', { language: 'id' });
  });

  it('tells why taps are low, and no praise', async () => {
    await closeQuarters();
    await head.open('/unit/angka');
    expect(head.text).toContain('Alasan terbanyak: “Menunggu terlalu lama”.');
    expect(head.text).not.toContain('Petugas ramah');
  });

  it('shows no grade where a quarter speaks of one officer', async () => {
    const { assignmentId } = admin.own.sari;
    const closedPeriodId = await figures.close('2026-Q3');
    const notes = [{ kind: 'one officer', assignmentId } as const];
    await figures.insert({ measure: 'ikm', period: '2026-Q3', closedPeriodId, notes });
    await head.open('/unit/angka');
    expect(head.text).toContain('86,60');
    expect(head.text).not.toMatch(/B, baik|mutu B/);
  });

  it('says why there is no index, and when it is looked at again', async () => {
    await figures.missing({ kind: 'too few', missing: 6 }, { measure: 'ikm', period: '2026-Q4' });
    await head.open('/unit/angka?triwulan=2026-Q4');
    expect(head.text).toMatch(/Belum ada IKM untuk triwulan ini\. 24 dari 30; dilihat lagi \w+/);
  });

  it('officers stand by name at a closing only, and reading them is written down', async () => {
    await closeQuarters();
    await head.open('/unit/petugas?triwulan=2026-Q4');
    expect(head.text).toContain('diumumkan sesudah triwulannya ditutup');
    const looks = async (): Promise<number> =>
      (await admin.owner.query(`SELECT id FROM looks WHERE what = 'officer_figure'`)).length;
    expect(await looks()).toBe(0);
    await head.open('/unit/petugas');
    expect(head.text).toMatch(/Budi.*Sari/);
    expect(head.text).toContain('belum bisa dikatakan');
    expect(await looks()).toBe(2);
  });

  it('gives the quarter as a file with the same digits', async () => {
    await closeQuarters();
    await head.open('/unit/angka.csv?triwulan=2026-Q3');
    expect(head.headers['content-disposition']).toBe(
      'attachment; filename="angka-unit-2026-Q3.csv"',
    );
    expect(head.html).toContain('Bidang;IKM;86,60;84,10;90,20;60;88,00\r\n');
    expect(head.html).toContain(';Waktu penyelesaian;3,00;');
  });

  it('what is not theirs is not there', async () => {
    await closeQuarters();
    const { foreign } = admin;
    for (const path of [
      '/unit/angka?triwulan=2019-Q1',
      '/unit/angka?triwulan=x',
      '/unit/komentar?sebelum=x',
      `/unit/petugas/${NOBODY}/komentar`,
      `/unit/petugas/${foreign.sari.assignmentId}/komentar`,
      `/dilayani/${NOBODY}`,
      `/dilayani/${foreign.serviceIds[0]}`,
      `/dilayani/${admin.own.serviceIds[0]}/2026-11`,
    ]) {
      await head.open(path);
      expect({ path, status: head.status }).toEqual({ path, status: 404 });
    }
    const planner = await signIn('perencana');
    await planner.open('/unit/angka');
    expect(planner.status).toBe(403);
    const above = await signIn('kadis');
    await above.open('/unit/layanan');
    expect(above.text).toMatch(/Kartu Keluarga.*KTP-el.*Surat/);
  });
});
