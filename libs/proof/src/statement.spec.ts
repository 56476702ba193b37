import { verify } from 'node:crypto';
import {
  hashStatement,
  isGenuine,
  readStatement,
  signStatement,
  type Statement,
  writeStatement,
} from './statement.js';
import { deriveSigningKey, importPublicKey, UnusableProofKey } from './signing-key.js';

const KEY = deriveSigningKey('0123456789abcdef'.repeat(4));
const STATEMENT: Statement = {
  agency: 'kota-contoh',
  ordinal: 2,
  kind: 'rating',
  day: '2026-11-23',
  leaves: 120,
  root: Buffer.alloc(32, 1),
  previous: Buffer.alloc(32, 2),
};

it('is one line of JSON in one order', () => {
  expect(writeStatement(STATEMENT)).toBe(
    `{"format":1,"agency":"kota-contoh","ordinal":2,"kind":"rating","day":"2026-11-23","leaves":120,` +
      `"root":"${'01'.repeat(32)}","previous":"${'02'.repeat(32)}"}`,
  );
});

it.each([0, 1, 9])('does not tell that there were %i rows', (leaves) => {
  const text = writeStatement({ ...STATEMENT, leaves, previous: null });
  expect(text).toContain('"leaves":"fewer than 10"');
  expect(text).toContain('"previous":null');
  expect(writeStatement({ ...STATEMENT, leaves: 10 })).toContain('"leaves":10');
});

it('is read back, and nothing else is', () => {
  const { agency, ordinal, kind, day } = STATEMENT;
  const place = { agency, ordinal, kind, day, previous: '02'.repeat(32) };
  expect(readStatement(writeStatement(STATEMENT))).toEqual(place);
  const first = { ...STATEMENT, previous: null };
  expect(readStatement(writeStatement(first))).toEqual({ ...place, previous: null });
  expect(() => readStatement('{')).toThrow(SyntaxError);
});

it.each(['agency', 'ordinal', 'kind', 'day', 'previous'])('is none without %s', (field) => {
  expect(() => readStatement(withoutField(field))).toThrow(TypeError);
});

it.each(['null', '7', '[]'])('%s is none', (text) => {
  expect(() => readStatement(text)).toThrow(TypeError);
});

function withoutField(field: string): string {
  const said = JSON.parse(writeStatement(STATEMENT)) as Record<string, unknown>;
  delete said[field];
  return JSON.stringify(said);
}

it('names a seal by the SHA-256 of its statement', () => {
  expect(hashStatement('abc').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('is genuine only with its own signature and key', () => {
  const sealed = signStatement(writeStatement(STATEMENT), KEY);
  expect(isGenuine(sealed)).toBe(true);
  expect(isGenuine({ ...sealed, statement: sealed.statement.replace('120', '121') })).toBe(false);
  const other = deriveSigningKey('fedcba9876543210'.repeat(4));
  expect(isGenuine({ ...sealed, publicKey: other.publicKey.toString('base64') })).toBe(false);
  expect(isGenuine({ ...sealed, publicKey: '' })).toBe(false);
  expect(isGenuine({ ...sealed, signature: 'no signature' })).toBe(false);
});

it('verifies the second test vector of RFC 8032', () => {
  const publicKey = importPublicKey(
    Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex'),
  );
  const signature = Buffer.from(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    'hex',
  );
  expect(verify(null, Buffer.from('72', 'hex'), publicKey, signature)).toBe(true);
});

it('refuses a secret that is too short, and repeats nothing of it', () => {
  expect(() => deriveSigningKey('rahasia')).toThrow(UnusableProofKey);
  expect(() => deriveSigningKey('rahasia')).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('rahasia') }),
  );
  expect(() => importPublicKey(Buffer.alloc(31))).toThrow('32 bytes');
});
