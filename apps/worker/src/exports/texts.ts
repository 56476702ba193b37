import { FIGURE_TEXTS } from '@app/figure-texts';

/** What planners read in a file. Indonesian; the method sheet says everything in English too. */
export const TEXTS = {
  sections: {
    summary: 'Ringkasan',
    unit: 'Unit',
    service: 'Layanan',
    location: 'Lokasi',
    element: 'Unsur',
    trend: 'Tren',
    officer: 'Petugas',
    voice: 'Suara publik',
    reason: 'Alasan',
    respondent: 'Responden',
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
  profile: 'Profil responden',
  causes: { officer: 'sebab pada petugas', system: 'sebab di luar petugas' },
  hidden: 'kurang dari 10, atau disembunyikan agar yang lain tidak terhitung',
  bases: { open: 'terbuka', attested: 'terbukti hadir' },
  standings: {
    official: 'resmi',
    open_index: 'indeks terbuka',
    public_voice: 'suara publik',
  },
  ...FIGURE_TEXTS.id,
  nothing: 'Belum ada angka yang dirilis untuk periode dan lingkup ini.',
  summary: {
    agency: 'Instansi',
    scope: 'Lingkup',
    wholeAgency: 'seluruh instansi',
    period: 'Periode',
    days: 'Hari pertama dan terakhir',
    marking: 'Tanda',
    made: 'Berkas dibuat (UTC)',
    content: 'Isi',
    some: 'angka yang sudah dirilis; setiap baris menyebut id rilisnya',
  },
} as const;
