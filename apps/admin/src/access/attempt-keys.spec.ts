import { attemptKeysFor } from './attempt-keys.js';

const KEY = Buffer.alloc(32, 7);
const AT = new Date('2026-11-23T02:00:00Z');

const keysOf = (username: string, address: string | null, at = AT, key = KEY) =>
  attemptKeysFor({ username, address }, at, key);

const sameAddress = (one: string, other: string): boolean =>
  keysOf('sari', one).address.equals(keysOf('sari', other).address);

describe('what a try to sign in is counted under', () => {
  it('hides name and address from whoever lacks the key', () => {
    const { name, address } = keysOf('sari', '192.0.2.1');
    expect([name.length, address.length]).toEqual([32, 32]);
    const other = keysOf('sari', '192.0.2.1', AT, Buffer.alloc(32, 8));
    expect(name.equals(other.name) || address.equals(other.address)).toBe(false);
  });

  it('follows a name over days, and an address no longer than one', () => {
    const later = keysOf('sari', '192.0.2.1', new Date('2026-11-24T00:00:00Z'));
    const today = keysOf('sari', '192.0.2.1');
    expect(today.name).toEqual(later.name);
    expect(today.address).not.toEqual(later.address);
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
    expect(sameAddress(one, other)).toBe(same);
  });

  it('takes together only tries of one name where nobody knows from where they come', () => {
    const [sari, again, rani] = ['sari', 'sari', 'rani'].map((name) => keysOf(name, null).address);
    expect(sari).toEqual(again);
    expect(sari).not.toEqual(rani);
    expect(sari).not.toEqual(keysOf('sari', '192.0.2.1').address);
  });
});
