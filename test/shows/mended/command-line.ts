import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataFolder } from '../../support/product/data-folder.js';
import { findDemoCode } from '../../support/product/demo-code.js';
import {
  type ProductAddresses,
  runCli,
  RunningProduct,
} from '../../support/product/running-product.js';
import type { MendedExample } from './mended-example.js';

const TABLE = 'test/fixtures/skm/sekadau-2019-s1-first48.csv';

interface Typed {
  code: number;
  out: string;
  err: string;
}

/** A command as typed, however it ends. */
export async function typed(args: string[], env: NodeJS.ProcessEnv): Promise<Typed> {
  return runCli(args, env).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  );
}

export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'suara mended-'));
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

/** What `env` says without anything about a database. */
function without(env: NodeJS.ProcessEnv, name: string): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([key]) => key !== name));
}

async function replayTwice({ env }: ProductAddresses): Promise<string> {
  const made = await withFolder(async (folder) => {
    const trial = join(folder, 'uji');
    await typed(['import', 'template', trial], env);
    await writeFile(
      join(trial, 'instansi.csv'),
      'key;name;marking;time_zone\nkota-uji-dua;Kota Uji Dua;UJI;WIB\n',
    );
    await writeFile(
      join(trial, 'codes.csv'),
      'key;code;kind;channel;unit\nulang-dua;;uji;paper;dinas\n',
    );
    const { stdout } = await runCli(['import', 'organisation', trial], env);
    return /ulang-dua +(\S+)/.exec(stdout)![1]!;
  });
  const codes = [await findDemoCode('ulang'), made];
  for (const code of [...codes, ...codes]) {
    const { stdout } = await runCli(['replay', TABLE, '--code', code], env);
    expect(stdout).toBe('48 ratings sent and acknowledged\n');
  }
  return `48 rows to each of ${codes.join(' and ')}, twice, without --url`;
}

/** The product beside a folder of its own, ended whatever happens. */
async function withProduct<T>(
  words: string[],
  work: (product: RunningProduct) => Promise<T>,
): Promise<T> {
  const folder = await createDataFolder();
  try {
    const product = await RunningProduct.start(folder.path, {}, words);
    return await work(product).finally(() => product.stop());
  } finally {
    await folder.remove();
  }
}

export const COMMAND_LINE: MendedExample[] = [
  {
    says: 'a command without DATA_DIR makes no second database and names the folder it looked at',
    show: async ({ addresses }: RunningProduct): Promise<string> =>
      withFolder(async (folder) => {
        const env = { ...without(addresses.env, 'DATABASE_URL'), DATA_DIR: join(folder, 'lain') };
        for (const args of [['user', 'list'], ['migrate']]) {
          const { code, out, err } = await typed(args, env);
          expect([code, out]).toEqual([1, '']);
          expect(err).toContain(`There is no database in ${join(folder, 'lain')}`);
        }
        expect(await readdir(folder)).toEqual([]);
        return 'user list and migrate, nothing made';
      }),
  },
  {
    says: 'every command names its database on standard error, without a password',
    show: async ({ addresses, dataDir }: RunningProduct): Promise<string> => {
      const { code, out, err } = await typed(['user', 'list'], addresses.env);
      expect([code, err]).toEqual([0, `Database: the embedded server in ${dataDir} (DATA_DIR)\n`]);
      expect(out).toContain('admin');
      return err.trim();
    },
  },
  {
    says: 'a table is replayed to a second code, and again to the same one without a new rating',
    show: ({ addresses }: RunningProduct): Promise<string> => replayTwice(addresses),
  },
  {
    says: 'seals are kept in no folder of the system',
    show: async ({ addresses }: RunningProduct): Promise<string> => {
      const add = (url: string): Promise<Typed> =>
        typed(['audit', 'mirror', 'add', '--instansi', 'kota-contoh', '--url', url], addresses.env);
      for (const url of ['file:///etc/cron.d', 'file:///srv/../etc', 'file:///proc/self']) {
        const { code, err } = await add(url);
        expect(code).toBe(2);
        expect(err).toContain('cannot be a mirror');
      }
      return withFolder(async (folder) => {
        expect((await add(`file://${encodeURI(folder)}`)).code).toBe(0);
        return 'refused three, took an empty folder';
      });
    },
  },
  {
    says: 'a real agency begins without a demonstration, and is told what to do next',
    show: (): Promise<string> =>
      withProduct(['--own'], async (product) => {
        expect(product.output()).toContain('import template FOLDER');
        expect((await typed(['user', 'list'], product.addresses.env)).err).toContain(
          'no users yet',
        );
        return 'no agency, no user, three next steps';
      }),
  },
  {
    says: 'a demonstration is taken out of a running product and does not come back',
    show: (): Promise<string> =>
      withProduct([], async ({ addresses, output }) => {
        expect(output()).toContain('take the code of kind uji');
        const asked = await typed(['demo', 'remove'], addresses.env);
        expect(asked.err).toContain('Add --yes');
        const { code, out } = await typed(
          ['demo', 'remove', 'kota-contoh', '--yes'],
          addresses.env,
        );
        expect([code, out]).toEqual([
          0,
          expect.stringContaining('Kota Contoh (kota-contoh) is out'),
        ]);
        const page = await fetch(`${addresses.intakeUrl}/R/${await findDemoCode('loket-1')}`);
        expect(page.status).toBe(404);
        expect((await typed(['verify'], addresses.env)).code).toBe(0);
        return out.split('\n')[0]!;
      }),
  },
  {
    says: 'what was started as root goes on as a user of its own',
    show: async ({ addresses, dataDir }: RunningProduct): Promise<string> => {
      if (process.getuid?.() !== 0) return 'not root here';
      const { pid } = JSON.parse(await readFile(join(dataDir, 'owner.pid'), 'utf8'));
      const [own, server] = await Promise.all(['suara-loket', 'postgres'].map(uidOf));
      const status = await readFile(`/proc/${pid}/status`, 'utf8');
      const uids = /^Uid:\s+(.*)$/m.exec(status)![1]!.split(/\s+/).map(Number);
      expect(uids).toEqual([own, own, own, own]);
      expect(own).not.toBe(server);
      expect((await fetch(addresses.intakeUrl)).ok).toBe(true);
      return `user ${own}, the database server ${server}`;
    },
  },
  {
    says: 'nothing that is installed reports home',
    show: async (): Promise<string> => {
      const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'));
      const names = Object.keys(packages);
      expect(names.filter((name) => name.includes('@scarf/'))).toEqual([]);
      return `${names.length} packages`;
    },
  },
];

function uidOf(name: string): Promise<number> {
  return new Promise((found, failed) => {
    execFile('id', ['-u', name], (error, stdout) =>
      error ? failed(error) : found(Number(stdout)),
    );
  });
}
