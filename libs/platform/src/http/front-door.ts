import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@app/errors';
import { tellSenders, trustIn } from './sender.js';

/**
 * What one process bears of its connections. Whoever sends nothing is let go after ten seconds, whoever sends a
 * body drop by drop after a minute; a connection that is kept for a next request waits a quarter of one.
 */
const CONNECTIONS = {
  most: 2_000,
  checkedEveryMs: 1_000,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 60_000,
  keepAliveTimeoutMs: 15_000,
  /** without a byte in either direction; long answers are computed for less */
  silentMs: 120_000,
} as const;

/** What cannot be read as a request, by Node's name for it. */
const UNREADABLE: Readonly<Record<string, { status: number; code: string }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'request.too-slow' },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'request.headers-too-large' },
};
const MALFORMED = { status: 400, code: 'request.malformed' };

export interface FrontDoor {
  bodyLimitBytes: number;
  /** addresses, networks or `loopback` whose X-Forwarded-* headers are believed */
  trustedProxies: readonly string[];
  /** on every answer, also on those to what reaches no route or is no request at all */
  headers: Readonly<Record<string, string>>;
  /** how addresses are routed; as the framework does unless told */
  routing?: FastifyHttpOptions<Server>['routerOptions'];
  /** what stands in an address that is read as another */
  readAddress?(url: string): string;
  /** Answers what reaches no route, such as an address with a broken %-escape. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void;
  /** The body that answers what is no request at all. */
  describe(error: DomainError): { type: string; body: string };
}

/** The HTTP server of an app: how it bears connections, believes proxies, and answers what it cannot read. */
export function openFrontDoor(door: FrontDoor): FastifyAdapter {
  const trusts = trustIn(door.trustedProxies);
  const adapter = new FastifyAdapter({
    ...connectionRules(),
    ...(door.routing && { routerOptions: door.routing }),
    rewriteUrl: ({ url = '/' }) => withSlash(door.readAddress?.(url) ?? url),
    bodyLimit: door.bodyLimitBytes,
    trustProxy: trusts,
    genReqId: () => randomUUID(),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      door.answer(error, request, reply.headers(door.headers)),
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) =>
      answerUnreadable(error, socket, door),
  });
  const fastify = adapter.getInstance();
  fastify.server.maxConnections = CONNECTIONS.most;
  fastify.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) =>
    response.writeHead(417, { ...door.headers, Connection: 'close' }).end(),
  );
  // this and every hook that a tap passes takes a callback: a promise in each would cost a twentieth of the tap
  fastify.addHook('onRequest', ({ headers, raw }, reply, done) => {
    reply.headers(door.headers);
    const isNameless = headers.host === undefined && raw.httpVersion !== '1.0';
    done(isNameless ? new DomainError(MALFORMED.code) : undefined);
  });
  tellSenders(fastify, trusts);
  return adapter;
}

/** `GET *` names no address: no route would see it, and no hook that writes headers. */
function withSlash(url: string): string {
  return url.startsWith('*') ? `/${url}` : url;
}

function connectionRules(): FastifyHttpOptions<Server> {
  const { requestTimeoutMs: requestTimeout, headersTimeoutMs: headersTimeout } = CONNECTIONS;
  return {
    requestTimeout,
    connectionTimeout: CONNECTIONS.silentMs,
    keepAliveTimeout: CONNECTIONS.keepAliveTimeoutMs,
    http: {
      requestTimeout,
      headersTimeout,
      connectionsCheckingInterval: CONNECTIONS.checkedEveryMs,
      // a request without a host is refused by the hook below, with the headers of every answer
      requireHostHeader: false,
    },
  };
}

/** There is neither request nor reply, only the connection: the answer is written by hand, and is the last. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket, door: FrontDoor): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const { status, code } = UNREADABLE[error.code ?? ''] ?? MALFORMED;
  const { type, body } = door.describe(new DomainError(code));
  const headers = {
    ...door.headers,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines].join('\r\n');
  socket.end(`${head}\r\n\r\n${body}`, () => socket.destroy());
}
