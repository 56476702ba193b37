import type { Language } from '@app/platform';

const LOCALES = { id: 'id', en: 'en-GB' } as const;

/** A count as people of this country write it: 3.480. */
export function countInWords(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}

/**
 * A decimal as the API gives it, with the sign of the language: "87.56" is 87,56. No digit is added or taken
 * away.
 */
export function decimalInWords(decimal: string, language: Language): string {
  return language === 'id' ? decimal.replace('.', ',') : decimal;
}

/** Two ends with an en dash between them and no blanks: 3,2–3,6. */
export function rangeInWords([low, high]: readonly [string, string], language: Language): string {
  return `${decimalInWords(low, language)}–${decimalInWords(high, language)}`;
}
