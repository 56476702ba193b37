import { generatePassword, hashPassword, verifyPassword } from './password.js';

const OWNER = { username: 'sari', instansiName: 'Kota Contoh' };

describe('password', () => {
  it('accepts the password that was hashed, and no other', async () => {
    const hashed = await hashPassword('kuda-laut-biru', OWNER);
    expect(hashed).toMatch(
      /^\$argon2id\$v=19\$m=19456,p=1,t=2\$|^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
    expect(await verifyPassword(hashed, 'kuda-laut-biru')).toBe(true);
    expect(await verifyPassword(hashed, 'kuda-laut-birU')).toBe(false);
  });

  it('takes the same characters from every keyboard', async () => {
    const composed = 'caf\u00e9 tepi danau';
    expect(
      await verifyPassword(await hashPassword(composed, OWNER), composed.normalize('NFD')),
    ).toBe(true);
  });

  it('hashes although there is no such user, and still says no', async () => {
    await verifyPassword(null, 'warm up the decoy');
    const started = process.hrtime.bigint();
    expect(await verifyPassword(null, 'kuda-laut-biru')).toBe(false);
    // an argon2 pass over 19 MiB takes milliseconds; a comparison with null takes none
    expect(process.hrtime.bigint() - started).toBeGreaterThan(1_000_000n);
  });

  it.each([11, 257])('refuses %i characters, saying what is accepted', async (length) => {
    await expect(hashPassword('x'.repeat(length), OWNER)).rejects.toMatchObject({
      code: 'password.unfit',
      message: expect.stringContaining('12 to 256'),
    });
  });

  it('checks a few at once and lets two hundred wait, no more', async () => {
    const hashed = await hashPassword('kuda-laut-biru', OWNER);
    const checks = await Promise.allSettled(
      Array.from({ length: 250 }, () => verifyPassword(hashed, 'kuda-laut-biru')),
    );
    const refused = checks.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(checks.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(202);
    expect(refused).toEqual(Array(48).fill('password.busy'));
    expect(await verifyPassword(hashed, 'kuda-laut-biru')).toBe(true);
  });

  it('generates twenty characters that are hard to misread', () => {
    const generated = Array.from({ length: 200 }, generatePassword);
    expect(new Set(generated).size).toBe(200);
    for (const password of generated) expect(password).toMatch(/^[a-km-np-zA-HJ-NP-Z2-9]{20}$/);
  });
});
