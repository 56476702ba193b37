import { attemptKeysFor, originsOf } from './attempt-keys.js';

const KEY = Buffer.alloc(32, 7);
const TOKEN = 'of this browser';

const keysOf = (username: string, address: string, browserToken = TOKEN, key = KEY) =>
  attemptKeysFor(username, originsOf({ address, browserToken }, key), key);

const hex = (bytes: Buffer | null): string | undefined => bytes?.toString('hex');

describe('what a try to sign in is counted under', () => {
  it('hides name, address and browser from whoever lacks the key', () => {
    const own = Object.values(keysOf('sari', '192.0.2.1')).map(hex);
    const other = Object.values(keysOf('sari', '192.0.2.1', TOKEN, Buffer.alloc(32, 8))).map(hex);
    expect(new Set([...own, ...other]).size).toBe(6);
    for (const one of own) expect(one).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
    ['2001:DB8:0001:2::1', '2001:db8:1:2::2', true],
    ['2001:db8::1', '2001:db8:0:0:9::', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::1', '::2', true],
    ['fe80::1%eth0', 'fe80::2', true],
    ['::ffff:192.0.2.1', '192.0.2.1', true],
    ['192.0.2.1', '192.0.2.2', false],
  ])('takes %s and %s for one network: %s', (one, other, same) => {
    const [ofOne, ofOther] = [keysOf('sari', one).address, keysOf('sari', other).address];
    expect(hex(ofOne) === hex(ofOther)).toBe(same);
  });

  it.each(['', 'unknown', '-', '203.0.113', 'kantor'])(
    'counts %j, which is no address, with nobody',
    (address) => expect(keysOf('sari', address).address).toBeNull(),
  );
});
