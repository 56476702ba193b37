import type { BrokenRule } from '@app/errors';
import type { FigurePeriodKind } from '@app/persistence/figures';

type Values = readonly unknown[];

/** What to write into a field that breaks a rule, by the rule's name; `values` are the rule's own. */
export type FieldTexts = Readonly<Record<string, (values: Values) => string>>;

const ID = '5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11';
const DAY = '2027-01-01';
const MOMENT = '2026-11-24T08:00:00+07:00';
const listed = ([values]: Values): string => (values as unknown[]).join(', ');

const PERIOD_ID: Readonly<Record<FigurePeriodKind, string>> = {
  month: 'bulan, contoh 2026-11',
  quarter: 'triwulan, contoh 2026-Q4',
  semester: 'semester, contoh 2026-S2',
  year: 'tahun, contoh 2026',
};
const PERIOD_EN: Readonly<Record<FigurePeriodKind, string>> = {
  month: 'a month, as 2026-11',
  quarter: 'a quarter, as 2026-Q4',
  semester: 'a semester, as 2026-S2',
  year: 'a year, as 2026',
};
const PERIODS_ID = Object.values(PERIOD_ID).join('; ');
const PERIODS_EN = Object.values(PERIOD_EN).join('; ');

export const FIELDS_ID: FieldTexts = {
  missing: () => 'Wajib diisi.',
  whitelistValidation: () => 'Tidak dikenal di sini. Hapus isian ini.',
  isIn: (values) => `Isi dengan salah satu dari: ${listed(values)}.`,
  isUuid: () => `Ini bukan id. Salin id apa adanya, contoh ${ID}.`,
  isString: () => 'Isi dengan teks.',
  isFilled: () => 'Tidak boleh kosong. Isi dengan teks.',
  isInt: () => 'Isi dengan bilangan bulat, contoh 12.',
  isBoolean: () => 'Isi dengan true atau false.',
  isArray: () => 'Isi dengan daftar, contoh [].',
  isObject: () => 'Isi dengan objek, contoh {}.',
  nestedValidation: () => 'Isi dengan objek, contoh {}.',
  isDay: () => `Isi dengan hari yang ada di kalender, contoh ${DAY}.`,
  isMoment: () => `Isi dengan waktu beserta zonanya, contoh ${MOMENT}.`,
  min: ([least]) => `Isi dengan ${String(least)} atau lebih.`,
  max: ([most]) => `Isi dengan paling banyak ${String(most)}.`,
  maxLength: ([most]) => `Terlalu panjang. Isi paling banyak ${String(most)} karakter.`,
  isLength: ([least, most]) => `Isi dengan ${String(least)} sampai ${String(most)} karakter.`,
  arrayMaxSize: ([most]) => `Terlalu banyak. Isi paling banyak ${String(most)}.`,
  arrayNotEmpty: () => 'Isi dengan paling sedikit satu.',
  isPeriod: () => `Isi dengan periode: ${PERIODS_ID}.`,
  isFigurePeriod: () => `Pekan bukan periode angka. Isi dengan: ${PERIODS_ID}.`,
  isPeriodOf: ([kind]) => `Isi dengan ${PERIOD_ID[kind as FigurePeriodKind]}.`,
  isAddress: () => 'Isi dengan alamat IPv4 atau IPv6.',
  oneOfTwo: ([other]) => `Isi ini atau \`${String(other)}\`, tepat salah satu.`,
  oneNameForAllDays: () =>
    'Namanya satu untuk semua hari: perbaiki dengan `correct`, atau buat loket baru.',
  fromWhichDay: () => 'Wajib diisi: mulai hari apa? Hanya `correct` yang tidak memerlukannya.',
  withinDays: ([from, to]) => `Isi dengan hari mulai ${String(from)} sampai sebelum ${String(to)}.`,
};

export const FIELDS_EN: FieldTexts = {
  missing: () => 'This is missing. Fill it in.',
  whitelistValidation: () => 'This is not known here. Leave it out.',
  isIn: (values) => `Write one of these: ${listed(values)}.`,
  isUuid: () => `This is no id. Copy an id as it stands, as ${ID}.`,
  isString: () => 'Write a text.',
  isFilled: () => 'This must not be empty. Write a text.',
  isInt: () => 'Write a whole number, as 12.',
  isBoolean: () => 'Write true or false.',
  isArray: () => 'Write a list, as [].',
  isObject: () => 'Write an object, as {}.',
  nestedValidation: () => 'Write an object, as {}.',
  isDay: () => `Write a day of the calendar, as ${DAY}.`,
  isMoment: () => `Write a moment with its offset, as ${MOMENT}.`,
  min: ([least]) => `Write ${String(least)} or more.`,
  max: ([most]) => `Write ${String(most)} at most.`,
  maxLength: ([most]) => `This is too long. Write ${String(most)} characters at most.`,
  isLength: ([least, most]) => `Write ${String(least)} to ${String(most)} characters.`,
  arrayMaxSize: ([most]) => `These are too many. Write ${String(most)} at most.`,
  arrayNotEmpty: () => 'Write at least one.',
  isPeriod: () => `Write a period: ${PERIODS_EN}.`,
  isFigurePeriod: () => `A week is no period of figures. Write ${PERIODS_EN}.`,
  isPeriodOf: ([kind]) => `Write ${PERIOD_EN[kind as FigurePeriodKind]}.`,
  isAddress: () => 'Write an IPv4 or IPv6 address.',
  oneOfTwo: ([other]) => `Fill in this or \`${String(other)}\`, exactly one of them.`,
  oneNameForAllDays: () =>
    'The name is one for all days: mend it with `correct`, or make a new counter.',
  fromWhichDay: () => 'This is missing: from which day on? Only `correct` goes without.',
  withinDays: ([from, to]) => `Write a day from ${String(from)} to before ${String(to)}.`,
};

/** What to do about a broken rule, in a language; null for a rule that has words of its own. */
export function wordsFor({ name, values }: BrokenRule, texts: FieldTexts): string | null {
  return texts[name]?.(values) ?? null;
}
