import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstat, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createDataFolder, type DataFolder } from '../../../test/support/product/data-folder.js';
import {
  findRunningServer,
  startEmbeddedServer,
  type EmbeddedServer,
  type ServerConnection,
} from './embedded-server.js';

// starting a server of one's own takes two seconds, and many on a busy machine

const asRoot = process.getuid?.() === 0 ? it : it.skip;

async function ask(server: ServerConnection, sql: string): Promise<unknown> {
  const client = new Client(server.url);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

describe('the embedded server', () => {
  let folder: DataFolder;
  let server: EmbeddedServer | undefined;
  let said: string[];

  async function start(): Promise<EmbeddedServer> {
    said = [];
    server = await startEmbeddedServer({ dataDir: folder.path, log: (it) => said.push(it) });
    return server;
  }

  /** What `kill -9` of the product leaves: the server, and the lock of a process that is gone. */
  async function killProduct(): Promise<void> {
    const gone = { pid: spawnSync('true').pid, birth: '1' };
    await writeFile(join(folder.path, 'owner.pid'), JSON.stringify(gone));
  }

  async function killServer({ pid }: EmbeddedServer): Promise<void> {
    process.kill(pid, 'SIGKILL');
    while (await findRunningServer(folder.path)) await new Promise(setImmediate);
  }

  beforeAll(async () => {
    folder = await createDataFolder();
    await ask(await start(), 'CREATE TABLE kept (answer int)');
  });

  beforeEach(async () => void (server ?? (await start())));

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  afterAll(() => folder.remove());

  it('is started again on its port when it is told to keep running and something ends it', async () => {
    const { port, keepRunning } = server!;
    keepRunning();
    process.kill(server!.pid, 'SIGKILL');
    while (!said.some((sentence) => sentence.includes('started again'))) await pause(20);
    let answer: unknown;
    while (answer === undefined) {
      await pause(50);
      answer = await ask(server!, 'SELECT count(*)::int AS answer FROM kept').catch(
        () => undefined,
      );
    }
    expect(answer).toBe(0);
    expect((await findRunningServer(folder.path))?.port).toBe(port);
  });

  it('listens on this machine only and keeps what it commits', async () => {
    const settings = await ask(
      server!,
      `SELECT json_object_agg(name, setting) AS answer FROM pg_settings WHERE name IN
       ('listen_addresses', 'unix_socket_directories', 'fsync', 'synchronous_commit', 'data_checksums')`,
    );
    expect(settings).toEqual({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
    });
  });

  it('lets nobody in without the password', async () => {
    const stranger = new Client({ ...server!, password: 'wrong', database: 'postgres' });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('resumes with its data, and stopping twice is stopping once', async () => {
    await ask(server!, 'INSERT INTO kept VALUES (1)');
    await Promise.all([server!.stop(), server!.stop()]);
    await start();
    expect(await ask(server!, 'SELECT count(*)::int AS answer FROM kept')).toBe(1);
    expect(said).toEqual([]);
  });

  it('refuses a second product on the same folder while the first one works on', async () => {
    const second = startEmbeddedServer({ dataDir: folder.path, log: () => undefined });
    await expect(second).rejects.toThrow('already runs on');
    expect(await ask(server!, 'SELECT 1 AS answer')).toBe(1);
  });

  it('is found by commands beside the product, only while it runs', async () => {
    const found = await findRunningServer(folder.path);
    expect(await ask(found!, 'SELECT 1 AS answer')).toBe(1);
    await server!.stop();
    expect(await findRunningServer(folder.path)).toBeNull();
  });

  it('is used again when the product was killed, and stopped with the next one', async () => {
    const orphan = server!;
    await killProduct();
    await start();
    expect(server!.pid).toBe(orphan.pid);
    expect(said).toEqual([expect.stringContaining(`(process ${orphan.pid}, port ${orphan.port})`)]);
    await server!.stop();
    expect(await findRunningServer(folder.path)).toBeNull();
  });

  it('recovers what was committed when product and server were killed', async () => {
    await ask(server!, 'DELETE FROM kept');
    await ask(server!, 'INSERT INTO kept VALUES (2)');
    await killProduct();
    await killServer(server!);
    await start();
    expect(await ask(server!, 'SELECT answer FROM kept')).toBe(2);
  });

  it('starts although its old process id now belongs to another program of the same user', async () => {
    const { folder: home } = server!;
    await killServer(server!);
    await server!.stop();
    const { uid, gid } = await stat(home);
    const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
    const pidFile = join(home, 'data', 'postmaster.pid');
    const left = await readFile(pidFile, 'utf8');
    await writeFile(pidFile, left.replace(/^\d+/, String(other.pid)));
    try {
      await start();
      expect(await ask(server!, 'SELECT 1 AS answer')).toBe(1);
    } finally {
      other.kill();
      await once(other, 'exit');
    }
  });

  it('does not begin anew when the passwords of its data are gone', async () => {
    await server!.stop();
    const file = join(folder.path, 'secrets.json');
    await rename(file, `${file}.away`);
    try {
      await expect(start()).rejects.toThrow(/passwords .* are gone: put that file back/);
    } finally {
      await rename(`${file}.away`, file);
    }
    await start();
  });

  it('does not touch the data of another major version', async () => {
    await server!.stop();
    const file = join(server!.folder, 'data', 'PG_VERSION');
    const version = await readFile(file, 'utf8');
    await writeFile(file, '14\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 14 and this release carries/);
    await writeFile(file, version);
    await start();
  });
});

describe('a data folder', () => {
  let folder: DataFolder;
  const start = (dataDir: string, log: (it: string) => void = () => undefined) =>
    startEmbeddedServer({ dataDir, log });

  afterEach(() => folder.remove());

  it('that cannot be written is refused in one sentence', async () => {
    folder = await createDataFolder();
    const file = join(folder.path, 'file');
    await writeFile(file, '');
    await expect(start(join(file, 'data'))).rejects.toThrow(
      /cannot be written \(ENOTDIR\): .* or set DATA_DIR to another folder\.$/,
    );
  });

  it.each(['/proc', '/proc/suara/data'])('%s is refused, and not tried for ever', async (path) => {
    folder = await createDataFolder();
    await expect(start(path)).rejects.toThrow(/cannot be written \([A-Z]+\): .*another folder\.$/);
  });

  asRoot("closed to the server's user has its server elsewhere, and says where", async () => {
    folder = await createDataFolder(0o700);
    const said: string[] = [];
    const first = await start(folder.path, (it) => said.push(it));
    await ask(first, 'CREATE TABLE kept (answer int)');
    await first.stop();
    expect(first.folder).toMatch(/^\/var\/lib\/suara-loket\//);
    expect(said).toEqual([expect.stringContaining(`is kept in ${first.folder}`)]);

    const second = await start(folder.path);
    expect(await ask(second, 'SELECT count(*)::int AS answer FROM kept')).toBe(0);
    await second.stop();
  });

  asRoot('whose server elsewhere is gone is not silently begun anew', async () => {
    folder = await createDataFolder(0o700);
    const server = await start(folder.path);
    await server.stop();
    await rm(server.folder, { recursive: true });
    await expect(start(folder.path)).rejects.toThrow(/points at a folder that is gone/);
    expect((await lstat(join(folder.path, 'postgresql'))).isSymbolicLink()).toBe(true);
  });
});
