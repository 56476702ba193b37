import { checkDurability } from './durability.js';

const SAFE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

/** Answers the one query of the check with these settings. */
function serverWith(settings: Record<string, string>): Parameters<typeof checkDurability>[0] {
  const rows = Object.entries({ ...SAFE, ...settings }).map(([name, setting]) => ({
    name,
    setting,
  }));
  return { query: async () => rows };
}

describe('durability', () => {
  it.each(['on', 'remote_apply'])('is given with synchronous_commit = %s', async (setting) => {
    await expect(checkDurability(serverWith({ synchronous_commit: setting }))).resolves.toBe(
      undefined,
    );
  });

  it.each([
    ['fsync', 'off'],
    ['full_page_writes', 'off'],
    ['synchronous_commit', 'off'],
    ['synchronous_commit', 'local'],
    ['synchronous_commit', 'remote_write'],
  ])('is not given with %s = %s, and the error says what to set', async (name, setting) => {
    const check = checkDurability(serverWith({ [name]: setting }));
    await expect(check).rejects.toThrow(`(${name} = ${setting}): set ${name} = on`);
  });
});
