import { chown, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findFreeSealFolder, findSealFolder } from './seal-folder.js';

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'segel luar-')));
});
afterEach(() => rm(folder, { recursive: true }));

const addressOf = (...names: string[]): string => pathToFileURL(join(folder, ...names)).href;

it('takes an empty folder, and one that holds statements only', async () => {
  expect(await findFreeSealFolder(addressOf())).toBe(folder);
  expect(await findFreeSealFolder(`${addressOf()}/`)).toBe(folder);
  await writeFile(join(folder, 'kota-contoh-000001-2026-11-23-rating.json'), '{}');
  await writeFile(join(folder, 'kota-contoh-000002-2026-11-23-administrator_action.json'), '{}');
  expect(await findFreeSealFolder(addressOf())).toBe(folder);
});

it.each([
  'file:///',
  'file:///etc/cron.d',
  'file:///etc',
  'file:///srv/../etc/cron.d',
  'file:///%65tc/cron.d',
  'file:///root',
  'file:///usr/local/bin',
  'file:///proc/self',
  'file:///dev/shm',
])('refuses %s of the system', async (address) => {
  await expect(findSealFolder(address)).rejects.toThrow(/of the system|a link on the way|no such/);
  await expect(findFreeSealFolder(address)).rejects.toThrow('cannot be a mirror');
});

it('names /etc/cron.d for what it is', async () => {
  await expect(findSealFolder('file:///etc')).rejects.toThrow(/this is a folder of the system/);
});

it('refuses what is not there, a file, a query, an encoded slash', async () => {
  await expect(findSealFolder(addressOf('segel'))).rejects.toThrow(/no such folder/);
  await writeFile(join(folder, 'berkas'), '');
  await expect(findSealFolder(addressOf('berkas'))).rejects.toThrow(/no such folder/);
  await expect(findSealFolder(`${addressOf()}?token=1`)).rejects.toThrow(/no path/);
  await expect(findSealFolder(`${addressOf()}%2Fetc`)).rejects.toThrow(/no path/);
});

it('refuses a link to elsewhere, also one on the way', async () => {
  await mkdir(join(folder, 'asli', 'dalam'), { recursive: true });
  await symlink('/etc', join(folder, 'sistem'));
  await symlink(join(folder, 'asli'), join(folder, 'tautan'));
  await expect(findSealFolder(addressOf('sistem'))).rejects.toThrow(/leads to \/etc/);
  await expect(findSealFolder(addressOf('tautan', 'dalam'))).rejects.toThrow(
    /leads to .*asli.dalam/,
  );
});

it('refuses a hidden folder, where programs keep their settings', async () => {
  await mkdir(join(folder, '.ssh'));
  await expect(findSealFolder(addressOf('.ssh'))).rejects.toThrow(/hidden folder/);
});

it('a new mirror is a folder that nothing else is in', async () => {
  await writeFile(join(folder, 'surat.docx'), '');
  await expect(findFreeSealFolder(addressOf())).rejects.toThrow(/something else \("surat.docx"\)/);
  // what comes later into a mirror that is in use is its keeper's matter
  expect(await findSealFolder(addressOf())).toBe(folder);
});

const isRoot = process.getuid?.() === 0;
(isRoot ? it : it.skip)('a new mirror is nobody else’s', async () => {
  await chown(folder, 4321, 4321);
  await expect(findFreeSealFolder(addressOf())).rejects.toThrow(/belongs to user 4321/);
  await chown(folder, 999, 999);
  expect(await findFreeSealFolder(addressOf())).toBe(folder);
});
