import type { Language } from '@app/platform';

/** The words of public figures and of the page that leads to them; one object per language, none optional. */
export interface PublishedWords {
  share: {
    title: string;
    text: string;
    none: string;
    open: string;
    help: readonly string[];
  };
  title: string;
  lead: (unit: string) => string;
  of100: string;
  grade: string;
  interval: string;
  respondents: string;
  coverage: string;
  isUnknown: string;
  notes: string;
  how: readonly string[];
}

const id: PublishedWords = {
  share: {
    title: 'Tautan umum',
    text: 'Siapa pun yang menerima tautan dapat membaca angka unit itu tanpa masuk. Salin alamatnya dari peramban, atau buka lalu cetak.',
    none: 'Belum ada angka yang dapat dibagikan. Terbitkan periode ini dahulu; unit tanpa IKM dan unit yang hampir semua penilaiannya tentang satu petugas tidak punya tautan.',
    open: 'Halaman umum',
    help: [
      'Setiap unit yang terbit punya satu halaman umum.',
      'Alamatnya tidak dapat ditebak; hanya yang Anda bagikan dapat dibuka.',
      'Halaman itu memuat IKM, rentang, jumlah responden, dan catatannya, tanpa angka petugas.',
      'Bila periode direvisi, halaman tertutup sampai revisinya diterbitkan.',
      'Unit yang hampir semua penilaiannya tentang satu petugas tidak dibagikan.',
    ],
  },
  title: 'Indeks Kepuasan Masyarakat',
  lead: (unit) => `Bagaimana warga menilai ${unit}`,
  of100: 'dari 100',
  grade: 'Mutu pelayanan',
  interval: 'Rentang 95 %',
  respondents: 'Responden',
  coverage: 'Dari setiap 100 orang yang dilayani',
  isUnknown: 'belum diketahui',
  notes: 'Catatan',
  how: [
    'IKM = jumlah (nilai rata-rata unsur × bobot yang sama) × 25, dari jawaban utuh, dibulatkan satu kali di akhir (PermenPANRB 14/2017).',
    'Rentang 95 %: sejauh itu angkanya bisa bergeser karena kebetulan siapa yang menilai.',
  ],
};

const en: PublishedWords = {
  share: {
    title: 'Public links',
    text: 'Whoever gets a link can read the figure of that unit without signing in. Copy its address from the browser, or open and print it.',
    none: 'There is nothing to share yet. Publish this period first; units without an IKM and units of which one officer has nearly all ratings have no link.',
    open: 'Public page',
    help: [
      'Each unit that is published has one public page.',
      'Its address cannot be guessed; only those that you share can be opened.',
      'The page holds the IKM, its interval, the respondents and its notes, and no figures of officers.',
      'If the period is revised, the page is closed until the revision is published.',
      'Units of which one officer has nearly all ratings are not shared.',
    ],
  },
  title: 'Community satisfaction index (IKM)',
  lead: (unit) => `How citizens rate ${unit}`,
  of100: 'of 100',
  grade: 'Grade of service',
  interval: '95 % interval',
  respondents: 'Respondents',
  coverage: 'Of every 100 persons served',
  isUnknown: 'not known',
  notes: 'Notes',
  how: [
    'IKM = sum of (mean of an element × equal weight) × 25, from whole answers, rounded once at the end (PermenPANRB 14/2017).',
    'The 95 % interval: so far the figure may shift by the chance of who rated.',
  ],
};

const WORDS: Readonly<Record<Language, PublishedWords>> = { id, en };

export function publishedWordsIn(language: Language): PublishedWords {
  return WORDS[language];
}
