import { dayInWords, monthInWords } from '@app/figure-texts';
import type { Language } from '@app/platform';
import { lastDayOf, type Period } from '@app/skm';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

const NAMES = {
  id: { quarter: 'Triwulan', semester: 'Semester', year: 'Tahun', short: 'TW' },
  en: { quarter: 'Quarter', semester: 'Semester', year: 'Year', short: 'Q' },
} as const;

type Named = Pick<Period, 'kind' | 'key' | 'to'>;

/** "Triwulan IV 2026", "Oktober 2026", "Semester II 2026", "Tahun 2026". */
export function periodInWords({ kind, key, to }: Named, language: Language): string {
  const names = NAMES[language];
  const [year = '', part = ''] = key.split('-');
  if (kind === 'month') return monthInWords(key, language);
  if (kind === 'week') return dayInWords(lastDayOf({ to }), language);
  return kind === 'year' ? `${names.year} ${year}` : `${names[kind]} ${romanOf(part)} ${year}`;
}

/** A quarter in two short lines: "TW IV" and "2026". */
export function quarterLabel({ key }: Pick<Period, 'key'>, language: Language): [string, string] {
  const [year = '', part = ''] = key.split('-');
  return [`${NAMES[language].short} ${romanOf(part)}`, year];
}

/** A quarter where there is little room: "TW IV 2026". */
export function quarterInShort(quarter: Pick<Period, 'key'>, language: Language): string {
  return quarterLabel(quarter, language).join(' ');
}

function romanOf(part: string): string {
  return ROMAN[Number(part.slice(1)) - 1]!;
}
