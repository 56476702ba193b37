import { deriveKeys, generateCode } from '@app/codes';
import { PagePermits } from './page-permits.js';
import type { Claim } from './resolve-scan.js';

const keys = deriveKeys('0123456789abcdef'.repeat(4));
const code = generateCode();
const shown = new Date('2026-11-22T02:00:00Z');
const ratingId = '2f1c7f7e-4a52-4e0b-9d1a-0c7a3f6f1b11';

function permitsAt(minutes: number): PagePermits {
  return new PagePermits(keys, () => new Date(shown.getTime() + minutes * 60_000));
}

const displayStep = shown.getTime() / 60_000;
const PRESENT = { level: 'present', loweredBy: null, displayStep } as const;
const OPEN = { level: 'open', loweredBy: null, displayStep: 0 } as const;
const issue = (claim: Claim, nonce: string | undefined): string =>
  permitsAt(0).issue({ ratingId, code, claim }, nonce);

describe('PagePermits', () => {
  it('gives back the id, the code and the moment of the page', () => {
    expect(permitsAt(3).open(issue(OPEN, 'browser'), 'browser')).toEqual({
      ratingId,
      code,
      seenAt: shown,
      level: 'open',
      loweredBy: null,
      displayStep: null,
    });
  });

  it('does not open anything else', () => {
    const permit = issue(OPEN, undefined);
    expect(permitsAt(1).open(`${permit.slice(0, -2)}AA`, undefined)).toBeNull();
    expect(permitsAt(1).open('', undefined)).toBeNull();
  });

  it.each([
    ['in its browser', 1, 'browser', 'present', null],
    ['in its browser, just in time', 30, 'browser', 'present', null],
    ['in another browser', 1, 'other', 'open', 'no_cookie'],
    ['without a cookie', 1, undefined, 'open', 'no_cookie'],
    ['after 30 minutes', 31, 'browser', 'open', 'late'],
  ])('believes a level %s as it may', (_, minutes, nonce, level, loweredBy) => {
    const opened = permitsAt(minutes).open(issue(PRESENT, 'browser'), nonce);
    expect(opened).toMatchObject({ level, loweredBy, displayStep });
  });

  it('has lost nothing where there was nothing to lose: a poster stays open, whatever comes back', () => {
    expect(permitsAt(31).open(issue(OPEN, 'browser'), undefined)?.loweredBy).toBeNull();
    const late = issue({ ...OPEN, loweredBy: 'late' }, 'browser');
    expect(permitsAt(31).open(late, undefined)?.loweredBy).toBe('late');
  });

  it('is as long for every claim', () => {
    const lengths = [PRESENT, OPEN, { ...OPEN, loweredBy: 'invalid' } as const].map(
      (claim) => issue(claim, 'browser').length,
    );
    expect(new Set(lengths).size).toBe(1);
  });
});
