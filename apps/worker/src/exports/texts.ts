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
  openIndex: 'indeks terbuka, tidak tahan manipulasi',
  openVoice: 'suara publik, bukan bahan penilaian',
  publicVoice: 'suara publik, bukan bagian angka resmi',
  noOfficial: 'Belum ada angka resmi. Penilaian terbuka tampil terpisah sebagai suara publik.',
  unanchored:
    'Tanpa jangkar: penilaian bertiket kurang dari 10, jadi penilaian dari layar loket tidak dapat diperiksa silang.',
  peerWords: {
    above: 'di atas rekan selayanan',
    level: 'setara rekan selayanan',
    below: 'di bawah rekan selayanan',
    'too few': 'data belum cukup',
  },
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
