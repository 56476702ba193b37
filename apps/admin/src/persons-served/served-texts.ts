import type { Language } from '@app/platform';
import type { PastedFaultKind } from './read-pasted.js';

/** The words of persons served; one object per language, none optional. */
export interface ServedTexts {
  menu: { label: string; what: string };
  title: string;
  lead: (missing: number) => string;
  complete: string;
  why: string;
  caption: string;
  service: string;
  enter: string;
  none: { title: string; text: string };
  notOffered: string;
  month: string;
  n: string;
  by: string;
  before: string;
  actions: string;
  change: string;
  months: string;
  paste: string;
  form: {
    label: string;
    hint: string;
    save: string;
    back: string;
    notNumber: string;
    changed: (n: string, by: string) => string;
    missing: string;
  };
  pasted: {
    title: string;
    text: string;
    label: string;
    hint: string;
    check: string;
    checked: string;
    caption: string;
    days: string;
    whole: string;
    now: string;
    next: string;
    save: string;
    changed: string;
    empty: string;
    faults: string;
    line: (line: number, text: string) => string;
    kinds: Record<PastedFaultKind | 'not-over', string>;
    nothing: string;
  };
  help: readonly string[];
}

const id: ServedTexts = {
  menu: { label: 'Orang dilayani', what: 'Berapa orang dilayani tiap layanan, bulan demi bulan.' },
  title: 'Orang dilayani',
  lead: (missing) => `${missing} bulan layanan belum diisi.`,
  complete: 'Semua bulan sudah diisi.',
  why: 'Dari jumlah ini cakupan dan kecukupan sampel dihitung. Hanya bulan yang sudah lewat yang diisi.',
  caption: 'Orang dilayani menurut layanan dan bulan',
  service: 'Layanan',
  enter: 'Isi',
  none: {
    title: 'Unit ini belum punya layanan',
    text: 'Orang dilayani dihitung per layanan. Minta administrator instansi Anda menambahkan layanan unit ini.',
  },
  notOffered: 'belum atau tidak lagi dibuka',
  month: 'Bulan',
  n: 'Orang dilayani',
  by: 'Diisi oleh',
  before: 'Sebelumnya',
  actions: 'Tindakan',
  change: 'Ubah',
  months: 'Menurut bulan, yang terbaru di atas',
  paste: 'Tempel dari lembar kerja',
  form: {
    label: 'Jumlah orang yang dilayani',
    hint: 'Bilangan bulat dari buku atau sistem antrean, misalnya 812. Nol bila tidak ada.',
    save: 'Simpan',
    back: 'Kembali tanpa menyimpan',
    notNumber: 'Isi dengan bilangan bulat dari 0 sampai 10.000.000, misalnya 812.',
    changed: (n, by) =>
      `Sementara Anda mengisi, ${by} menyimpan ${n}. Bila angka Anda yang benar, simpan sekali lagi.`,
    missing: 'belum diisi',
  },
  pasted: {
    title: 'Tempel dari lembar kerja',
    text: 'Salin dua kolom dari lembar kerja: tanggal atau bulan, lalu jumlah orang. Hari-hari dijumlahkan menjadi bulan. Belum ada yang disimpan sebelum Anda memeriksanya.',
    label: 'Baris dari lembar kerja',
    hint: 'Satu baris untuk satu hari atau satu bulan: 31/10/2026 atau Oktober 2026, tab, lalu jumlahnya.',
    check: 'Periksa dahulu',
    checked: 'Ini yang akan disimpan. Periksa, lalu simpan.',
    caption: 'Yang akan disimpan',
    days: 'Hari',
    whole: 'satu bulan',
    now: 'Sekarang',
    next: 'Menjadi',
    save: 'Simpan semuanya',
    changed: 'Sementara itu ada yang mengubah jumlahnya. Periksa sekali lagi.',
    empty: 'belum diisi',
    faults: 'Belum ada yang disimpan. Perbaiki baris ini, lalu periksa lagi.',
    line: (line, text) => `Baris ${line} (${text}):`,
    kinds: {
      'two-cells': 'harus dua kolom, tanggal dan jumlah.',
      'no-date': 'tanggalnya tidak terbaca; tulis 31/10/2026, 2026-10, atau Oktober 2026.',
      'no-number': 'jumlahnya harus bilangan bulat, misalnya 812.',
      twice: 'hari atau bulan itu sudah ada di baris lain.',
      'not-over':
        'bulannya belum lewat, terlalu lama lewat, atau layanannya tidak dibuka waktu itu.',
    },
    nothing: 'Tidak ada baris yang terbaca.',
  },
  help: [
    'Isi tiap bulan sesudah bulannya lewat, paling baik pada hari kerja pertama.',
    'Yang dihitung adalah orang, bukan berkas; satu orang yang datang dua kali dihitung dua kali.',
    'Angka yang keliru boleh diubah; yang lama tetap tercatat beserta siapa yang mengisinya.',
    'Sesudah triwulan ditutup, cakupannya ikut berubah bila jumlah ini diubah; indeksnya tidak.',
    'Lembar kerja boleh ditempel per hari; hari-harinya dijumlahkan menjadi bulan.',
  ],
};

