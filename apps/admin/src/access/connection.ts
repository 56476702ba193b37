import type { FastifyReply, FastifyRequest } from 'fastify';
import { browserTokenOf, keepBrowserToken } from './browser-cookie.js';
import { browserOf } from './browser-of.js';
import { cookieNameFor, keepSessionToken, LOCAL_COOKIE } from './session-cookie.js';

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

/** Lets somebody in from a connection; once that has succeeded, the browser keeps the token that tells it from others. */
export async function letIn<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  enter: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = connectionOf(request);
  const entered = await enter(connection);
  keepBrowserToken(request, reply, connection.browserToken);
  return entered;
}

/** Signs somebody in; the browser keeps the token of the session, which is returned. */
export function signedIn(
  request: FastifyRequest,
  reply: FastifyReply,
  signIn: (connection: Connection) => Promise<string>,
): Promise<string> {
  return letIn(request, reply, async (connection) => {
    const token = await signIn(connection);
    // first of the two cookies, for programs that read no other
    keepSessionToken(request, reply, token);
    return token;
  });
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
