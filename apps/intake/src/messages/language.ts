import { en } from './en.js';
import { id } from './id.js';
import type { Language, Messages } from './messages.js';

const CATALOGUES: Readonly<Record<Language, Messages>> = { id, en };

/**
 * The language asked for in the address, else the first supported one that the browser prefers,
 * else Indonesian.
 *
 * @param asked `lang` of the address, as it came
 * @param acceptLanguage the header; browsers list what they prefer first
 */
export function chooseLanguage(asked: unknown, acceptLanguage: string | undefined): Language {
  if (isLanguage(asked)) return asked;
  const preferred = (acceptLanguage ?? '').split(',').map((tag) => tag.trim().slice(0, 2));
  return preferred.map((tag) => tag.toLowerCase()).find(isLanguage) ?? 'id';
}

export function messagesIn(language: Language): Messages {
  return CATALOGUES[language];
}

function isLanguage(text: unknown): text is Language {
  return text === 'id' || text === 'en';
}
