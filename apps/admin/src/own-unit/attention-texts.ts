import type { Language } from '@app/platform';

interface Item {
  title: string;
  text: string;
  go: string;
}

/** The words of what needs a unit head first; one object per language, none optional. */
export interface AttentionTexts {
  menu: { label: string; what: string };
  title: (many: number) => string;
  none: string;
  noneText: (again: string | null) => string;
  list: string;
  changes: Record<'up' | 'down', (name: string) => string>;
  changesGo: string;
  looked: string;
  index: string;
  element: (name: string) => string;
  /** around the value now and the value before */
  elementText: readonly [string, string, string];
  elementGo: string;
  flood: (name: string) => string;
  floodGo: string;
  silent: (name: string, since: string) => string;
  silentText: (unit: string) => string;
  held: { title: string; text: string; unknown: string; todo: string };
  coverage: Item & { of: string; respondents: (quarter: string) => string };
  served: { title: (many: number) => string; text: string; go: string };
  meeting: string;
  more: string;
  help: readonly string[];
}

const NUMBERS = [
  'Tidak ada',
  'Satu',
  'Dua',
  'Tiga',
  'Empat',
  'Lima',
  'Enam',
  'Tujuh',
  'Delapan',
  'Sembilan',
  'Sepuluh',
];

const id: AttentionTexts = {
  menu: { label: 'Beranda', what: 'Apa yang perlu Anda dahulukan, dan triwulan terakhir.' },
  title: (many) => `${NUMBERS[many] ?? many} hal perlu perhatian`,
  none: 'Tidak ada yang perlu perhatian',
  noneText: (again) =>
    again === null
      ? 'Angka triwulan yang berjalan tidak dilihat lagi sebelum ditutup; loket dan orang dilayani dilihat setiap kali Anda membuka halaman ini.'
      : `Angka dilihat lagi ${again}; loket dan orang dilayani dilihat setiap kali Anda membuka halaman ini.`,
  list: 'Perlu perhatian',
  changes: {
    up: (name) => `${name}: naik, lebih dari kebetulan`,
    down: (name) => `${name}: turun, lebih dari kebetulan`,
  },
  changesGo: 'Lihat angkanya',
  looked: 'Ini alasan untuk melihat, bukan temuan.',
  index: 'IKM turun, lebih dari kebetulan',
  element: (name) => `${name} turun, lebih dari kebetulan`,
  elementText: ['Sekarang ', ', sebelumnya ', '.'],
  elementGo: 'Lihat unsur',
  flood: (name) => `${name}: penilaian lebih banyak daripada yang wajar`,
  floodGo: 'Periksa orang dilayani',
  silent: (name, since) => `${name} diam sejak ${since}`,
  silentText: (unit) =>
    `${unit}. Biasanya loket ini dinilai; periksa apakah posternya masih terpasang, kodenya terbaca, dan layarnya menyala.`,
  held: {
    title: 'Sebagian penilaian ditahan untuk ditinjau',
    text: 'dari penilaian yang masuk menunggu keputusan peninjau.',
    unknown: 'Sebagian penilaian triwulan ini menunggu keputusan peninjau.',
    todo: 'Yang belum diputuskan dalam tujuh hari ikut dihitung dan ditandai. Yang dapat Anda lakukan: beri tahu peninjau bila ada kegiatan yang menjelaskannya, misalnya layanan rombongan.',
  },
  coverage: {
    title: 'Cakupan di bawah rencana sampel',
    of: 'dari',
    respondents: (quarter) => `responden yang diminta rencana sampel untuk ${quarter}.`,
    text: 'Letakkan poster di tempat orang menunggu dan selesai dilayani, dan ingatkan petugas untuk menunjukkannya kepada setiap orang.',
    go: 'Lihat cakupan',
  },
  served: {
    title: (many) =>
      many === 1
        ? 'Jumlah orang dilayani satu bulan belum diisi'
        : `Jumlah orang dilayani belum diisi: ${many} bulan layanan`,
    text: 'Tanpa jumlah itu cakupan dan kecukupan sampel tidak bisa dihitung.',
    go: 'Isi sekarang',
  },
  meeting: 'Bahan rapat triwulan',
  more: 'Semua angka triwulan ini',
  help: [
    'Yang di atas daftar yang paling perlu didahulukan; tautan di kanannya membawa ke tempatnya.',
    '“Lebih dari kebetulan” berarti selisihnya lebih besar daripada gejolak yang biasa.',
    'Di bawah daftar ada triwulan terakhir yang ditutup; pilih triwulan lain di kanannya.',
    'Bahan rapat triwulan adalah satu halaman cetak dengan agenda dan angkanya.',
    'Angka dari kurang dari sepuluh warga tidak pernah ditampilkan, juga tidak kepada Anda.',
  ],
};

const en: AttentionTexts = {
  menu: { label: 'Home', what: 'What needs you first, and the newest quarter.' },
  title: (many) => (many === 1 ? 'One thing needs you' : `${many} things need you`),
  none: 'Nothing needs you',
  noneText: (again) =>
    again === null
      ? 'The figures of the running quarter are not looked at again before its closing; counters and persons served are looked at whenever you open this page.'
      : `The figures are looked at again on ${again}; counters and persons served whenever you open this page.`,
  list: 'What needs you',
  changes: {
    up: (name) => `${name}: up, more than chance`,
    down: (name) => `${name}: down, more than chance`,
  },
  changesGo: 'Look at the figures',
  looked: 'That is a reason to look, not a finding.',
  index: 'IKM is down, more than chance',
  element: (name) => `${name} is down, more than chance`,
  elementText: ['Now ', ', before ', '.'],
  elementGo: 'Look at the elements',
  flood: (name) => `${name}: more ratings than would be usual`,
  floodGo: 'Check persons served',
  silent: (name, since) => `${name} has been silent since ${since}`,
  silentText: (unit) =>
    `${unit}. This counter is rated as a rule; check that its poster hangs, its code can be read and its screen is on.`,
  held: {
    title: 'Some ratings are held for review',
    text: 'of the ratings received wait for a reviewer’s decision.',
    unknown: 'Some ratings of this quarter wait for a reviewer’s decision.',
    todo: 'What is undecided after seven days counts and is marked. What you can do: tell a reviewer of anything that explains them, such as a group that was served.',
  },
  coverage: {
    title: 'Coverage is below the sample plan',
    of: 'of',
    respondents: (quarter) => `respondents that the sample plan asks for in ${quarter}.`,
    text: 'Put posters where people wait and where they leave, and remind officers to point to them every time.',
    go: 'Look at coverage',
  },
  served: {
    title: (many) =>
      many === 1
        ? 'Persons served are missing for one month'
        : `Persons served are missing: ${many} months of services`,
    text: 'Without them neither coverage nor the sample size can be computed.',
    go: 'Enter them now',
  },
  meeting: 'For the quarterly meeting',
  more: 'All figures of this quarter',
  help: [
    'What stands at the top needs you first; the link at its right leads there.',
    '“More than chance” means a difference larger than the usual noise.',
    'Below the list is the newest quarter that is closed; choose another at its right.',
    'For the quarterly meeting there is a page to print, with an agenda and the figures.',
    'A figure of fewer than ten citizens is never shown, not to you either.',
  ],
};

const TEXTS: Readonly<Record<Language, AttentionTexts>> = { id, en };

export const ATTENTION_MENU = { id: id.menu, en: en.menu };

export function attentionTextsIn(language: Language): AttentionTexts {
  return TEXTS[language];
}
