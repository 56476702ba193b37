import type { Language } from '@app/platform';

/** Made once: to make one takes longer than to write a hundred numbers with it. */
const FORMATS: Readonly<Record<Language, Intl.NumberFormat>> = {
  id: new Intl.NumberFormat('id'),
  en: new Intl.NumberFormat('en-GB'),
};

/** A count as people of this country write it: 3.480. */
export function countInWords(count: number, language: Language): string {
  return FORMATS[language].format(count);
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
