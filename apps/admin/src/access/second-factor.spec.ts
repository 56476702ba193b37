import {
  describeSecret,
  hashRecoveryCode,
  newRecoveryCodes,
  newSecret,
  openSecret,
  sealSecret,
  stepOf,
} from './second-factor.js';

/** RFC 6238, appendix B: its secret, and the last six digits of its codes. */
const RFC_SECRET = Buffer.from('12345678901234567890');
const ACCOUNT = { instansiId: 'kota', userId: 'sari' };
const KEY = Buffer.alloc(32, 5);

const at = (seconds: number): Date => new Date(seconds * 1000);

describe('second factor', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i takes the code of RFC 6238', (seconds, code) => {
    expect(stepOf(RFC_SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('takes the step before and the one after, and no other', () => {
    const step = Math.floor(1_234_567_890 / 30);
    const taken = [-61, -30, 0, 30, 61].map((seconds) =>
      stepOf(RFC_SECRET, '005924', at(step * 30 + 15 + seconds)),
    );
    expect(taken).toEqual([null, step, step, step, null]);
  });

  it.each(['', '287083', '28708', '2870820', 'abcdef', '28 70 8'])('refuses %j', (code) => {
    expect(stepOf(RFC_SECRET, code, at(59))).toBeNull();
  });

  it.each([
    '287 082',
    ' 287082\n',
    '287\u00a0082',
    '287\u202f082',
    '28-70-82',
    '287–082',
    '287.082',
    '２８７０８２',
    '\u200e287082\u200f',
    '287\u200b082',
    '\t2 8 7 0 8 2',
  ])('understands %j, as apps show and people copy it', (code) => {
    expect(stepOf(RFC_SECRET, code, at(59))).toBe(1);
  });

  it('tells an authenticator app whose secret it is', () => {
    const told = describeSecret(RFC_SECRET, { username: 'sari', issuer: 'Suara Loket Kota Uji' });
    expect(told.secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    const { protocol, host, pathname, searchParams } = new URL(told.uri);
    expect([protocol, host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(pathname)).toBe('/Suara Loket Kota Uji:sari');
    expect(Object.fromEntries(searchParams)).toEqual({
      issuer: 'Suara Loket Kota Uji',
      secret: told.secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

  it('is sealed for one account under one key, anew each time', () => {
    const secret = newSecret();
    const sealed = sealSecret(secret, ACCOUNT, KEY);
    expect(sealed.includes(secret)).toBe(false);
    expect(sealSecret(secret, ACCOUNT, KEY)).not.toEqual(sealed);
    expect(openSecret(sealed, ACCOUNT, KEY)).toEqual(secret);
    expect(() => openSecret(sealed, { ...ACCOUNT, userId: 'wati' }, KEY)).toThrow();
    expect(() => openSecret(sealed, ACCOUNT, Buffer.alloc(32, 6))).toThrow();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => openSecret(sealed, ACCOUNT, KEY)).toThrow();
  });

  it('has ten recovery codes, which may be typed in capitals and without dashes', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/);
      const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
      expect(hashRecoveryCode(typed)).toEqual(hashRecoveryCode(code));
    }
  });
});
