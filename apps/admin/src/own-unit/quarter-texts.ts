import type { Language } from '@app/platform';
import type { Movement } from '@app/statistics';

/** The words of a quarter of the unit; one object per language, none optional. */
export interface QuarterTexts {
  menu: { label: string; what: string };
  periods: string;
  closed: (quarter: string) => string;
  running: (quarter: string, until: string | null) => string;
  lead: { shown: (n: string, ikm: string, grade: string | null) => string };
  index: {
    title: string;
    grades: Record<'A' | 'B' | 'C' | 'D', string>;
    range: string;
    respondents: string;
    movement: Record<Movement, (before: string, value: string) => string>;
    noBefore: (before: string) => string;
    read: string;
    desc: (ikm: string, low: string, high: string, grade: string) => string;
    now: string;
    before: string;
    axis: (from: string) => string;
    missing: string;
    meanwhile: string;
    how: (elements: number) => string;
    sum: string;
    mean: (elements: number) => string;
    fewAnswers: string;
  };
  coverage: {
    title: string;
    known: string;
    of: string;
    below: string;
    reached: string;
    unknown: string;
    enter: string;
    plan: string;
    desc: (percent: string, end: number) => string;
    how: string;
    needed: string;
  };
  elements: {
    title: string;
    lowest: (name: string) => string;
    moved: (up: string, down: string) => string;
    still: string;
    desc: (name: string, value: string, before: string | null) => string;
    caption: string;
    columns: Record<'name' | 'value' | 'interval' | 'n' | 'before' | 'target' | 'range', string>;
    countedAsFour: string;
    how: string;
    missing: string;
  };
  attested: {
    title: string;
    same: string;
    differs: string;
    all: string;
    attested: string;
    difference: string;
    columns: Record<'who' | 'ikm' | 'n', string>;
    caption: string;
    missing: string;
    what: string;
  };
  taps: { title: string; say: (n: string) => string; mean: string; labels: readonly [string, string, string, string]; missing: string };
  reasons: {
    title: string;
    say: (top: string) => string;
    persons: string;
    none: string;
    missing: string;
    /** before and after the number of who gave one */
    note: readonly [string, string];
  };
  hours: {
    title: string;
    say: string;
    caption: string;
    corner: string;
    days: readonly string[];
    everyDay: string;
    blocks: readonly string[];
    open: string;
    missing: string;
    lowest: (where: string) => string;
    shades: readonly string[];
    few: string;
    nobody: string;
    desc: string;
  };
  /** headings of a file that the element's own do not give */
  file: { place: string; low: string; high: string };
  download: string;
  help: readonly string[];
}

