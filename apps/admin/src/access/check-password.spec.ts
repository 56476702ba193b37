import { deriveAccessKeys } from '@app/codes';
import { type SignInStore, verifyPassword } from '@app/persistence/access';
import { CheckPassword } from './check-password.js';

const KEYS = deriveAccessKeys('0123456789abcdef'.repeat(4));
const CONNECTION = { address: '192.0.2.1', browserToken: 'of this browser' };

/** Nobody of the name, and what became of the tries. */
function fakeSignIns(): { store: SignInStore; ended: string[] } {
  const ended: string[] = [];
  const store = {
    find: () => Promise.resolve([]),
    begin: () => Promise.resolve('7'),
    end: (attempt: string, outcome: string) =>
      Promise.resolve(void ended.push(`${attempt} ${outcome}`)),
  };
  return { store: store as unknown as SignInStore, ended };
}

describe('checking a password', () => {
  it('counts a wrong one', async () => {
    const { store, ended } = fakeSignIns();
    const check = new CheckPassword(store, () => new Date(), KEYS);
    const tried = check.execute({ username: 'sari', password: 'salah' }, CONNECTION);
    await expect(tried).rejects.toMatchObject({ code: 'session.wrong-credentials' });
    expect(ended).toEqual([]);
  });

  it('is put off while too many wait, and then counts for nothing', async () => {
    const { store, ended } = fakeSignIns();
    const check = new CheckPassword(store, () => new Date(), KEYS);
    const others = Array.from({ length: 210 }, () => verifyPassword(null, 'lain'));
    const tried = check.execute({ username: 'sari', password: 'salah' }, CONNECTION);
    await expect(tried).rejects.toMatchObject({ code: 'password.busy' });
    expect(ended).toEqual(['7 undecided']);
    await Promise.allSettled(others);
  });
});
