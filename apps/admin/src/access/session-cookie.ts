import type { CookieSerializeOptions } from '@fastify/cookie';
import { DomainError } from '@app/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SECURE_COOKIE = '__Host-suara-admin';
/** Browsers refuse the prefix and Secure on plain http, which is for localhost only. */
export const LOCAL_COOKIE = 'suara-admin';

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

type Connection = Pick<FastifyRequest, 'protocol' | 'host'>;

/**
 * The name under which this connection may carry a session.
 *
 * @throws DomainError `session.insecure` on plain http to anything but this machine
 */
export function cookieNameFor(connection: Connection): string {
  const name = allowedName(connection);
  if (name === null) throw new DomainError('session.insecure');
  return name;
}

/** No lifetime: the browser forgets it when it closes, the server earlier. */
export function cookieOptions(name: string): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: name === SECURE_COOKIE };
}

/** Lets the browser send the token of its session from now on. */
export function keepSessionToken(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  const name = cookieNameFor(request);
  reply.setCookie(name, token, cookieOptions(name));
}

/** Ends a session, and lets the browser forget its token. */
export async function forgetSession(
  request: FastifyRequest,
  reply: FastifyReply,
  end: () => Promise<void>,
): Promise<void> {
  await end();
  const name = cookieNameFor(request);
  reply.clearCookie(name, cookieOptions(name));
}

/** The token of a request; null without one, and where no session may travel. */
export function readToken(request: FastifyRequest): string | null {
  const name = allowedName(request);
  return name === null ? null : (request.cookies[name] ?? null);
}

function allowedName({ protocol, host }: Connection): string | null {
  if (protocol === 'https') return SECURE_COOKIE;
  return isLocal(host) ? LOCAL_COOKIE : null;
}

function isLocal(host: string): boolean {
  const address = `http://${host}`;
  return URL.canParse(address) && LOCAL_NAMES.has(new URL(address).hostname);
}
