import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { en } from './en.js';
import { id } from './id.js';
import type { Language, Messages } from './messages.js';

const CATALOGUES: Readonly<Record<Language, Messages>> = { id, en };

/**
 * The texts in the first language of an Accept-Language header that there is, else in Indonesian.
 * Browsers list what they prefer first.
 */
export function messagesFor(acceptLanguage: string | undefined): Messages {
  const preferred = (acceptLanguage ?? '').split(',').map((tag) => tag.trim().slice(0, 2));
  const language = preferred.map((tag) => tag.toLowerCase()).find(isLanguage);
  return CATALOGUES[language ?? 'id'];
}

/** Injects the texts in the language that the request asks for. */
export const AskedMessages = createParamDecorator((_: unknown, context: ExecutionContext) =>
  messagesFor(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);

function isLanguage(text: string): text is Language {
  return text === 'id' || text === 'en';
}
