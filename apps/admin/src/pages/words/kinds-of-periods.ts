import { daysInWords } from '@app/figure-texts';
import type { Language } from '@app/platform';
import { lastDayOf, type Period, type PeriodKind } from '@app/skm';

/** "1 Juli – 30 September 2026". */
export function daysOfPeriod(period: Period, language: Language): string {
  return daysInWords({ from: period.from, until: lastDayOf(period) }, language);
}

/** What the kinds of periods are called, as one counts them. */
export const KIND_WORDS: Readonly<Record<Language, Record<PeriodKind, string>>> = {
  id: { week: 'pekan', month: 'bulan', quarter: 'triwulan', semester: 'semester', year: 'tahun' },
  en: { week: 'weeks', month: 'months', quarter: 'quarters', semester: 'semesters', year: 'years' },
};
