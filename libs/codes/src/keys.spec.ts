import { UnusableSecret } from './code-error.js';
import { deriveKeys } from './keys.js';

const HEX = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const BASE64 = Buffer.from(HEX, 'hex').toString('base64');

describe('deriveKeys', () => {
  it('gives every process the same keys', () => {
    expect(deriveKeys(`${HEX}\n`)).toEqual(deriveKeys(HEX));
  });

  it('gives each use a key of 32 bytes of its own', () => {
    const keys = Object.values(deriveKeys(HEX)).map((key) => Buffer.from(key).toString('hex'));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key.length === 64)).toBe(true);
  });

  it('keeps the keys of printed receipts: this value must never change', () => {
    const { receipt } = deriveKeys(HEX);
    expect(Buffer.from(receipt).toString('hex')).toBe(
      '554dc972e549c85c95743fa6f7971ed7f19a30265d7d235c30d600a893cce674',
    );
  });

  it('depends on every character of the secret', () => {
    expect(deriveKeys(HEX.replace(/.$/, '0')).permit).not.toEqual(deriveKeys(HEX).permit);
  });

  it.each([
    ['base64', BASE64],
    ['base64url without padding', Buffer.from(HEX, 'hex').toString('base64url')],
  ])('takes 32 bytes as %s', (_, secret) => {
    expect(deriveKeys(secret).permit).toHaveLength(32);
  });

  it.each([
    ['nothing', ''],
    ['63 hex digits', HEX.slice(1)],
    ['42 characters of base64', 'Zz-'.repeat(14)],
    ['a sentence', 'a long sentence that somebody made up for this purpose, forty words'],
    ['a placeholder', `change-me${'x'.repeat(60)}!`],
    ['one character over and over', 'x'.repeat(64)],
  ])('refuses %s and says how to make a better one', (_, secret) => {
    expect(() => deriveKeys(secret)).toThrow(UnusableSecret);
    expect(() => deriveKeys(secret)).toThrow(/openssl rand -hex 32/);
  });
});
