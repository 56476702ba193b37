import type { FastifyRequest } from 'fastify';
import { browserTokenOf } from './browser-cookie.js';
import { browserOf } from './browser-of.js';
import { cookieNameFor, LOCAL_COOKIE } from './session-cookie.js';

/** From where somebody signs in. */
export interface Connection {
  /** null where it cannot be known */
  address: string | null;
  browser: string;
  /** tells this browser from others, also when nobody is signed in */
  browserToken: string;
  /** from this machine itself, over plain http to localhost, through no proxy */
  local: boolean;
}

/** What proxies add, whether they are trusted or not. */
const FORWARDING =
  /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-.*|true-client-ip|cf-.*)$/;

/** @throws DomainError `session.insecure` where no password may travel */
export function connectionOf(request: FastifyRequest): Connection {
  return {
    address: request.sender,
    browser: browserOf(request.headers['user-agent']),
    browserToken: browserTokenOf(request),
    local: cookieNameFor(request) === LOCAL_COOKIE && comesFromHere(request),
  };
}

/** By the socket itself: whatever a header says, somebody else may have written. */
function comesFromHere({ raw, headers }: FastifyRequest): boolean {
  return (
    isLoopback(raw.socket.remoteAddress ?? '') &&
    !Object.keys(headers).some((name) => FORWARDING.test(name))
  );
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./i.test(address);
}
