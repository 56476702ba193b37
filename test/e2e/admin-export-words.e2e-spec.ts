import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import {
  bytesOf,
  readCsv,
  readWorkbook,
  startExports,
  type TestExports,
} from '../support/worker/exports.js';
import {
  insertClosedPeriod,
  insertFigure,
  insertMissingFigure,
} from '../support/database/figure-rows.js';

const PATH = '/api/v1/exports';

describe('what an export says', () => {
  let admin: TestAdmin;
  let exports: TestExports;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
    exports = await startExports(admin);
    cookie = await admin.signIn('perencana');
  });

  beforeEach(async () => {
    admin.now = new Date('2026-11-23T02:00:00Z');
    await admin.owner.query('TRUNCATE figures, missing_figures, closed_periods CASCADE');
    await admin.owner.query('DELETE FROM export_jobs');
  });

  afterAll(async () => {
    await exports?.source.destroy();
    await admin?.close();
  });

  const ask = async (asked: object = {}): Promise<string> => {
    const body = { period: '2026-Q4', format: 'csv', ...asked };
    const answer = await admin.request().post(PATH).set('Cookie', cookie).send(body).expect(202);
    expect(answer.body).toEqual({ id: expect.any(String), state: 'waiting' });
    return answer.body.id;
  };
  const get = (path: string, as = cookie) =>
    admin.request().get(`${PATH}/${path}`).set('Cookie', as);
  const fileOf = async (asked: object = {}): Promise<Buffer> => {
    const id = await ask(asked);
    await exports.make.execute();
    return (await bytesOf(get(`${id}/file`).expect(200))).body;
  };
  const figureOf = (
    subjectKind: 'unit' | 'assignment',
    subjectId: string,
    subjectName = 'unit',
  ): Promise<string> =>
    insertFigure(admin.owner, {
      subjectName,
      instansiId: admin.own.instansiId,
      subjectKind,
      subjectId,
      measure: 'pulse',
    });
  const SHEETS = [
    'Ringkasan',
    'Unit',
    'Layanan',
    'Lokasi',
    'Unsur',
    'Petugas',
    'Tren',
    'Alasan',
    'Responden',
    'Waktu',
    'Belum ada',
    'Metode',
  ];

  /** What the first sheet says, by its label. */
  const summaryOf = async (asked: object = {}): Promise<Record<string, unknown>> => {
    const sheets = await readWorkbook(await fileOf({ format: 'xlsx', ...asked }));
    return Object.fromEntries(sheets['Ringkasan'] as [string, unknown][]);
  };

  it('of nothing is a file that says so', async () => {
    const says = 'Belum ada angka untuk periode dan lingkup ini.';
    const rows = readCsv(await fileOf());
    expect(rows.filter(({ Perihal }) => Perihal === 'Isi')).toMatchObject([
      { Bagian: 'Ringkasan', Keterangan: says },
    ]);
    const figures = rows.filter(({ Bagian }) => ['Unit', 'Lokasi'].includes(Bagian!));
    expect(figures.length).toBeGreaterThan(0);
    for (const row of figures)
      expect(row).toMatchObject({
        'Ketukan (n)': '',
        IKM: '',
        Keadaan: '',
        'Alasan bila tidak ada': 'kurang dari 10 orang',
      });
    for (const row of rows.filter(({ Bagian }) => Bagian === 'Layanan'))
      expect(row['Alasan bila tidak ada']).toBe('menunggu periode ditutup');
    const sheets = await readWorkbook(await fileOf({ format: 'xlsx' }));
    expect(Object.keys(sheets)).toEqual(SHEETS);
    expect(sheets['Ringkasan']).toContainEqual(['Isi', says]);
    expect(JSON.parse((await fileOf({ format: 'json' })).toString())).toMatchObject({
      export: { note: says, marking: 'CONTOH', closedPeriod: null },
      assignments: [],
      trend: [],
    });
  });

  it('answers on its first sheet, in the state of its period', async () => {
    const { instansiId, bidangId } = admin.own;
    const about = { instansiId, subjectKind: 'instansi', subjectId: instansiId } as const;
    const unit = { instansiId, subjectKind: 'unit', subjectId: bidangId, measure: 'ikm' } as const;
    await insertFigure(admin.owner, { ...about, measure: 'ikm', until: '2026-10-31' });
    const running = await summaryOf();
    expect(running).toMatchObject({
      Lingkup: 'seluruh instansi',
      Periode: 'Triwulan IV 2026',
      'Hari yang dihitung': '1 Oktober – 31 Oktober 2026',
      Keadaan: 'berjalan: angka masih berubah sampai periode ditutup',
      IKM: 86.6,
      'Mutu pelayanan': 'B (Baik)',
      'Cara pengumpulan': 'survei elektronik mandiri',
      Unit: '0 dengan IKM, 2 tanpa',
      'Sebab tanpa IKM': '2 unit: kurang dari 10 orang',
      'Berkas dibuat': '23 November 2026, pukul 09.00',
    });
    await admin.owner.query('UPDATE figures SET current = false');
    const closedPeriodId = await insertClosedPeriod(admin.owner, { instansiId });
    await insertFigure(admin.owner, { ...about, measure: 'ikm', closedPeriodId });
    await insertFigure(admin.owner, { ...unit, closedPeriodId });
    const reason = { kind: 'too few', missing: 6 } as const;
    const missing = { ...unit, subjectId: admin.own.dinasId, closedPeriodId, reason };
    await insertMissingFigure(admin.owner, missing);
    expect(await summaryOf()).toMatchObject({
      'Hari yang dihitung': '1 Oktober – 31 Desember 2026',
      Keadaan: 'ditutup 23 November 2026 secara otomatis; belum dipublikasikan',
      Unit: '1 dengan IKM, 1 tanpa',
      'Sebab tanpa IKM': '1 unit: kurang 6 orang lagi',
    });
    const [{ id: userId }] = await admin.owner.query(
      `SELECT id FROM users WHERE username = 'perencana'`,
    );
    await admin.owner.query(
      'UPDATE closed_periods SET closed_by = $1, published_by = $1, published_at = now()',
      [userId],
    );
    expect(await summaryOf()).toMatchObject({
      Keadaan: 'ditutup 23 November 2026 oleh perencana; dipublikasikan',
    });
    await insertClosedPeriod(admin.owner, { instansiId, revision: 1 });
    expect(await summaryOf({ unitId: bidangId })).toMatchObject({
      Lingkup: 'Bidang',
      Keadaan: 'revisi 1, 23 November 2026 secara otomatis; koreksi jadwal; belum dipublikasikan',
    });
  });

  it('holds no id and no moment of another clock where a planner reads it', async () => {
    const { instansiId } = admin.own;
    await figureOf('unit', admin.own.bidangId);
    const subjectId = admin.own.sari.assignmentId;
    const officer = { subjectKind: 'assignment', subjectId, measure: 'officer' } as const;
    await insertFigure(admin.owner, { instansiId, ...officer, subjectName: 'Sari' });
    const about = { subjectKind: 'unit', subjectId: admin.own.bidangId } as const;
    for (const measure of ['profile', 'hours'] as const)
      await insertFigure(admin.owner, { instansiId, ...about, measure });
    const sheets = await readWorkbook(await fileOf({ format: 'xlsx' }));
    for (const text of [JSON.stringify(sheets), (await fileOf()).toString()]) {
      expect(text).toContain('Sari');
      expect(text).toContain('Laki-laki');
      expect(text).toContain('08.00–12.00');
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    }
    expect((await fileOf()).toString()).not.toMatch(/\dT\d\d:|\d:\d\d/);
  });

  it('says why a figure is missing and what stands beside one', async () => {
    const { instansiId, bidangId, dinasId } = admin.own;
    const unit = { instansiId, subjectKind: 'unit', subjectId: bidangId } as const;
    const covers = [
      { from: '2026-10-01', until: '2026-10-10' },
      { from: '2026-10-20', until: '2026-10-31' },
    ];
    await insertFigure(admin.owner, {
      ...unit,
      measure: 'pulse',
      until: '2026-10-31',
      covers,
      notes: [
        { kind: 'without fewer than ten' },
        { kind: 'days left out', days: [{ from: '2026-10-11', until: '2026-10-19' }] },
      ],
    });
    const reasons = [
      [bidangId, 'pulse', { kind: 'next cut', on: '2026-12-07' }, ''],
      [
        bidangId,
        'ikm',
        { kind: 'elements unanswered' },
        'unsur dengan kurang dari 10 jawaban baru',
      ],
      [dinasId, 'pulse', { kind: 'held in review' }, 'masih diperiksa'],
      [dinasId, 'ikm', { kind: 'small remainder' }, 'tinggal kurang dari 10 orang'],
    ] as const;
    for (const [subjectId, measure, reason] of reasons)
      await insertMissingFigure(admin.owner, { ...unit, subjectId, measure, reason });
    const rows = readCsv(await fileOf());
    const bidang = rows.find(({ Bagian, Nama }) => Bagian === 'Unit' && Nama === 'unit');
    expect(bidang!['Catatan']).toBe(
      'tanpa kurang dari sepuluh penilaian; tanpa 11 Oktober – 19 Oktober 2026; ' +
        '1 Oktober – 10 Oktober 2026, 20 Oktober – 31 Oktober 2026; ' +
        'yang lebih baru belum ada: dilihat lagi Senin, 7 Desember 2026',
    );
    const missing = rows.filter(({ Bagian }) => Bagian === 'Belum ada');
    const said = missing.map((row) => row['Sebab belum ada']).join('|');
    for (const [, , , text] of reasons) expect(said).toContain(text);
  });
});
