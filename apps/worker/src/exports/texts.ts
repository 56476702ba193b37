import { FIGURE_WORDS } from '@app/figure-texts';
import { IKM_WORDS } from '@app/skm';

/** What stands beside a figure in a file, in the words of the reporting API. */
export const BESIDE = { ...FIGURE_WORDS.id, language: 'id', ikm: IKM_WORDS.id } as const;

/** What else planners read in a file. Indonesian; the method sheet says everything in English too. */
export const TEXTS = {
  sections: {
    summary: 'Ringkasan',
    unit: 'Unit',
    service: 'Layanan',
    location: 'Lokasi',
    element: 'Unsur',
    officer: 'Petugas',
    trend: 'Tren',
    missing: 'Belum ada',
    method: 'Metode',
  },
  kinds: {
    instansi: 'instansi',
    unit: 'unit',
    service: 'layanan',
    location: 'lokasi',
    assignment: 'petugas',
  },
  measures: { pulse: 'Kepuasan sekilas', ikm: 'IKM', officer: 'Kompetensi dan perilaku' },
  causes: { officer: 'pada petugas', system: 'di luar petugas' },
  hidden: 'kurang dari 10, atau disembunyikan agar yang lain tidak terhitung',
  yes: 'ya',
  no: 'tidak',
  fee: {
    asked: 'dinilai',
    partly: 'sebagian',
    'eight-elements': '8 unsur',
    'fee-as-four': 'gratis = 4',
  },
  notes: {
    newer: (reason: string) => `yang lebih baru belum ada: ${reason}`,
    omitted: (names: string) => `rata-rata layanan tanpa ${names}`,
  },
  states: {
    running: 'berjalan',
    closed: 'ditutup',
    published: 'dipublikasikan',
    revision: (number: number) => `revisi ${number}`,
  },
  nothing: 'Belum ada angka untuk periode dan lingkup ini.',
  /** in the only row of a sheet */
  emptyTable: 'Tidak ada untuk periode dan lingkup ini.',
  summary: {
    agency: 'Instansi',
    scope: 'Lingkup',
    wholeAgency: 'seluruh instansi',
    period: 'Periode',
    days: 'Hari yang dihitung',
    state: 'Keadaan',
    running: 'berjalan: angka masih berubah sampai periode ditutup',
    closedOn: (day: string, by: string) => `ditutup ${day} ${by}`,
    by: (name: string) => `oleh ${name}`,
    byItself: 'secara otomatis',
    revised: (number: number, day: string, by: string) => `revisi ${number}, ${day} ${by}`,
    sameGrade: (chance: string) => `peluang mutu sama ${chance}`,
    levels: 'Cara menilai',
    byLevel: (open: string, present: string, served: string) =>
      `terbuka ${open}, hadir di loket ${present}, bertiket ${served}`,
    differs: (ikm: string, difference: string, n: number) =>
      `${ikm} dari ${n} responden; selisih ${difference}`,
    held: (percent: string) => `${percent} % ditahan untuk diperiksa`,
    excluded: (percent: string) => `${percent} % dikeluarkan`,
    notPublished: 'belum dipublikasikan',
    marking: 'Tanda',
    ikm: 'IKM',
    grade: 'Mutu pelayanan',
    interval: 'Selang kepercayaan 95 %',
    respondents: 'Responden IKM',
    pulse: 'Kepuasan sekilas (1–4)',
    taps: 'Ketukan',
    positive: 'Persen puas',
    servedCoverage: 'Orang dilayani dan cakupan',
    served: (persons: string, percent: string | null) =>
      percent === null ? `${persons} orang` : `${persons} orang, cakupan ${percent} %`,
    sample: 'Kecukupan sampel',
    collected: 'Cara pengumpulan',
    leftOut: 'Yang tidak dihitung',
    nothingLeftOut: 'tidak ada',
    means: { pooled: 'Rata-rata gabungan', services: 'Rata-rata layanan' },
    attested: 'IKM berbukti hadir',
    units: 'Unit',
    withIkm: (shown: number, without: number) => `${shown} dengan IKM, ${without} tanpa`,
    reasons: 'Sebab tanpa IKM',
    made: 'Berkas dibuat',
    content: 'Isi',
  },
} as const;
