import { deriveAccessKeys } from './access-keys.js';
import { UnusableSecret } from './code-error.js';
import { deriveKeys } from './keys.js';

const HEX = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const hex = (key: Uint8Array): string => Buffer.from(key).toString('hex');

describe('deriveAccessKeys', () => {
  it('shares no key with the citizens’ app, though the secret be one', () => {
    const keys = [deriveAccessKeys(HEX), deriveKeys(HEX)].flatMap((one) => Object.values(one));
    expect(new Set(keys.map(hex)).size).toBe(keys.length);
  });

  it('keeps the key of second factors: this value must never change', () => {
    expect(hex(deriveAccessKeys(`${HEX}\n`).secondFactor)).toBe(
      'ae8504ef4c48f5ae5ad5bb9c76db1f27815da7cb7a7e3003845d9ca04ab8ff5e',
    );
  });

  it('refuses a secret that is too short', () => {
    expect(() => deriveAccessKeys('a'.repeat(20))).toThrow(UnusableSecret);
  });
});
