import { dayInWords } from '@app/figure-texts';
import type { Language } from '@app/platform';

/** Says a day with its weekday and year: "Senin, 30 November 2026". */
export function fullDayInWords(day: string, language: Language): string {
  return `${dayInWords(day, language, true)} ${day.slice(0, 4)}`;
}
