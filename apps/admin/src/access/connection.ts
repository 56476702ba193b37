import type { FastifyRequest } from 'fastify';
import { browserOf } from './browser-of.js';
import { cookieNameFor, LOCAL_COOKIE } from './session-cookie.js';

/** From where somebody signs in. */
export interface Connection {
  /** null where it cannot be known */
  address: string | null;
  browser: string;
  /** from this machine itself, over plain http to localhost */
  local: boolean;
}

/** @throws DomainError `session.insecure` where no password may travel */
export function connectionOf(request: FastifyRequest): Connection {
  const isLocal = cookieNameFor(request) === LOCAL_COOKIE && isLoopback(request.ip);
  return {
    address: request.sender,
    browser: browserOf(request.headers['user-agent']),
    local: isLocal,
  };
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./i.test(address);
}
