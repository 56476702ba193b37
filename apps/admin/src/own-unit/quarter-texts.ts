import type { Language } from '@app/platform';
import { QUARTER_EN } from './quarter-words-en.js';
import { QUARTER_ID } from './quarter-words-id.js';
import type { QuarterTexts } from './quarter-words.js';

const TEXTS: Readonly<Record<Language, QuarterTexts>> = { id: QUARTER_ID, en: QUARTER_EN };

export const QUARTER_MENU = { id: QUARTER_ID.menu, en: QUARTER_EN.menu };

export function quarterTextsIn(language: Language): QuarterTexts {
  return TEXTS[language];
}
