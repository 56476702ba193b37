import { isLanguage, type Language, preferredLanguage } from '@app/platform';
import { en } from './en.js';
import { id } from './id.js';
import type { Messages } from './messages.js';

const CATALOGUES: Readonly<Record<Language, Messages>> = { id, en };

/**
 * The language asked for in the address, else the first supported one that the browser prefers,
 * else Indonesian.
 *
 * @param asked `lang` of the address, as it came
 * @param acceptLanguage the header; browsers list what they prefer first
 */
export function chooseLanguage(asked: unknown, acceptLanguage: string | undefined): Language {
  return isLanguage(asked) ? asked : preferredLanguage(acceptLanguage);
}

export function messagesIn(language: Language): Messages {
  return CATALOGUES[language];
}
