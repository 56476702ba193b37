import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataFolder, type DataFolder } from '../../../test/support/product/data-folder.js';
import { loadSecrets } from './secrets.js';

describe('the secrets of a data folder', () => {
  let folder: DataFolder;
  beforeEach(async () => void (folder = await createDataFolder()));
  afterEach(() => folder.remove());

  it('are the same for all who ask at once, and for ever after', async () => {
    const [first, ...others] = await Promise.all(
      Array.from({ length: 8 }, () => loadSecrets(folder.path)),
    );
    for (const other of [...others, await loadSecrets(folder.path)]) expect(other).toEqual(first);
  });

  it('are nine different values of 32 bytes', async () => {
    const values = Object.values(await loadSecrets(folder.path));
    expect(new Set(values).size).toBe(9);
    for (const value of values) expect(Buffer.from(value, 'base64url')).toHaveLength(32);
  });

  it('of an earlier time are one key for all purposes, and stay so', async () => {
    const { proofKey, adminKey, networkKey, ...earlier } = await loadSecrets(folder.path);
    await writeFile(join(folder.path, 'secrets.json'), JSON.stringify(earlier));
    const { secretKey } = earlier;
    const one = { proofKey: secretKey, adminKey: secretKey, networkKey: secretKey };
    expect(await loadSecrets(folder.path)).toEqual({ ...earlier, ...one });
    expect(new Set([secretKey, proofKey, adminKey, networkKey]).size).toBe(4);
  });

  it('can be read by their owner only, and leave no drafts', async () => {
    await loadSecrets(folder.path);
    expect((await stat(join(folder.path, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder.path)).toEqual(['secrets.json']);
  });

  it.each(['', '{"ownerPassword":', 'null', '{"ownerPassword":"only one"}'])(
    'are not replaced when the file is damaged (%j)',
    async (text) => {
      await writeFile(join(folder.path, 'secrets.json'), text);
      await expect(loadSecrets(folder.path)).rejects.toThrow(/damaged: put it back from a backup/);
    },
  );
});
