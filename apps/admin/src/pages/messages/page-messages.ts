import type { Language } from '@app/platform';
import { en } from './en.js';
import { id } from './id.js';
import type { PageMessages } from './messages.js';

const CATALOGUES: Readonly<Record<Language, PageMessages>> = { id, en };

export function pageMessagesIn(language: Language): PageMessages {
  return CATALOGUES[language];
}
