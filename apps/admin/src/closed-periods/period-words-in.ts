import type { Language } from '@app/platform';
import { PERIOD_WORDS_EN } from './period-words-en.js';
import { PERIOD_WORDS_ID } from './period-words-id.js';
import type { PeriodWords } from './period-words.js';

const WORDS: Readonly<Record<Language, PeriodWords>> = {
  id: PERIOD_WORDS_ID,
  en: PERIOD_WORDS_EN,
};

export const PERIODS_MENU = { id: PERIOD_WORDS_ID.menu, en: PERIOD_WORDS_EN.menu };

export function periodWordsIn(language: Language): PeriodWords {
  return WORDS[language];
}
