import type { Language } from '@app/platform';
import type { FigureSettings } from '@app/persistence/figures';

/** The words of the page of figure settings; one object per language, none optional. */
export interface SettingsWords {
  menu: { label: string; what: string };
  title: string;
  lead: string;
  help: readonly string[];
  now: string;
  change: string;
  labels: Record<'feeRule' | 'leadingMean' | 'leadingPeriod', string>;
  hints: Record<'feeRule' | 'leadingMean' | 'leadingPeriod', string>;
  feeRules: Record<FigureSettings['feeRule'], string>;
  means: Record<FigureSettings['leadingMean'], string>;
  periods: Record<FigureSettings['leadingPeriod'], string>;
  fixed: string;
  part: string;
  send: string;
  free: {
    title: string;
    text: string;
    none: string;
    caption: string;
    service: string;
    unit: string;
    from: string;
    until: string;
    lasts: string;
  };
}

const id: SettingsWords = {
  menu: {
    label: 'Pengaturan angka',
    what: 'Aturan biaya, dan rata-rata serta periode yang didahulukan.',
  },
  title: 'Pengaturan angka',
  lead: 'Ini yang diputuskan instansi Anda tentang angkanya.',
  help: [
    'Aturan biaya mengatakan bagaimana layanan gratis masuk dalam IKM; dipilih satu kali.',
    'Kedua cara merata-ratakan layanan selalu dihitung; di sini dipilih mana yang didahulukan.',
    'Triwulan, semester, dan tahun semuanya dibuat; yang didahulukan tampil paling depan.',
    'Bila orang lain mengubahnya bersamaan, Anda melihat keduanya sebelum menyimpan.',
    'Perubahan dicatat dengan nama Anda dan waktunya.',
  ],
  now: 'Yang berlaku sekarang',
  change: 'Ubah',
  labels: {
    feeRule: 'Aturan biaya',
    leadingMean: 'Rata-rata yang didahulukan',
    leadingPeriod: 'Periode yang didahulukan',
  },
  hints: {
    feeRule: 'Bagaimana layanan tanpa biaya masuk dalam IKM.',
    leadingMean: 'Keduanya dihitung dan ditampilkan.',
    leadingPeriod: 'Semua periode dibuat.',
  },
  feeRules: {
    'eight-elements': 'Layanan gratis tanpa unsur biaya: IKM dari delapan unsur',
    'fee-as-four': 'Layanan gratis dihitung biaya = 4',
  },
  means: {
    pooled: 'Setiap jawaban dihitung satu kali',
    services: 'Setiap layanan dihitung satu kali',
  },
  periods: { quarter: 'Triwulan', semester: 'Semester', year: 'Tahun' },
  fixed: 'Aturan biaya sudah tetap, karena sudah ada periode yang ditutup dengannya.',
  part: 'Anda melihat sebagian instansi; yang mengubah adalah perencana seluruh instansi.',
  send: 'Simpan',
  free: {
    title: 'Layanan tanpa biaya',
    text: 'Warga tidak ditanya tentang biaya layanan ini. Administrator menandainya dengan tanggal mulai.',
    none: 'Belum ada layanan yang ditandai gratis. Bila unsur biaya jarang dijawab, minta administrator menandai layanan yang gratis.',
    caption: 'Menurut nama',
    service: 'Layanan',
    unit: 'Unit',
    from: 'Sejak',
    until: 'Sampai sebelum',
    lasts: 'seterusnya',
  },
};

const en: SettingsWords = {
  menu: { label: 'Figure settings', what: 'The rule of fees, and which mean and period lead.' },
  title: 'Figure settings',
  lead: 'This is what your agency decided about its figures.',
  help: [
    'The rule of fees says how free services enter the IKM; it is chosen once.',
    'Both ways of averaging services are always computed; here you choose which one leads.',
    'Quarter, semester and year are all made; the one that leads stands first.',
    'If somebody else changes them meanwhile, you see both before you save.',
    'Changes are written down with your name and the time.',
  ],
  now: 'What holds now',
  change: 'Change',
  labels: { feeRule: 'Rule of fees', leadingMean: 'Leading mean', leadingPeriod: 'Leading period' },
  hints: {
    feeRule: 'How services without a fee enter the IKM.',
    leadingMean: 'Both are computed and shown.',
    leadingPeriod: 'All periods are made.',
  },
  feeRules: {
    'eight-elements': 'Free services without the element fees: an IKM of eight elements',
    'fee-as-four': 'Free services count as fees = 4',
  },
  means: { pooled: 'Every answer counts once', services: 'Every service counts once' },
  periods: { quarter: 'Quarter', semester: 'Semester', year: 'Year' },
  fixed: 'The rule of fees stands, because a period is closed with it.',
  part: 'You see a part of the agency; planners of the whole agency change this.',
  send: 'Save',
  free: {
    title: 'Services without a fee',
    text: 'Citizens are not asked about fees of these services. Administrators mark them with their first day.',
    none: 'No service is marked as free. If the element fees is rarely answered, ask an administrator to mark the services that are free.',
    caption: 'By name',
    service: 'Service',
    unit: 'Unit',
    from: 'Since',
    until: 'Until before',
    lasts: 'lasting',
  },
};

const WORDS: Readonly<Record<Language, SettingsWords>> = { id, en };

export const SETTINGS_MENU = { id: id.menu, en: en.menu };

export function settingsWordsIn(language: Language): SettingsWords {
  return WORDS[language];
}
