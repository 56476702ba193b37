import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieNameFor, cookieOptions, SECURE_COOKIE } from './session-cookie.js';
import { newToken } from './session-token.js';

const SECURE_NAME = '__Host-suara-browser';
const LOCAL_NAME = 'suara-browser';
/** As long as the server knows a browser: 90 days. */
const MAX_AGE_SECONDS = 90 * 24 * 60 * 60;

/** What tells this browser from others; a new token for one that has none. */
export function browserTokenOf(request: FastifyRequest): string {
  return request.cookies[nameFor(request)] ?? newToken();
}

/** Lets the browser keep its token, after somebody has signed in with it. */
export function keepBrowserToken(
  request: FastifyRequest,
  reply: FastifyReply,
  browserToken: string,
): void {
  const options: CookieSerializeOptions = {
    ...cookieOptions(cookieNameFor(request)),
    maxAge: MAX_AGE_SECONDS,
  };
  reply.setCookie(nameFor(request), browserToken, options);
}

function nameFor(request: FastifyRequest): string {
  return cookieNameFor(request) === SECURE_COOKIE ? SECURE_NAME : LOCAL_NAME;
}
