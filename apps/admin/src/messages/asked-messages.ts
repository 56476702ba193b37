import { type Language, preferredLanguage } from '@app/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { en } from './en.js';
import { id } from './id.js';
import type { Messages } from './messages.js';

const CATALOGUES: Readonly<Record<Language, Messages>> = { id, en };

/** The texts in the language that an Accept-Language header prefers, else in Indonesian. */
export function messagesFor(acceptLanguage: string | undefined): Messages {
  return CATALOGUES[preferredLanguage(acceptLanguage)];
}

/** Injects the texts in the language that the request asks for. */
export const AskedMessages = createParamDecorator((_: unknown, context: ExecutionContext) =>
  messagesFor(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
