import type { DataSource } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { createUser, type Viewer } from '../access/index.js';
import { createDataSource, Tenancy } from '@app/database';
import { ExportRequestStore } from './export-request.store.js';
import {
  ExportLost,
  type ExportParameters,
  type ExportStatus,
  type ExportTry,
} from './export-job.js';
import { ExportWorkStore } from './export-work.store.js';

const NOW = new Date('2026-11-23T02:00:00Z');
const ASKED: ExportParameters = { period: '2026-Q4', unitId: null, format: 'csv', separator: ',' };
const PROGRESS = { percent: 40, rows: 7 };

describe('exports under the roles of worker and admin', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let admin: DataSource;
  let worker: DataSource;
  let own: TestAgency;
  let sari: Viewer;
  let wati: Viewer;
  let requests: ExportRequestStore;
  let work: ExportWorkStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    const connect = (url: string): Promise<DataSource> =>
      createDataSource({ url, applicationName: 'spec', poolSize: 3 }).initialize();
    owner = await connect(database.urls.owner);
    admin = await connect(database.urls.admin);
    worker = await connect(database.urls.worker);
    own = await createAgency(owner, { key: 'own' });
    const foreign = await createAgency(owner, { key: 'foreign' });
    sari = await requester(own, 'own', 'sari');
    wati = await requester(foreign, 'foreign', 'wati');
    requests = new ExportRequestStore(new Tenancy(admin));
    work = new ExportWorkStore(worker);
  });

  beforeEach(() => owner.query('DELETE FROM export_jobs'));

  afterAll(async () => {
    for (const source of [admin, worker, owner]) await source?.destroy();
    await database?.drop();
  });

  async function requester(
    { instansiId }: TestAgency,
    instansiKey: string,
    username: string,
  ): Promise<Viewer> {
    await createUser(owner, { instansiKey, username, password: 'kuda-laut-biru' });
    const [{ id }] = await owner.query('SELECT id FROM users WHERE username = $1', [username]);
    return { instansiId, userId: id, role: 'planner', unitId: null, officerId: null };
  }

  const request = async (): Promise<string> => (await requests.request(sari, ASKED, NOW))!.id;
  const status = async (id: string): Promise<ExportStatus> => (await requests.find(sari, id))!;
  const take = async (): Promise<ExportTry> => (await work.take())!;
  const keep = (job: ExportTry, ordinal: number, text: string): Promise<void> =>
    work.keepChunk(job, { ordinal, content: Buffer.from(text) }, PROGRESS);
  const publish = (job: ExportTry): Promise<void> =>
    work.publish(job, { rows: 9, bytes: 5, sha256: 'a'.repeat(64), expiresAt: tomorrow() });
  const tomorrow = (): Date => new Date(NOW.getTime() + 86_400_000);
  /** As when the worker was killed a minute ago. */
  const endLease = () =>
    owner.query(`UPDATE export_jobs SET leased_until = now() - interval '1 second'`);
  const chunks = async (): Promise<string[]> => {
    const rows = await owner.query('SELECT content FROM export_chunks ORDER BY lease_id, ordinal');
    return rows.map(({ content }: { content: Buffer }) => content.toString());
  };

  it('gives each export to one worker', async () => {
    const ids = [await request(), await request()];
    const taken = await Promise.all([work.take(), work.take(), work.take()]);
    const found = taken.filter((job) => job !== null).map(({ exportId }) => exportId);
    expect(found.sort()).toEqual(ids.sort());
  });

  it('tells how far it has come, and shows no piece before it is done', async () => {
    const id = await request();
    const job = await take();
    await keep(job, 0, 'setengah');
    const running = await status(id);
    expect(running).toMatchObject({ state: 'running', progress: 40, rows: 7, bytes: null });
    expect(await requests.readChunk(sari, { ...running, leaseId: job.leaseId }, 0)).toBeNull();
    await publish(job);
    const done = await status(id);
    expect(done).toMatchObject({ state: 'done', progress: 100, rows: 9, bytes: 5 });
    expect(String(await requests.readChunk(sari, done, 0))).toBe('setengah');
  });

  it('of a killed worker is taken again, and the file holds the second try only', async () => {
    const id = await request();
    const killed = await take();
    await keep(killed, 0, 'mati');
    expect(await work.take()).toBeNull();
    await endLease();
    const second = await take();
    expect(second).toMatchObject({ exportId: id, attempts: 2 });
    await keep(second, 0, 'hidup');
    // the first worker was only slow: what it does now reaches nobody
    await expect(keep(killed, 1, 'hantu')).rejects.toThrow(ExportLost);
    await expect(publish(killed)).rejects.toThrow(ExportLost);
    await publish(second);
    expect(String(await requests.readChunk(sari, await status(id), 0))).toBe('hidup');
    await work.tidy(NOW);
    expect(await chunks()).toEqual(['hidup']);
  });

  it('fails after three workers have died of it', async () => {
    const id = await request();
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect((await take()).attempts).toBe(attempt);
      await endLease();
    }
    expect(await work.take()).toBeNull();
    expect((await status(id)).state).toBe('failed');
  });

  it('is put off for a minute after an error, and fails after the third', async () => {
    const id = await request();
    for (const state of ['waiting', 'waiting', 'failed']) {
      await work.putOff(await take());
      expect((await status(id)).state).toBe(state);
      expect(await work.take()).toBeNull();
      await endLease();
    }
    expect(await work.take()).toBeNull();
  });

  it('goes to the next worker at once when this one stops', async () => {
    await request();
    const first = await take();
    await keep(first, 0, 'belum');
    await work.giveBack(first);
    expect((await take()).attempts).toBe(1);
    await work.tidy(NOW);
    expect(await chunks()).toEqual([]);
  });

  it('stops when it is cancelled, and its pieces go', async () => {
    const id = await request();
    const job = await take();
    await keep(job, 0, 'separuh');
    expect(await requests.cancel(sari, id)).toBe(true);
    await expect(keep(job, 1, 'lagi')).rejects.toThrow(ExportLost);
    await expect(publish(job)).rejects.toThrow(ExportLost);
    await work.tidy(NOW);
    expect(await chunks()).toEqual([]);
    expect((await status(id)).state).toBe('cancelled');
  });

  it('forgets expired files, and requests after 30 days', async () => {
    const id = await request();
    const job = await take();
    await keep(job, 0, 'lama');
    await publish(job);
    await work.tidy(new Date(tomorrow().getTime() - 1));
    expect(await chunks()).toEqual(['lama']);
    await work.tidy(tomorrow());
    expect(await chunks()).toEqual([]);
    expect((await status(id)).state).toBe('done');
    await work.tidy(new Date(NOW.getTime() + 31 * 86_400_000));
    expect(await requests.find(sari, id)).toBeNull();
  });

  it('is nobody else’s: not found, not cancelled, not read', async () => {
    const id = await request();
    const job = await take();
    await keep(job, 0, 'rahasia');
    await publish(job);
    const file = await status(id);
    const colleague = await requester(own, 'own', 'tuti');
    for (const other of [wati, colleague, { ...wati, instansiId: own.instansiId }]) {
      expect(await requests.find(other, id)).toBeNull();
      expect(await requests.cancel(other, id)).toBe(false);
      expect(await requests.readChunk(other, file, 0)).toBeNull();
    }
    await expect(
      requests.request({ ...wati, instansiId: own.instansiId }, ASKED, NOW),
    ).rejects.toThrow(/export_jobs_user_fk/);
  });
});
