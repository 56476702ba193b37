import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

const DEEP = 4_000;
const MANY = 3_000;

/** Texts at which readers of numbers, days, ids and names have stumbled. */
export const ODD_TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud83d',
    'x\udc00',
    '\ufeff',
    '\u2028',
    '\u202e',
    '\u200b',
    '\r\n',
  ],
  ...['0', '-1', '1e309', 'NaN', 'Infinity', '٣', '0x10', '2147483648', '9223372036854775808'],
  ...[
    '0000-00-00',
    '0000-01-01',
    '2026-02-30',
    '99999-01-01',
    '+275760-09-13',
    '-000001-01-01',
    '1000-01',
  ],
  ...[
    '2026-W54',
    '2026-W00',
    '2026-13',
    '1000-W01',
    '1000-S1',
    '1000',
    '9999-12',
    '2999-Q4',
    '2026-Q5',
  ],
  ...['0000-01-01T00:00:00Z', '+275760-09-13T00:00:00.001Z', '99999-01-01T00:00:00Z'],
  ...['2026-W54-1T00:00:00Z', '2026-11-24T24:00:00Z', '2026-366T00:00:00Z', '2026-11-24T08:00'],
  ...['9999-12-31T23:59:59.999Z', '0001-01-01T00:00:00+14:00', '2026-11-24T08:00:00+99:99', 'null'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    "' OR 1=1 --",
    '../../etc/passwd',
    '%00',
  ],
  ...['00000000-0000-0000-0000-000000000000', '{5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11}'],
  ...[
    '5e0cbe562f0e4d9c8a530c1f4b3f7d11',
    '5E0CBE56-2F0E-4D9C-8A53-0C1F4B3F7D11',
    'Asia/Nowhere',
    'a'.repeat(MANY),
  ],
  ...[
    'true',
    'false',
    '[]',
    '{}',
    '<script>',
    '\u{1f600}',
    '\u0301',
    'İ',
    'ﬀ',
    '$1',
    '\\',
    '"',
    "'",
  ],
];

/** What stands in a JSON body where something else is expected; as source text, since some cannot be built. */
export const ODD_JSON: readonly string[] = [
  ...['null', 'true', 'false', '0', '-0', '-1', '0.5', '1e308', '1e999', '-1e999', '2147483648'],
  ...['9007199254740993', '9223372036854775808', '123456789012345678901234567890'],
  ...[
    '[]',
    '{}',
    '[null]',
    '[[]]',
    '[{}]',
    '[""]',
    '{"a":null}',
    '{"length":1000000000}',
    '{"then":1}',
  ],
  ...[
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"toString":1}',
    '{"toJSON":1}',
  ],
  ...[
    '"\\u0000"',
    '"a\\u0000b"',
    '"\\ud83d"',
    '"\\udc00x"',
    '{"\\u0000":1}',
    '{"":""}',
    '{"$gt":""}',
  ],
  ...[nested('[', ']', 40), nested('{"a":', '}', 40, '1'), `[${'1,'.repeat(MANY)}1]`],
  ...ODD_TEXTS.map((text) => JSON.stringify(text)),
];

/** What every single field is tried with. */
export const CORE_JSON: readonly string[] = [
  ...['null', 'true', '0', '-1', '1e999', '9007199254740993', '[]', '{}', '[null]', '""', '" "'],
  ...['"\\u0000"', '"\\ud83d"', '"0000-00-00"', '"2026-02-30"', '"+275760-09-13T00:00:00.001Z"'],
  ...[
    '"99999-01-01T00:00:00Z"',
    '"2026-W54"',
    '"2026-W54-1T00:00:00Z"',
    '"1000-01"',
    '{"__proto__":{}}',
  ],
];

/** Bodies that are no body of any route. */
export const ODD_BODIES: readonly (string | Buffer)[] = [
  ...[
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
  ],
  ...[
    '['.repeat(DEEP),
    '{"a":'.repeat(DEEP),
    nested('[', ']', DEEP),
    nested('{"a":', '}', DEEP, '1'),
  ],
  ...['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}', 'a=b&a=c', 'a[b]=c&__proto__=d'],
  ...[
    'a\u0000=b',
    '%zz=%zz',
    '&&&&=',
    'x=1&'.repeat(MANY),
    'service_key;month;n\n"',
    'a'.repeat(20_000),
  ],
  ...[Buffer.from([0xff, 0xfe, 0x00]), Buffer.from('{"a":"\xff"}', 'latin1'), gzipSync('{}')],
];

export const ODD_TYPES: readonly string[] = [
  ...[
    'application/json',
    'APPLICATION/JSON',
    'application/json; charset=utf-16',
    'application/problem+json',
  ],
  ...['text/plain', 'text/csv', 'text/csv; charset=utf-16', 'application/x-www-form-urlencoded'],
  ...[
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/xml',
    '*/*',
    'json',
    ';',
    'a/b/c',
  ],
  ...['application/json; charset="', 'application/octet-stream', '\u00e9/x'],
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
  ...[
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
  ],
  ...ODD_TEXTS.map((text) => encodeURIComponent(wholeText(text))),
];

export const ODD_QUERIES: readonly string[] = [
  ...[
    'preview=true',
    'preview=',
    'preview=true&preview=false',
    'utm_source=wa',
    '__proto__=x',
    '__proto__[x]=1',
  ],
  ...[
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
  ],
];

function nested(open: string, close: string, times: number, inside = ''): string {
  return open.repeat(times) + inside + close.repeat(times);
}

/** The text without halves of a character, which no address and no form can hold. */
export function wholeText(text: string): string {
  return Buffer.from(text).toString();
}
