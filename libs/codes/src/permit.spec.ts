import { ASSURANCE_LEVELS } from '@app/rating';
import fc from 'fast-check';
import { ForgedPermit } from './code-error.js';
import { generateCode } from './counter-code.js';
import {
  hashNonce,
  issuePermit,
  LOWERED_AT_SCAN,
  permitMatchesNonce,
  readPermit,
  type PermitFields,
} from './permit.js';
import { sign } from './signature.js';

const KEY = Buffer.alloc(32, 7);
const NOW = 1_790_000_000;
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const FIELDS: PermitFields = {
  ratingId: '3f2b8c1e-9d4a-4b6c-8e7f-0123456789ab',
  code: generateCode(() => Uint8Array.of(1, 2, 3, 4, 5)),
  issuedAt: NOW,
  level: 'present',
  loweredBy: null,
  displayStep: Math.floor(NOW / 60),
  nonceHash: hashNonce('a cookie'),
};

const anyFields = fc.record<PermitFields>({
  ratingId: fc.uuid({ version: 4 }),
  code: fc.uint8Array({ minLength: 5, maxLength: 5 }).map((bytes) => generateCode(() => bytes)),
  issuedAt: fc.integer({ min: 0, max: 0xffffffff }),
  level: fc.constantFrom(...ASSURANCE_LEVELS),
  loweredBy: fc.constantFrom(null, ...LOWERED_AT_SCAN),
  displayStep: fc.integer({ min: 0, max: 0xffffffff }),
  nonceHash: fc.option(fc.string(), { nil: undefined }).map(hashNonce),
});

describe('a permit', () => {
  it('comes back with the fields it was issued with', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        expect(readPermit(issuePermit(fields, KEY), KEY, fields.issuedAt)).toEqual({
          fields,
          state: 'fresh',
        });
      }),
    );
  });

  it('has 74 characters that need no escaping', () => {
    fc.assert(fc.property(anyFields, (fields) => /^[\w-]{74}$/.test(issuePermit(fields, KEY))));
  });

  it.each([
    [0, 'fresh'],
    [1800, 'fresh'],
    [1801, 'expired'],
    [86_400, 'expired'],
    [-60, 'fresh'],
  ])('%i seconds after it was issued is %s', (age, state) => {
    expect(readPermit(issuePermit(FIELDS, KEY), KEY, NOW + age).state).toBe(state);
  });

  it('is forged when it comes from more than a minute ahead', () => {
    expect(() => readPermit(issuePermit(FIELDS, KEY), KEY, NOW - 61)).toThrow(ForgedPermit);
  });
});

describe('an altered permit', () => {
  const issued = issuePermit(FIELDS, KEY);
  const read = (text: string) => () => readPermit(text, KEY, NOW);

  it('is forged whichever of its bits is flipped', () => {
    const bytes = Buffer.from(issued, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(read(altered.toString('base64url'))).toThrow(ForgedPermit);
    }
  });

  it('is forged whichever of its characters is another, the spare bits of the last one too', () => {
    for (let at = 0; at < issued.length; at++) {
      for (const other of BASE64URL.replace(issued.charAt(at), '')) {
        expect(read(issued.slice(0, at) + other + issued.slice(at + 1))).toThrow(ForgedPermit);
      }
    }
  });

  it('is forged when cut, lengthened or padded', () => {
    for (const text of [
      issued.slice(1),
      issued.slice(0, -1),
      `${issued}A`,
      `${issued}==`,
      ` ${issued}`,
    ]) {
      expect(read(text)).toThrow(ForgedPermit);
    }
  });

  it('is forged when it is any other text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        expect(read(text)).toThrow(ForgedPermit);
      }),
    );
  });

  it('is forged under another key', () => {
    expect(() => readPermit(issued, Buffer.alloc(32, 8), NOW)).toThrow(ForgedPermit);
  });

  it.each([
    ['format', 0, 1],
    ['level', 1, 3],
    ['reason', 1, 0x30],
  ])('is forged with a %s that is not known, even if signed', (_, at, value) => {
    const body = Buffer.from(issued, 'base64url').subarray(0, 39);
    body.writeUInt8(value, at);
    const text = Buffer.concat([body, sign(body, KEY)]).toString('base64url');
    expect(read(text)).toThrow(ForgedPermit);
  });

  it('is named by code', () => {
    expect(read('')).toThrow(expect.objectContaining({ code: 'permit.forged' }));
  });
});

describe('issuePermit', () => {
  it.each([
    [
      'a rating id of another version',
      { ratingId: '3f2b8c1e-9d4a-1b6c-8e7f-0123456789ab' },
      'MalformedRatingId',
    ],
    ['a wrong code', { code: '000000001' }, 'MalformedCode'],
    ['parts of a second', { issuedAt: NOW + 0.5 }, 'RangeError'],
    ['milliseconds', { issuedAt: NOW * 1000 }, 'RangeError'],
    ['a nonce that is not hashed', { nonceHash: 'a cookie' }, 'RangeError'],
    ['a level that is not known', { level: 'certain' as never }, 'RangeError'],
    ['a step before 1970', { displayStep: -1 }, 'RangeError'],
  ])('refuses %s', (_, change, name) => {
    expect(() => issuePermit({ ...FIELDS, ...change }, KEY)).toThrow(
      expect.objectContaining({ name }),
    );
  });
});

describe('permitMatchesNonce', () => {
  const withoutCookie = { ...FIELDS, nonceHash: hashNonce(undefined) };

  it('knows the browser it was issued to', () => {
    expect(permitMatchesNonce(FIELDS, 'a cookie')).toBe(true);
  });

  it.each([
    ['another cookie', FIELDS, 'another cookie'],
    ['no cookie', FIELDS, undefined],
    ['an empty cookie', FIELDS, ''],
    ['a cookie that came later', withoutCookie, 'a cookie'],
    ['no cookie on either side', withoutCookie, undefined],
  ])('does not match %s', (_, fields, nonce) => {
    expect(permitMatchesNonce(fields, nonce)).toBe(false);
  });

  it('holds 8 bytes of the hash, not the cookie', () => {
    expect(hashNonce('a cookie')).toMatch(/^[0-9a-f]{16}$/);
    expect(hashNonce(undefined)).toBe('0000000000000000');
    expect(hashNonce('')).toBe('0000000000000000');
  });
});
