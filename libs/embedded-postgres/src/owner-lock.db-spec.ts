import { spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataFolder, type DataFolder } from '../../../test/support/product/data-folder.js';
import { takeOwnership } from './owner-lock.js';

describe('the lock of a data folder', () => {
  let folder: DataFolder;
  beforeEach(async () => void (folder = await createDataFolder()));
  afterEach(() => folder.remove());

  const leave = (text: string): Promise<void> => writeFile(join(folder.path, 'owner.pid'), text);

  it('refuses a second owner and names the first', async () => {
    await takeOwnership(folder.path);
    await expect(takeOwnership(folder.path)).rejects.toThrow(
      `already runs on ${folder.path} (process ${process.pid})`,
    );
  });

  it('is free again after its release, and leaves nothing', async () => {
    await (await takeOwnership(folder.path)).release();
    expect(await readdir(folder.path)).toEqual([]);
    await takeOwnership(folder.path);
  });

  it.each([
    ['a process that is gone', JSON.stringify({ pid: spawnSync('true').pid, birth: '1' })],
    ['an id that another process has now', JSON.stringify({ pid: process.pid, birth: '1' })],
    ['half a file', '{"pid":'],
  ])('is taken over from %s', async (_, text) => {
    await leave(text);
    await takeOwnership(folder.path);
    await expect(takeOwnership(folder.path)).rejects.toThrow('already runs');
    expect(await readdir(folder.path)).toEqual(['owner.pid']);
  });
});
