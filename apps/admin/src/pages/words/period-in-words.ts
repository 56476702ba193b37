import { daysInWords } from '@app/figure-texts';
import type { Language } from '@app/platform';
import { lastDayOf, type Period, type PeriodKind } from '@app/skm';

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS = { id: 'id', en: 'en-GB' } as const;

/** "Triwulan III 2026", "Semester I 2026", "Tahun 2026", "November 2026". */
export function periodInWords({ kind, key, from }: Period, language: Language): string {
  if (kind === 'month') return monthOf(from, language);
  const year = key.slice(0, 4);
  const number = ROMAN[Number(key.at(-1)) - 1] ?? '';
  if (kind === 'year') return language === 'id' ? `Tahun ${year}` : `Year ${year}`;
  const name = KIND_WORDS[language][kind];
  return `${name} ${number} ${year}`;
}

/** "Tw III" and "2026", for two lines below a mark. */
export function periodInShort(period: Period, language: Language): [string, string] {
  const [name = '', number = ''] = periodInWords(period, language).split(' ');
  const year = period.key.slice(0, 4);
  if (period.kind === 'year') return [year, ''];
  if (period.kind === 'month') return [name.slice(0, 3), year];
  return [`${SHORT[language][period.kind] ?? name} ${number}`, year];
}

/** "1 Juli – 30 September 2026". */
export function daysOfPeriod(period: Period, language: Language): string {
  return daysInWords({ from: period.from, until: lastDayOf(period) }, language);
}

/** What the kinds of periods are called. */
export const KIND_WORDS: Readonly<Record<Language, Record<PeriodKind, string>>> = {
  id: {
    week: 'Pekan',
    month: 'Bulan',
    quarter: 'Triwulan',
    semester: 'Semester',
    year: 'Tahun',
  },
  en: { week: 'Week', month: 'Month', quarter: 'Quarter', semester: 'Half-year', year: 'Year' },
};

const SHORT: Readonly<Record<Language, Partial<Record<PeriodKind, string>>>> = {
  id: { quarter: 'Tw', semester: 'Smt' },
  en: { quarter: 'Q', semester: 'H' },
};

function monthOf(day: string, language: Language): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(MONTHS[language], format).format(new Date(`${day}T00:00:00Z`));
}
