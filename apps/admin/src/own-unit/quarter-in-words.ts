import { dayInWords } from '@app/figure-texts';
import type { Language } from '@app/platform';
import type { Period } from '@app/skm';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Says a quarter in full: "Triwulan III 2026". */
export function quarterInWords({ key }: Pick<Period, 'key'>, language: Language): string {
  const [year, number] = parts(key);
  return language === 'id'
    ? `Triwulan ${ROMAN[number - 1]} ${year}`
    : `Quarter ${number} of ${year}`;
}

/** Says a quarter where there is little room: "TW III 2026". */
export function quarterInShort({ key }: Pick<Period, 'key'>, language: Language): string {
  const [year, number] = parts(key);
  return language === 'id' ? `TW ${ROMAN[number - 1]} ${year}` : `Q${number} ${year}`;
}

/** Says a day with its weekday and year: "Senin, 30 November 2026". */
export function fullDayInWords(day: string, language: Language): string {
  return `${dayInWords(day, language, true)} ${day.slice(0, 4)}`;
}

function parts(key: string): [year: string, number: number] {
  const [year = '', number = ''] = key.split('-Q');
  return [year, Number(number)];
}
