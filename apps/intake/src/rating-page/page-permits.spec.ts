import { deriveKeys, generateCode, hashNonce, issuePermit } from '@app/codes';
import { PagePermits } from './page-permits.js';

const keys = deriveKeys('0123456789abcdef'.repeat(4));
const code = generateCode();
const shown = new Date('2026-11-22T02:00:00Z');
const ratingId = '2f1c7f7e-4a52-4e0b-9d1a-0c7a3f6f1b11';

function permitsAt(minutes: number): PagePermits {
  return new PagePermits(keys, () => new Date(shown.getTime() + minutes * 60_000));
}

function permitOfLevel(level: 'open' | 'present'): string {
  const issuedAt = shown.getTime() / 1000;
  const nonceHash = hashNonce('browser');
  return issuePermit({ ratingId, code, issuedAt, level, nonceHash }, keys.permit);
}

describe('PagePermits', () => {
  it('gives back the id and the moment of the page', () => {
    const permit = permitsAt(0).issue(ratingId, code, 'browser');
    expect(permitsAt(3).open(permit, code, 'browser')).toEqual({
      ratingId,
      seenAt: shown,
      level: 'open',
    });
  });

  it('does not open a permit of another code, or anything else', () => {
    const permit = permitsAt(0).issue(ratingId, code, undefined);
    expect(permitsAt(1).open(permit, generateCode(), undefined)).toBeNull();
    expect(permitsAt(1).open(`${permit.slice(0, -2)}AA`, code, undefined)).toBeNull();
    expect(permitsAt(1).open('', code, undefined)).toBeNull();
  });

  it.each([
    ['in its browser', 1, 'browser', 'present'],
    ['in another browser', 1, 'other', 'open'],
    ['without a cookie', 1, undefined, 'open'],
    ['after 30 minutes', 31, 'browser', 'open'],
  ])('believes a level %s as it may', (_, minutes, nonce, level) => {
    expect(permitsAt(minutes).open(permitOfLevel('present'), code, nonce)?.level).toBe(level);
  });
});
