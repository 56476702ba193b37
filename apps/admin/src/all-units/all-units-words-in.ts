import type { Language } from '@app/platform';
import type { AllUnitsWords } from './all-units-words.js';
import { ALL_UNITS_EN } from './all-units-words-en.js';
import { ALL_UNITS_ID } from './all-units-words-id.js';

const WORDS: Readonly<Record<Language, AllUnitsWords>> = { id: ALL_UNITS_ID, en: ALL_UNITS_EN };

export const ALL_UNITS_MENU = { id: ALL_UNITS_ID.menu, en: ALL_UNITS_EN.menu };

export function allUnitsWordsIn(language: Language): AllUnitsWords {
  return WORDS[language];
}
