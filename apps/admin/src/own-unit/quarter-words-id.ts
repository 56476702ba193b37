import type { QuarterTexts } from './quarter-words.js';

export const QUARTER_ID: QuarterTexts = {
  menu: { label: 'Angka', what: 'Triwulan ini dan sebelumnya: indeks, unsur, alasan, jam.' },
  periods: 'Triwulan',
  closed: (quarter) => `${quarter}, ditutup`,
  running: (quarter, until) =>
    until === null ? `${quarter}, berjalan` : `${quarter}, sampai ${until}`,
  lead: {
    shown: (n, ikm, grade) =>
      `${n} warga menjawab tentang unsur pelayanan: IKM ${ikm}${grade === null ? '' : `, mutu ${grade}`}.`,
  },
  index: {
    title: 'Indeks Kepuasan Masyarakat (IKM)',
    grades: { A: 'A, sangat baik', B: 'B, baik', C: 'C, kurang baik', D: 'D, tidak baik' },
    range: 'rentang',
    respondents: 'responden',
    movement: {
      up: (before, value) => `Naik dari ${value} (${before}), lebih dari kebetulan.`,
      down: (before, value) => `Turun dari ${value} (${before}), lebih dari kebetulan.`,
      level: (before, value) =>
        `Belum bisa dikatakan naik atau turun dari ${value} (${before}): selisihnya masih dalam rentang kebetulan.`,
    },
    noBefore: (before) => `${before} tidak punya IKM, jadi tidak ada pembandingnya.`,
    read: 'Rentang menunjukkan di mana indeks itu berada bila warga lain yang serupa menjawab.',
    desc: (ikm, low, high, grade) => `IKM ${ikm} (${low}–${high}), mutu ${grade}.`,
    now: 'sekarang dan rentangnya',
    before: 'triwulan sebelumnya',
    missing: 'Belum ada IKM untuk triwulan ini.',
    meanwhile: 'Sementara itu rentangnya',
    how: (elements) =>
      `Tiap jawaban 1–4 dijumlahkan per unsur dan dibagi banyaknya jawaban (NRR). Rata-rata ${elements} unsur × 25 adalah IKM.`,
    sum: 'Jawaban per unsur',
    mean: (elements) => `Rata-rata ${elements} unsur × 25, dibulatkan sekali di akhir:`,
    fewAnswers: 'kurang dari 30 jawaban, sebarannya tidak dicetak',
  },
  coverage: {
    title: 'Cakupan',
    known: 'dari',
    of: 'orang yang dilayani menjawab survei.',
    below: 'Masih di bawah rencana sampel; yang diminta paling sedikit',
    reached: 'Rencana sampel tercapai; yang diminta paling sedikit',
    unknown: 'Cakupan belum bisa dihitung.',
    enter: 'Isi jumlah orang dilayani',
    plan: 'rencana sampel',
    desc: (percent, end) => `Cakupan ${percent} persen, sumbu 0 sampai ${end} persen`,
    how: 'Responden dibagi orang yang dilayani dalam hari-hari yang sama. Rencana sampel menurut Krejcie dan Morgan (bukan sampel acak).',
    needed: 'responden',
  },
  elements: {
    title: 'Sembilan unsur',
    lowest: (name) => `${name} paling rendah.`,
    moved: (up, down) =>
      [
        up === '' ? '' : `Naik lebih dari kebetulan: ${up}.`,
        down === '' ? '' : `Turun lebih dari kebetulan: ${down}.`,
      ]
        .filter(Boolean)
        .join(' '),
    still: 'Tidak ada unsur yang berubah lebih dari kebetulan.',
    desc: (name, value, before) =>
      `${name} ${value}${before === null ? '' : ` (triwulan sebelumnya ${before})`}`,
    caption: 'Unsur pada skala 1–4, menurut urutan peraturan',
    columns: {
      name: 'Unsur',
      value: 'Nilai',
      interval: 'Rentang',
      n: 'Jawaban',
      before: 'Triwulan sebelumnya',
      target: 'Sasaran',
      range: 'Rentang rekan',
    },
    countedAsFour: 'Layanan tanpa biaya: biaya dihitung 4, tidak ditanyakan.',
    how: 'Nilai unsur adalah jumlah jawabannya dibagi banyaknya jawaban. Rentang 95 % dihitung dari sebaran jawaban yang sama.',
    missing:
      'Unsur tampil bersama IKM, dari 30 responden dengan paling sedikit 10 jawaban per unsur.',
  },
  attested: {
    title: 'Yang terbukti hadir',
    same: 'Yang terbukti hadir menilai seperti semua responden; selisihnya tidak lebih dari kebetulan.',
    differs:
      'Yang terbukti hadir menilai lain daripada semua responden, lebih dari kebetulan. Lihat siapa yang memberi penilaian terbuka.',
    all: 'Semua responden',
    attested: 'Terbukti hadir (kode layar atau nomor antrean)',
    difference: 'Selisih',
    columns: { who: 'Siapa', ikm: 'IKM', n: 'Responden' },
    caption: 'IKM semua responden dan yang terbukti hadir',
    missing: 'Belum ada IKM dari yang terbukti hadir.',
    what: 'Terbukti hadir: membuka kode yang berganti di layar, atau punya nomor antrean layanan yang benar terjadi.',
  },
  taps: {
    title: 'Kepuasan sekilas',
    say: (n) => `${n} warga mengetuk wajah.`,
    mean: 'Rata-rata pada skala 1–4:',
    labels: ['1 tidak puas', '2 kurang puas', '3 puas', '4 sangat puas'],
    missing: 'Belum ada kepuasan sekilas untuk triwulan ini.',
  },
  reasons: {
    title: 'Mengapa rendah',
    say: (top) => `Alasan terbanyak: “${top}”.`,
    persons: 'warga',
    none: 'Tidak ada keluhan yang disebut sepuluh warga atau lebih.',
    missing: 'Alasan tampil bila sepuluh warga atau lebih menyebut suatu alasan.',
    note: [
      'Dari ',
      ' warga yang memberi alasan, juga alasan memuji. Satu warga boleh memberi beberapa; alasan dari kurang dari sepuluh warga tidak ditampilkan.',
    ],
  },
  hours: {
    title: 'Layanan menurut hari dan jam',
    say: 'Rata-rata kepuasan sekilas (1–4). Hari dan jam yang ramai berdiri sendiri; yang sepi digabung dengan tetangganya sampai sepuluh warga.',
    caption: 'Kepuasan sekilas menurut layanan, hari, dan jam',
    corner: 'Hari',
    days: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
    everyDay: 'Semua hari',
    blocks: ['sebelum 08', '08–12', '12–17', '17 ke atas'],
    open: 'Hari dan jam dihitung sekali, setelah triwulannya ditutup.',
    missing: 'Tidak ada cukup penilaian untuk menunjukkan hari dan jam.',
    shades: [
      '0,3 atau lebih di bawah unit',
      '0,1–0,3 di bawah',
      'sekitar unit',
      '0,1–0,3 di atas',
      '0,3 atau lebih di atas',
    ],
    few: 'kurang dari 30 warga: hanya jumlahnya',
    nobody: 'tidak ada warga',
    desc: 'warga',
  },
  file: { place: 'Unit atau layanan', low: 'Rentang bawah', high: 'Rentang atas' },
  download: 'Unduh angka halaman ini (CSV)',
  help: [
    'Pilih triwulan di atas; yang ditutup tidak berubah lagi, yang berjalan masih sementara.',
    'Titik berongga adalah triwulan sebelumnya; garis tebal adalah rentangnya.',
    '“Lebih dari kebetulan” berarti selisihnya lebih besar daripada yang biasa terjadi tanpa ada yang berubah.',
    'Angka dari kurang dari sepuluh warga tidak pernah ditampilkan.',
    '“Bagaimana angka ini dihitung?” membuka hitungannya dengan jumlah yang sebenarnya.',
  ],
};
