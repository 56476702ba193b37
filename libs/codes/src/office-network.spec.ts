import { deriveAccessKeys } from './access-keys.js';
import { UnusableSecret } from './code-error.js';
import { deriveKeys } from './keys.js';
import { deriveNetworkKey, hashLine } from './office-network.js';

const SECRET = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const LINE = '203.0.113.77/32';
const hex = (key: Uint8Array): string => Buffer.from(key).toString('hex');

describe('hashLine', () => {
  const key = deriveNetworkKey(SECRET);

  it('is 32 bytes and the same in every process: this value must never change', () => {
    expect(hashLine(LINE, deriveNetworkKey(`${SECRET}\n`))).toBe(hashLine(LINE, key));
    expect(hashLine(LINE, key)).toBe(
      'cd6dc768a40c4bd216bbd119ea39f3a2fc7073ed91937003c359988b7e70d650',
    );
  });

  it('differs by line and by installation, and shows nothing of the address', () => {
    const other = deriveNetworkKey('fedcba9876543210'.repeat(4));
    const found = [hashLine(LINE, key), hashLine('203.0.113.78/32', key), hashLine(LINE, other)];
    expect(new Set(found).size).toBe(found.length);
    expect(found.join()).not.toContain('203');
  });
});

describe('deriveNetworkKey', () => {
  it('shares no key with the apps, though the secret be one', () => {
    const apps = [deriveAccessKeys(SECRET), deriveKeys(SECRET)].flatMap((one) =>
      Object.values(one),
    );
    expect(apps.map(hex)).not.toContain(hex(deriveNetworkKey(SECRET)));
  });

  it('refuses a secret that is too short', () => {
    expect(() => deriveNetworkKey('rahasia')).toThrow(UnusableSecret);
  });
});
