import type { Language } from '@app/platform';
import { MY_HOME_EN } from './my-home-en.js';
import { MY_HOME_ID } from './my-home-id.js';
import type { MyHomeTexts } from './my-home-words.js';

const TEXTS: Readonly<Record<Language, MyHomeTexts>> = { id: MY_HOME_ID, en: MY_HOME_EN };

export const MY_HOME_MENU = { id: MY_HOME_ID.menu, en: MY_HOME_EN.menu };

export function myHomeTextsIn(language: Language): MyHomeTexts {
  return TEXTS[language];
}
