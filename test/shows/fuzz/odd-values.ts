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

/** @param inside what stands within the innermost pair */
export function nested(open: string, close: string, times: number, inside = ''): string {
  return open.repeat(times) + inside + close.repeat(times);
}

/** The text without halves of a character, which no address and no form can hold. */
export function wholeText(text: string): string {
  return Buffer.from(text).toString();
}
