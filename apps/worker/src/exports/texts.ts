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
  openIndex: 'indeks terbuka, tidak tahan manipulasi',
  openVoice: 'suara publik, bukan bahan penilaian',
  tooFew: 'Data belum cukup',
  intervalExcludes:
    'Selang tidak memuat siapa yang memilih tidak menilai dan siapa yang tidak pernah ditanya.',
  coverage: {
    known: null,
    exceeded:
      'Penilaian lebih banyak daripada orang yang dilayani: periksa jumlah yang dilayani, atau ada yang menilai lebih dari sekali.',
    unknown: 'Cakupan tidak diketahui: jumlah yang dilayani belum lengkap untuk periode ini.',
    weekly: 'Cakupan tidak dihitung per minggu.',
  },
  provisional:
    'IKM sementara: rencana sampel belum terpenuhi atau jumlah yang dilayani tidak diketahui.',
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

interface MethodLine {
  topic: string;
  id: string;
  en: string;
}

/** docs/method.md in short. */
export const METHOD_LINES: readonly MethodLine[] = [
  {
    topic: 'Kepuasan sekilas',
    id: 'Rata-rata ketukan pertama, 1–4, dan persen jawaban 3–4; tidak pernah dikalikan 25 atau diberi mutu.',
    en: 'Mean of the first tap, 1–4, and percent of 3–4; never multiplied by 25, never graded.',
  },
  {
    topic: 'IKM',
    id: 'PermenPANRB 14/2017: 25 × jumlah NRR unsur × 1/banyaknya unsur, bobot tepat, sekali dibulatkan ke dua angka.',
    en: 'PermenPANRB 14/2017: 25 × sum of the elements’ NRR × 1/number of elements, exact weight, rounded once.',
  },
  {
    topic: 'Mutu',
    id: 'A mulai 88,31; B mulai 76,61; C mulai 65,00; selebihnya D.',
    en: 'A from 88.31, B from 76.61, C from 65.00, else D.',
  },
  {
    topic: 'IKM sementara',
    id: 'Rencana sampel belum terpenuhi atau jumlah yang dilayani tidak diketahui.',
    en: 'Provisional: the sample plan is not met, or the number of persons served is unknown.',
  },
  {
    topic: 'Cakupan',
    id: 'Responden dibagi orang yang dilayani layanan di dalamnya, dalam persen, dihitung saat berkas dibuat; tidak diketahui bila satu bulan satu layanan belum diisi.',
    en: 'Respondents of 100 persons served by its services, computed when the file is made; unknown while a month of a service is missing.',
  },
  {
    topic: 'Petugas',
    id: 'Rata-rata per responden atas kompetensi dan perilaku, 1–4; bukti untuk dialog kinerja, bukan predikat atau nilai SKP.',
    en: 'Mean per respondent of kompetensi and perilaku, 1–4; evidence for a conversation, never a score of an SKP.',
  },
  {
    topic: 'Alasan',
    id: 'Orang yang memilih alasan, boleh lebih dari satu; alasan dengan kurang dari 10 orang tidak tampil. Sebab di luar petugas: persen pemberi alasan yang menyebut sedikitnya satu sebab di luar kendali petugas.',
    en: 'Persons who chose a reason, several allowed; fewer than 10 are left out. Outside causes: percent of those who gave a reason and named at least one that is not the officer’s doing.',
  },
  {
    topic: 'Responden',
    id: 'Jumlah menurut tiap isian, tidak pernah disilangkan; kurang dari 10 disembunyikan bersama yang terkecil berikutnya.',
    en: 'Counts of each field, never crossed; fewer than 10 are hidden together with the next smallest.',
  },
  {
    topic: 'Selang',
    id: 'Selang kepercayaan 95 %, cara plus empat; tidak memuat siapa yang tidak menjawab.',
    en: '95 % interval, plus four; it does not contain who did not answer.',
  },
  {
    topic: 'Ambang',
    id: 'Kurang dari 10 orang: tidak dirilis. 10–29: n dan selang saja. Mulai 30: angka.',
    en: 'Fewer than 10 persons: not released. 10–29: n and interval only. From 30: the figure.',
  },
  {
    topic: 'Dasar "terbuka"',
    id: 'Penilaian dari kode tercetak tidak membuktikan siapa yang menilai: indeks terbuka, tidak tahan manipulasi.',
    en: 'Ratings from a printed code prove nothing about who gave them: open index, not resistant to manipulation.',
  },
  {
    topic: 'Rilis',
    id: 'Setiap angka berasal dari rilis yang tidak berubah; id_rilis sama dengan id pada API.',
    en: 'Every figure comes from a release that never changes; id_rilis is the id that the API shows.',
  },
];
