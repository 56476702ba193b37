import type { Language } from '@app/platform';
import type { FastifyRequest } from 'fastify';
import { chooseLanguage, messagesIn } from '../messages/language.js';
import type { Messages } from '../messages/messages.js';

/** How this citizen reads. */
export interface Reader {
  language: Language;
  m: Messages;
}

export function readerOf(request: FastifyRequest): Reader {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  const language = chooseLanguage(lang, request.headers['accept-language']);
  return { language, m: messagesIn(language) };
}

/** `path` in a given language; said in every address so that a form's answer keeps the language. */
export function inLanguage(path: string, language: Language): string {
  return `${path}?lang=${language}`;
}