const id: QuarterTexts = {
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
    axis: (from) => `Sumbu mulai dari ${from}`,
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
    missing: 'Unsur tampil bersama IKM, dari 30 responden dengan paling sedikit 10 jawaban per unsur.',
  },
  attested: {
    title: 'Yang terbukti hadir',
    same: 'Yang terbukti hadir menilai seperti semua responden; selisihnya tidak lebih dari kebetulan.',
    differs: 'Yang terbukti hadir menilai lain daripada semua responden, lebih dari kebetulan. Lihat siapa yang memberi penilaian terbuka.',
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
    none: 'Tidak ada alasan yang disebut sepuluh warga atau lebih.',
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
    lowest: (where) => `Paling rendah: ${where}.`,
    shades: ['0,3 atau lebih di bawah unit', '0,1–0,3 di bawah', 'sekitar unit', '0,1–0,3 di atas', '0,3 atau lebih di atas'],
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

const en: QuarterTexts = {
  menu: { label: 'Figures', what: 'This quarter and the one before: index, elements, reasons, hours.' },
  periods: 'Quarters',
  closed: (quarter) => `${quarter}, closed`,
  running: (quarter, until) =>
    until === null ? `${quarter}, running` : `${quarter}, up to ${until}`,
  lead: {
    shown: (n, ikm, grade) =>
      `${n} citizens answered about the elements of the service: IKM ${ikm}${grade === null ? '' : `, grade ${grade}`}.`,
  },
  index: {
    title: 'Index of citizens’ satisfaction (IKM)',
    grades: { A: 'A, very good', B: 'B, good', C: 'C, less good', D: 'D, not good' },
    range: 'range',
    respondents: 'respondents',
    movement: {
      up: (before, value) => `Up from ${value} (${before}), more than chance.`,
      down: (before, value) => `Down from ${value} (${before}), more than chance.`,
      level: (before, value) =>
        `It cannot be said yet that it went up or down from ${value} (${before}): the difference is within chance.`,
    },
    noBefore: (before) => `${before} has no IKM, so there is nothing to compare with.`,
    read: 'The range shows where the index would lie if other citizens like them had answered.',
    desc: (ikm, low, high, grade) => `IKM ${ikm} (${low}–${high}), grade ${grade}.`,
    now: 'now, with its range',
    before: 'the quarter before',
    axis: (from) => `The axis begins at ${from}`,
    missing: 'There is no IKM for this quarter yet.',
    meanwhile: 'Meanwhile its range is',
    how: (elements) =>
      `The answers 1–4 to an element are added up and divided by how many there are (NRR). The mean of ${elements} elements × 25 is the IKM.`,
    sum: 'Answers by element',
    mean: (elements) => `Mean of ${elements} elements × 25, rounded once at the end:`,
    fewAnswers: 'fewer than 30 answers, whose distribution is not printed',
  },
  coverage: {
    title: 'Coverage',
    known: 'of',
    of: 'persons served answered the survey.',
    below: 'That is below the sample plan, which asks for at least',
    reached: 'The sample plan is reached; it asks for at least',
    unknown: 'Coverage cannot be computed yet.',
    enter: 'Enter persons served',
    plan: 'sample plan',
    desc: (percent, end) => `Coverage ${percent} per cent, axis 0 to ${end} per cent`,
    how: 'Respondents divided by the persons served on the same days. Sample plan by Krejcie and Morgan (not a random sample).',
    needed: 'respondents',
  },
  elements: {
    title: 'Nine elements',
    lowest: (name) => `${name} is lowest.`,
    moved: (up, down) =>
      [
        up === '' ? '' : `Up more than chance: ${up}.`,
        down === '' ? '' : `Down more than chance: ${down}.`,
      ]
        .filter(Boolean)
        .join(' '),
    still: 'No element changed more than chance.',
    desc: (name, value, before) =>
      `${name} ${value}${before === null ? '' : ` (the quarter before ${before})`}`,
    caption: 'Elements on the scale 1–4, in the order of the regulation',
    columns: {
      name: 'Element',
      value: 'Value',
      interval: 'Range',
      n: 'Answers',
      before: 'Quarter before',
      target: 'Target',
      range: 'Range of colleagues',
    },
    countedAsFour: 'Services without a fee: it counts as 4 and is not asked about.',
    how: 'The value of an element is the sum of its answers divided by how many there are. The 95 % range follows from the same answers.',
    missing: 'Elements are shown with the IKM, from 30 respondents with at least 10 answers each.',
  },
  attested: {
    title: 'Who is known to have been there',
    same: 'They rate as all respondents do; the difference is not more than chance.',
    differs: 'They rate differently from all respondents, more than chance. Look at who gave the open ratings.',
    all: 'All respondents',
    attested: 'Known to have been there (code of a screen or queue ticket)',
    difference: 'Difference',
    columns: { who: 'Who', ikm: 'IKM', n: 'Respondents' },
    caption: 'IKM of all respondents, and of those known to have been there',
    missing: 'There is no IKM of those known to have been there yet.',
    what: 'Known to have been there: opened the changing code of a screen, or had the ticket of a service that took place.',
  },
  taps: {
    title: 'Satisfaction at a glance',
    say: (n) => `${n} citizens tapped a face.`,
    mean: 'Mean on the scale 1–4:',
    labels: ['1 dissatisfied', '2 less satisfied', '3 satisfied', '4 very satisfied'],
    missing: 'There is no satisfaction at a glance for this quarter yet.',
  },
  reasons: {
    title: 'Why low',
    say: (top) => `The most frequent reason: “${top}”.`,
    persons: 'citizens',
    none: 'No reason was named by ten citizens or more.',
    missing: 'Reasons are shown once ten citizens or more have named one.',
    note: [
      'Of ',
      ' citizens who gave a reason, praise included. A citizen may give several; reasons of fewer than ten citizens are not shown.',
    ],
  },
  hours: {
    title: 'Services by day and hour',
    say: 'Mean satisfaction at a glance (1–4). Busy days and hours stand alone; quiet ones are put together with their neighbours until there are ten citizens.',
    caption: 'Satisfaction at a glance by service, day and hour',
    corner: 'Days',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    everyDay: 'All days',
    blocks: ['before 8', '8–12', '12–17', 'from 17'],
    open: 'Days and hours are computed once, when the quarter is closed.',
    missing: 'There are not enough ratings to show days and hours.',
    lowest: (where) => `Lowest: ${where}.`,
    shades: ['0.3 or more below the unit', '0.1–0.3 below', 'about the unit', '0.1–0.3 above', '0.3 or more above'],
    few: 'fewer than 30 citizens: only their number',
    nobody: 'nobody',
    desc: 'citizens',
  },
  file: { place: 'Unit or service', low: 'Range from', high: 'Range to' },
  download: 'Download the figures of this page (CSV)',
  help: [
    'Choose a quarter above; a closed one never changes, a running one is provisional.',
    'The hollow dot is the quarter before; the thick line is the range.',
    '“More than chance” means a difference larger than happens when nothing has changed.',
    'A figure of fewer than ten citizens is never shown.',
    '“How is this computed?” opens the arithmetic with its real counts.',
  ],
};

const TEXTS: Readonly<Record<Language, QuarterTexts>> = { id, en };

export const QUARTER_MENU = { id: id.menu, en: en.menu };

export function quarterTextsIn(language: Language): QuarterTexts {
  return TEXTS[language];
}
