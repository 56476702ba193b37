import type { TestAdmin } from '../support/admin/admin-app.js';
import { readCsv, readWorkbook } from '../support/worker/exports.js';
import { PlannerExports } from '../support/worker/planner-exports.js';
import {
  insertClosedPeriod,
  insertFigure,
  insertMissingFigure,
} from '../support/database/figure-rows.js';

describe('what an export says', () => {
  let planner: PlannerExports;
  let admin: TestAdmin;
  let fileOf: PlannerExports['fileOf'];

  beforeAll(async () => {
    planner = await PlannerExports.start();
    admin = planner.admin;
    fileOf = planner.fileOf.bind(planner);
  });

  beforeEach(() => planner.clear());

  afterAll(() => planner?.close());

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
        'Alasan bila tidak ada': expect.stringMatching(/^Data belum cukup; dilihat lagi /),
      });
    for (const row of rows.filter(({ Bagian }) => Bagian === 'Layanan'))
      expect(row['Alasan bila tidak ada']).toBe('Diumumkan sesudah periodenya ditutup.');
    const sheets = await readWorkbook(await fileOf({ format: 'xlsx' }));
    expect(Object.keys(sheets)).toEqual(SHEETS);
    expect(sheets['Ringkasan']).toContainEqual(['Isi', says]);
    const [, ...officers] = sheets['Petugas']!;
    expect(officers.map(([first]) => first)).toEqual(['Tidak ada untuk periode dan lingkup ini.']);
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
    const running = await planner.summaryOf();
    expect(running).toMatchObject({
      Lingkup: 'seluruh instansi',
      Periode: 'Triwulan IV 2026',
      'Hari yang dihitung': '1–31 Oktober 2026',
      Keadaan: 'berjalan: angka masih berubah sampai periode ditutup',
      IKM: 86.6,
      'Mutu pelayanan': 'B (Baik)',
      'Cara pengumpulan': 'survei elektronik mandiri',
      Unit: '0 dengan IKM, 2 tanpa',
      'Sebab tanpa IKM': '2 unit: Data belum cukup; dilihat lagi Selasa, 8 Desember',
      'Berkas dibuat': '23 November 2026, pukul 09.00',
    });
    await admin.owner.query('UPDATE figures SET current = false');
    const closedPeriodId = await insertClosedPeriod(admin.owner, { instansiId });
    await insertFigure(admin.owner, { ...about, measure: 'ikm', closedPeriodId });
    await insertFigure(admin.owner, { ...unit, closedPeriodId });
    const reason = { kind: 'too few', missing: 6 } as const;
    const missing = { ...unit, subjectId: admin.own.dinasId, closedPeriodId, reason };
    await insertMissingFigure(admin.owner, missing);
    expect(await planner.summaryOf()).toMatchObject({
      'Hari yang dihitung': '1 Oktober – 31 Desember 2026',
      Keadaan: 'ditutup 23 November 2026 secara otomatis; belum dipublikasikan',
      Unit: '1 dengan IKM, 1 tanpa',
      'Sebab tanpa IKM': '1 unit: 24 dari 30',
    });
    const [{ id: userId }] = await admin.owner.query(
      `SELECT id FROM users WHERE username = 'perencana'`,
    );
    await admin.owner.query(
      'UPDATE closed_periods SET closed_by = $1, published_by = $1, published_at = now()',
      [userId],
    );
    expect(await planner.summaryOf()).toMatchObject({
      Keadaan: 'ditutup 23 November 2026 oleh perencana; dipublikasikan',
    });
    await insertClosedPeriod(admin.owner, { instansiId, revision: 1 });
    expect(await planner.summaryOf({ unitId: bidangId })).toMatchObject({
      Lingkup: 'Bidang',
      Keadaan: 'revisi 1, 23 November 2026 secara otomatis; koreksi jadwal; belum dipublikasikan',
    });
  });

  it('holds no id and no moment of another clock where a planner reads it', async () => {
    const { instansiId } = admin.own;
    await planner.pulseOf('unit', admin.own.bidangId);
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
      [dinasId, 'pulse', { kind: 'held in review' }, 'masih ditahan'],
      [dinasId, 'ikm', { kind: 'small remainder' }, 'akan mengungkap kurang dari 10 orang'],
    ] as const;
    for (const [subjectId, measure, reason] of reasons)
      await insertMissingFigure(admin.owner, { ...unit, subjectId, measure, reason });
    const rows = readCsv(await fileOf());
    const bidang = rows.find(({ Bagian, Nama }) => Bagian === 'Unit' && Nama === 'unit');
    expect(bidang!['Catatan']).toBe(
      'tanpa kurang dari sepuluh penilaian; tanpa 11–19 Oktober 2026; ' +
        '1–10 Oktober 2026, 20–31 Oktober 2026; ' +
        'yang lebih baru belum ada: Dilihat lagi Senin, 7 Desember.',
    );
    const missing = rows.filter(({ Bagian }) => Bagian === 'Belum ada');
    const said = missing.map((row) => row['Sebab belum ada']).join('|');
    for (const [, , , text] of reasons) expect(said).toContain(text);
  });
});
