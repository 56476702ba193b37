import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { nested, ODD_TEXTS, wholeText } from './odd-values.js';

const DEEP = 4_000;
const MANY = 3_000;

/** Bodies that are no body of any route. */
export const ODD_BODIES: readonly (string | Buffer)[] = [
  '',
  ' ',
  'null',
  '123',
  '"text"',
  '[]',
  '{',
  '[',
  '{"a":1,"a":2}',
  '\ufeff{}',
  '{"a":\u0000}',
  '['.repeat(DEEP),
  '{"a":'.repeat(DEEP),
  nested('[', ']', DEEP),
  nested('{"a":', '}', DEEP, '1'),
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{}}}',
  'a=b&a=c',
  'a[b]=c&__proto__=d',
  'a\u0000=b',
  '%zz=%zz',
  '&&&&=',
  'x=1&'.repeat(MANY),
  'service_key;month;n\n"',
  'a'.repeat(20_000),
  Buffer.from([0xff, 0xfe, 0x00]),
  Buffer.from('{"a":"\xff"}', 'latin1'),
  gzipSync('{}'),
];

export const ODD_TYPES: readonly string[] = [
  'application/json',
  'APPLICATION/JSON',
  'application/json; charset=utf-16',
  'application/problem+json',
  'text/plain',
  'text/csv',
  'text/csv; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/xml',
  '*/*',
  'json',
  ';',
  'a/b/c',
  'application/json; charset="',
  'application/octet-stream',
  '\u00e9/x',
];

type Encode = (body: Buffer) => Buffer;
const asItIs: Encode = (body) => body;
const broken: Encode = (body) => gzipSync(body).subarray(4);
const cut: Encode = (body) => gzipSync(body).subarray(0, -6);

/** What `content-encoding` says, and what is done to the body under that name. */
export const ODD_ENCODINGS: readonly [name: string, encode: Encode][] = [
  ...(
    [
      'gzip',
      'deflate',
      'br',
      'zstd',
      'identity',
      'x-unknown',
      '*',
      '',
      'gzip, gzip',
      'GZIP',
    ] as const
  ).map((name): [string, Encode] => [name, asItIs]),
  ...([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as [string, Encode][]),
  ...([
    ['gzip', broken],
    ['gzip', cut],
    ['br', cut],
    ['deflate', broken],
  ] as [string, Encode][]),
];

export const ODD_HEADERS: readonly [name: string, value: string][] = [
  ...[
    'suara-admin=',
    'suara-admin=%zz',
    'suara-admin=a\u00ff',
    '=;=;',
    'suara=%00; suara-edit=%00',
    'x'.repeat(4_000),
  ].map((value): [string, string] => ['cookie', value]),
  ...['*', '""', 'W/"x"', '"a", "b"', '\u00ff', 'x'.repeat(4_000), '"'].map(
    (value): [string, string] => ['if-match', value],
  ),
  ...['bytes=-', 'bytes=9999999999999999999-', 'bytes=5-1', 'bytes=0-0,2-3', 'lines=1'].map(
    (value): [string, string] => ['range', value],
  ),
  ...[
    'unknown',
    '203.0.113.5:51234',
    '[2001:db8::1]:443',
    '::1%eth0',
    ',',
    '1.2.3.4, '.repeat(300),
  ].map((value): [string, string] => ['x-forwarded-for', value]),
  ...['null', 'http://[', 'https://evil.example', ''].map((value): [string, string] => [
    'origin',
    value,
  ]),
  ...['Bearer', 'Bearer ', `Bearer ${'A'.repeat(26)}`, 'Basic %00', 'Bearer \u00ff'].map(
    (value): [string, string] => ['authorization', value],
  ),
  ...['*', 'en;q=x', ',,,', 'x'.repeat(2_000), '__proto__'].map((value): [string, string] => [
    'accept-language',
    value,
  ]),
  ...([
    ['host', '['],
    ['host', 'a b'],
    ['host', '%00'],
    ['x-forwarded-host', '%'],
    ['x-forwarded-proto', ','],
  ] as [string, string][]),
  ...([
    ['sec-fetch-site', '?'],
    ['edit-token', '\u00ff'],
    ['user-agent', ''],
    ['accept-encoding', ';q='],
  ] as [string, string][]),
  ...([
    ['if-range', '"'],
    ['accept', 'x/'],
    ['x-request-id', '\u00ff'],
    ['expect', 'nonsense'],
  ] as [string, string][]),
];

/** Pieces of an address, as they stand on the wire. */
export const ODD_SEGMENTS: readonly string[] = [
  '%00',
  '%',
  '%zz',
  '%c0%ae',
  '%ed%a0%bd',
  '%ff',
  '..',
  '.',
  '',
  '%2f',
  '%2e%2e',
  ';a=b',
  '*',
  '+',
  '%20',
  ...ODD_TEXTS.map((text) => encodeURIComponent(wholeText(text))),
];

export const ODD_QUERIES: readonly string[] = [
  'preview=true',
  'preview=',
  'preview=true&preview=false',
  'utm_source=wa',
  '__proto__=x',
  '__proto__[x]=1',
  'a[b]=c',
  'constructor=1',
  '%zz',
  '%00=%00',
  '=',
  '&&&',
  '?',
  'a',
  'toString=1',
  'x=1&'.repeat(500),
];
