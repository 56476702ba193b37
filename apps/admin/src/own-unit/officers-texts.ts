import type { Language } from '@app/platform';

/** The words of the officers of the unit; one object per language, none optional. */
export interface OfficersTexts {
  menu: { label: string; what: string };
  title: string;
  lead: { closed: string; open: (quarter: string) => string; none: string };
  note: string;
  words: Record<'above' | 'level' | 'below' | 'unsaid', string>;
  elements: Record<'kompetensi' | 'perilaku', string>;
  scale: string;
  table: string;
  caption: string;
  columns: Record<'name' | 'word' | 'mean' | 'interval' | 'n' | 'kompetensi' | 'perilaku', string>;
  how: string;
  empty: string;
  comments: string;
  list: string;
  help: readonly string[];
}

const id: OfficersTexts = {
  menu: {
    label: 'Petugas',
    what: 'Petugas unit Anda menurut nama, dengan kata yang ditetapkan saat triwulan ditutup.',
  },
  title: 'Petugas',
  lead: {
    closed: 'Petugas berdiri menurut nama; tidak ada peringkat.',
    open: (quarter) => `Angka petugas untuk ${quarter} diumumkan sesudah triwulannya ditutup.`,
    none: 'Tidak ada petugas di unit ini pada triwulan itu.',
  },
  note: 'Kata dibandingkan dengan rekan seunit dan ditetapkan sekali, ketika triwulan ditutup. Bahwa Anda membuka halaman ini tercatat dan terlihat oleh tiap petugas.',
  words: { above: 'di atas', level: 'setara', below: 'di bawah', unsaid: 'belum bisa dikatakan' },
  elements: { kompetensi: 'Kompetensi', perilaku: 'Perilaku' },
  scale:
    'Garis: kompetensi dan perilaku bersama pada skala 1–4, titik rata-ratanya, garis tebal rentangnya.',
  table: 'Angka dalam tabel',
  caption: 'Petugas menurut nama, skala 1–4',
  columns: {
    name: 'Petugas',
    word: 'Kata',
    mean: 'Rata-rata',
    interval: 'Rentang',
    n: 'Responden',
    kompetensi: 'Kompetensi',
    perilaku: 'Perilaku',
  },
  how: 'Rata-rata per responden dari kompetensi dan perilaku, hanya dari penilaian yang terbukti hadir. Ini bukti untuk percakapan, bukan nilai SKP.',
  empty: 'Administrator instansi Anda mengatur penempatan petugas.',
  comments: 'Komentar',
  list: 'Menurut nama',
  help: [
    'Petugas berdiri menurut nama. Tidak ada peringkat, dan tidak ada kolom untuk mengurutkan nilai.',
    'Kata “di atas”, “setara”, atau “di bawah” hanya ada bila perbedaannya lebih dari kebetulan.',
    '“Belum bisa dikatakan” berarti datanya belum cukup, bukan bahwa petugasnya kurang baik.',
    'Hanya kompetensi dan perilaku tentang petugas; unsur lain adalah urusan unit.',
    'Setiap petugas melihat siapa yang membuka angkanya.',
  ],
};

const en: OfficersTexts = {
  menu: {
    label: 'Officers',
    what: 'The officers of your unit by name, with the word said when a quarter is closed.',
  },
  title: 'Officers',
  lead: {
    closed: 'Officers stand by name; nobody is ranked.',
    open: (quarter) => `The figures of officers for ${quarter} are shown once it is closed.`,
    none: 'There was no officer in this unit in that quarter.',
  },
  note: 'The word compares with colleagues of the unit and is said once, when the quarter is closed. That you open this page is written down, and each officer sees it.',
  words: { above: 'above', level: 'level', below: 'below', unsaid: 'cannot be said yet' },
  elements: { kompetensi: 'Competence', perilaku: 'Manner' },
  scale:
    'Line: competence and manner together on the scale 1–4, the dot is the mean, the thick line its range.',
  table: 'Numbers in a table',
  caption: 'Officers by name, scale 1–4',
  columns: {
    name: 'Officer',
    word: 'Word',
    mean: 'Mean',
    interval: 'Range',
    n: 'Respondents',
    kompetensi: 'Competence',
    perilaku: 'Manner',
  },
  how: 'Mean by respondent of competence and manner, of ratings known to come from who was there. It is evidence for a talk, not a score of an SKP.',
  empty: 'An administrator of your agency places officers in units.',
  comments: 'Comments',
  list: 'By name',
  help: [
    'Officers stand by name. Nobody is ranked, and no column sorts by value.',
    'The word “above”, “level” or “below” is there only if a difference is more than chance.',
    '“Cannot be said yet” means too little data, not that the officer is less good.',
    'Only competence and manner are about officers; the other elements are the unit’s doing.',
    'Each officer sees who opened the own figures.',
  ],
};

const TEXTS: Readonly<Record<Language, OfficersTexts>> = { id, en };

export const OFFICERS_MENU = { id: id.menu, en: en.menu };

export function officersTextsIn(language: Language): OfficersTexts {
  return TEXTS[language];
}
