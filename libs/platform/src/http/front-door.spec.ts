import { type AddressInfo, connect } from 'node:net';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { openFrontDoor } from './front-door.js';
import { takeOnly } from './take-only.js';

const POLICY = `default-src 'none'`;

let adapter: FastifyAdapter;

beforeEach(async () => {
  adapter = openFrontDoor({
    bodyLimitBytes: 64,
    trustedProxies: [],
    headers: { 'Content-Security-Policy': POLICY },
    answer: (_error, _request, reply) => void reply.status(400).send('no route'),
    describe: ({ code }) => ({ type: 'text/plain', body: `café ${code}` }),
  });
  const fastify = adapter.getInstance();
  takeOnly(fastify, ({ url }) =>
    url === '/json' ? { types: ['application/json'], refusal: 'request.unsupported-type' } : null,
  );
  fastify.get('/', () => 'here');
  fastify.post('/json', () => 'taken');
  await fastify.listen({ port: 0, host: '127.0.0.1' });
});

afterEach(() => adapter.close());

/** All that the server answers until it closes the connection. */
function send(bytes: string): Promise<string> {
  const { port } = adapter.getInstance().server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

const request = (line: string, ...headers: string[]): string =>
  [line, 'Connection: close', ...headers, '', ''].join('\r\n');

describe('every answer carries the headers of the app', () => {
  const HOST = 'Host: suara.example.go.id';

  it.each<[string, string, number]>([
    ['a page', request('GET / HTTP/1.1', HOST), 200],
    ['no such page', request('GET /x HTTP/1.1', HOST), 404],
    ['no address but a star', request('GET * HTTP/1.1', HOST), 404],
    ['a broken escape', request('GET /%zz HTTP/1.1', HOST), 400],
    ['no host', request('GET / HTTP/1.1'), 500],
    ['no host, as in old health checks', request('GET / HTTP/1.0'), 200],
    ['an address that is too long', request(`GET /${'a'.repeat(20_000)} HTTP/1.1`, HOST), 431],
    ['a header that is too long', request('GET / HTTP/1.1', HOST, `X: ${'a'.repeat(20_000)}`), 431],
    ['an invented method', request('RATE / HTTP/1.1', HOST), 400],
    ['a method that nobody takes', request('PURGE / HTTP/1.1', HOST), 404],
    ['an expectation', request('GET / HTTP/1.1', HOST, 'Expect: a miracle'), 417],
    [
      'two lengths',
      request('POST / HTTP/1.1', HOST, 'Content-Length: 1', 'Content-Length: 2'),
      400,
    ],
    ['no request at all', '\x16\x03\x01\r\n\r\n', 400],
  ])('%s', async (_, bytes, status) => {
    const answer = await send(bytes);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head.toLowerCase()).toContain(`content-security-policy: ${POLICY}`);
    if (body.startsWith('café'))
      expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
  });
});

it.each([
  ['application/json', 200],
  ['Application/JSON; charset=utf-8', 200],
  ['application/x-www-form-urlencoded', 500],
  ['text/plain', 500],
  ['multipart/form-data; boundary=x', 500],
  ['application/json-patch+json', 500],
  ['', 500],
])('takes a body of %j: %i', async (type, status) => {
  const answer = await adapter.getInstance().inject({
    method: 'POST',
    url: '/json',
    payload: '{}',
    headers: { 'content-type': type },
  });
  // without a filter of the app an error is only known by its code
  expect([answer.statusCode, answer.body.includes('request.unsupported-type')]).toEqual([
    status,
    status === 500,
  ]);
});

it('bears so many connections, lets go of silent ones after ten seconds and of slow ones after a minute', () => {
  const { server } = adapter.getInstance();
  const { maxConnections, headersTimeout, requestTimeout, keepAliveTimeout, timeout } = server;
  expect({ maxConnections, headersTimeout, requestTimeout, keepAliveTimeout, timeout }).toEqual({
    maxConnections: 2_000,
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 15_000,
    timeout: 120_000,
  });
});
