import { randomBytes } from 'node:crypto';
import { SealedBox } from './sealed-box.js';

const BEGIN = new Date('2026-11-30T02:00:00Z').getTime();

describe('a sealed box', () => {
  let now = BEGIN;
  const box = new SealedBox(randomBytes(32), () => new Date(now));

  beforeEach(() => {
    now = BEGIN;
  });

  it('opens for its purpose and until its end', () => {
    const sealed = box.seal('form', { username: 'rani' }, 60);
    expect(box.open('form', sealed)).toEqual({ username: 'rani' });
    expect(box.open('notice', sealed)).toBeNull();
    now += 60_000;
    expect(box.open('form', sealed)).toBeNull();
  });

  it('tells nothing, also not by being the same twice', () => {
    const [one, other] = [1, 2].map(() => box.seal('form', 'rahasia', 60));
    expect(one).not.toBe(other);
    expect(Buffer.from(one!, 'base64url').toString('latin1')).not.toContain('rahasia');
  });

  it.each(['', 'x', 'A'.repeat(60), 'not base64 at all!'])(
    'opens for nothing invented: %j',
    (text) => expect(box.open('form', text)).toBeNull(),
  );

  it('opens for nothing that was changed, and for no other key', () => {
    const sealed = box.seal('form', 'a', 60);
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[bytes.length - 1]! ^= 1;
    expect(box.open('form', bytes.toString('base64url'))).toBeNull();
    const another = new SealedBox(randomBytes(32), () => new Date(now));
    expect(another.open('form', sealed)).toBeNull();
  });
});