const en: ServedTexts = {
  menu: { label: 'Persons served', what: 'How many persons each service served, month by month.' },
  title: 'Persons served',
  lead: (missing) =>
    missing === 1
      ? 'One month of a service is missing.'
      : `${missing} months of services are missing.`,
  complete: 'All months are entered.',
  why: 'Coverage and sample size are computed from these numbers. Only months that are over are entered.',
  caption: 'Persons served by service and month',
  service: 'Service',
  enter: 'Enter',
  none: {
    title: 'This unit has no service yet',
    text: 'Persons served are counted by service. Ask an administrator of your agency to add the services of this unit.',
  },
  notOffered: 'not offered',
  month: 'Month',
  n: 'Persons served',
  by: 'Entered by',
  before: 'Before',
  actions: 'Actions',
  change: 'Change',
  months: 'By month, the newest first',
  paste: 'Paste from a sheet',
  form: {
    label: 'Number of persons served',
    hint: 'A whole number from the register or the queue system, such as 812. Zero where there was nobody.',
    save: 'Save',
    back: 'Back without saving',
    notNumber: 'Write a whole number from 0 to 10,000,000, such as 812.',
    changed: (n, by) =>
      `While you were typing, ${by} saved ${n}. If your number is right, save once more.`,
    missing: 'not entered',
  },
  pasted: {
    title: 'Paste from a sheet',
    text: 'Copy two columns from a sheet: a day or a month, and the number of persons. Days are added up to months. Nothing is saved before you have checked it.',
    label: 'Lines of the sheet',
    hint: 'A line for each day or month: 31/10/2026 or October 2026, a tab, and the number.',
    check: 'Check first',
    checked: 'This is what will be saved. Check it, then save.',
    caption: 'What will be saved',
    days: 'Days',
    whole: 'a month',
    now: 'Now',
    next: 'Becomes',
    save: 'Save all of it',
    changed: 'Meanwhile somebody changed a number. Check once more.',
    empty: 'not entered',
    faults: 'Nothing has been saved. Mend these lines and check again.',
    line: (line, text) => `Line ${line} (${text}):`,
    kinds: {
      'two-cells': 'there must be two columns, a day and a number.',
      'no-date': 'its day cannot be read; write 31/10/2026, 2026-10 or October 2026.',
      'no-number': 'its number must be whole, such as 812.',
      twice: 'another line has that day or month already.',
      'not-over': 'its month is not over, is long over, or the service was not offered then.',
    },
    nothing: 'No line could be read.',
  },
  help: [
    'Enter each month once it is over, best on the first working day.',
    'Persons are counted, not files; a person who came twice counts twice.',
    'A wrong number may be changed; the old one stays on record, with who entered it.',
    'Changed after a quarter is closed, these numbers change its coverage but not its index.',
    'A sheet may be pasted day by day; its days are added up to months.',
  ],
};

const TEXTS: Readonly<Record<Language, ServedTexts>> = { id, en };

export const SERVED_MENU = { id: id.menu, en: en.menu };

export function servedTextsIn(language: Language): ServedTexts {
  return TEXTS[language];
}
