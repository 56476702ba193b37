import { createHash, randomUUID } from 'node:crypto';
import type { TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import { bytesOf, type TestExports } from '../support/worker/exports.js';
import { EXPORTS, PlannerExports } from '../support/worker/planner-exports.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('exports', () => {
  let planner: PlannerExports;
  let admin: TestAdmin;
  let exports: TestExports;
  let ask: PlannerExports['ask'];
  let get: PlannerExports['get'];

  beforeAll(async () => {
    planner = await PlannerExports.start();
    ({ admin, exports } = planner);
    [ask, get] = [planner.ask.bind(planner), planner.get.bind(planner)];
    await addPerson(admin.owner, admin.foreign, { username: 'asing', role: 'planner' });
    await addPerson(admin.owner, admin.own, { username: 'rekan', role: 'planner' });
  });

  beforeEach(() => planner.clear());

  afterAll(() => planner?.close());

  const chunks = async (): Promise<number> =>
    (await admin.owner.query('SELECT count(*)::integer AS n FROM export_chunks'))[0].n;

  it('goes from waiting to done, and the file is what the status says', async () => {
    await planner.pulseOf('unit', admin.own.bidangId);
    const id = await ask({ format: 'xlsx' });
    expect((await get(id).expect(200)).body).toEqual({
      id,
      state: 'waiting',
      progress: 0,
      rows: 0,
      bytes: null,
      expiresAt: null,
    });
    const early = await get(`${id}/file`).expect(409);
    expect(early.body.code).toBe('export.not-ready');
    await exports.make.execute();
    const { body: status } = await get(id).expect(200);
    expect(status).toMatchObject({
      state: 'done',
      progress: 100,
      expiresAt: '2026-11-24T02:00:00.000Z',
    });
    const request = get(`${id}/file`);
    const { body } = await bytesOf(request);
    const { headers } = await get(`${id}/file`);
    expect(body).toHaveLength(status.bytes);
    expect(headers).toMatchObject({
      'content-length': String(status.bytes),
      'content-disposition': 'attachment; filename="suara-loket-2026-Q4.xlsx"',
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'accept-ranges': 'bytes',
      etag: `"${createHash('sha256').update(body).digest('hex')}"`,
    });
  });

  it('goes on where it was broken off', async () => {
    const id = await ask({ format: 'json' });
    await exports.make.execute();
    const whole = await bytesOf(get(`${id}/file`).expect(200));
    const { headers } = await get(`${id}/file`);
    const rest = get(`${id}/file`).set('Range', 'bytes=100-').set('If-Range', headers['etag']!);
    const part = await bytesOf(rest.expect(206).expect('Content-Range', /^bytes 100-\d+\/\d+$/));
    expect(part.body).toEqual(whole.body.subarray(100));
    const other = get(`${id}/file`).set('Range', 'bytes=100-').set('If-Range', '"another file"');
    expect((await bytesOf(other.expect(200))).body).toEqual(whole.body);
    const beyond = await get(`${id}/file`).set('Range', 'bytes=99999999-').expect(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${whole.body.length}`);
    expect(beyond.body.code).toBe('export.range');
  });

  it('sends parts across the pieces in which the file is kept', async () => {
    for (let service = 0; service < 400; service++) {
      await admin.owner.query(
        `INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, '[2020-01-01,)')`,
        [admin.own.instansiId, `layanan-${service}`, admin.own.bidangId, 'x'.repeat(800)],
      );
    }
    const id = await ask();
    await exports.make.execute();
    const whole = (await bytesOf(get(`${id}/file`))).body;
    expect(await chunks()).toBeGreaterThan(2);
    for (const [start, end] of [
      [262_000, 263_000],
      [0, 524_288],
      [262_144, 262_144],
      [524_280, whole.length - 1],
    ] as const) {
      const part = await bytesOf(
        get(`${id}/file`).set('Range', `bytes=${start}-${end}`).expect(206),
      );
      expect(part.body.equals(whole.subarray(start, end + 1))).toBe(true);
    }
    await admin.owner.query(`DELETE FROM services WHERE key LIKE 'layanan-%'`);
  });

  it('ends after 24 hours, and its pieces go', async () => {
    const id = await ask();
    await exports.make.execute();
    admin.now = new Date(admin.now.getTime() + DAY_MS - 1);
    planner.cookie = await admin.signIn('perencana');
    await get(`${id}/file`).expect(200);
    admin.now = new Date(admin.now.getTime() + 1);
    expect((await get(`${id}/file`).expect(410)).body.code).toBe('export.gone');
    expect(await chunks()).toBe(1);
    await exports.make.execute();
    expect(await chunks()).toBe(0);
    expect((await get(`${id}/file`).expect(410)).body.code).toBe('export.gone');
    admin.now = new Date('2026-11-23T02:00:00Z');
    planner.cookie = await admin.signIn('perencana');
  });

  it('can be cancelled while it waits and after it is done', async () => {
    const remove = (id: string) =>
      admin.request().delete(`${EXPORTS}/${id}`).set('Cookie', planner.cookie);
    const waiting = await ask();
    await remove(waiting).expect(204);
    const done = await ask();
    await exports.make.execute();
    await remove(done).expect(204);
    for (const id of [waiting, done]) {
      expect((await get(id)).body.state).toBe('cancelled');
      expect((await get(`${id}/file`).expect(410)).body.code).toBe('export.gone');
    }
    await exports.make.execute();
    expect(await chunks()).toBe(0);
    await remove(randomUUID()).expect(404);
  });

  it('is known to nobody but the person who asked', async () => {
    const id = await ask();
    await exports.make.execute();
    for (const username of ['asing', 'rekan', 'wati']) {
      const other = await admin.signIn(username);
      for (const path of [id, `${id}/file`]) {
        const code = username === 'wati' ? 'role.nothing-here' : 'export.unknown';
        expect((await get(path, other).expect(404)).body.code).toBe(code);
      }
      await admin.request().delete(`${EXPORTS}/${id}`).set('Cookie', other).expect(404);
    }
    await admin.request().get(`${EXPORTS}/${id}/file`).expect(401);
    expect((await get(id)).body.state).toBe('done');
  });

  it('names what it cannot accept', async () => {
    const send = (body: object) =>
      admin.request().post(EXPORTS).set('Cookie', planner.cookie).send(body);
    const bad = await send({ period: '2026-Q9', format: 'csv' }).expect(400);
    expect(bad.body.errors).toEqual([expect.objectContaining({ field: 'period' })]);
    const unknown = await send({ period: '2026', format: 'pdf', separator: '|' }).expect(400);
    expect(unknown.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'format',
      'separator',
    ]);
    const foreign = { period: '2026', format: 'csv', unitId: admin.foreign.dinasId };
    expect((await send(foreign).expect(404)).body.code).toBe('unit.unknown');
  });

  it('lets nobody have more than five under way', async () => {
    for (let asked = 0; asked < 5; asked++) await ask();
    const body = { period: '2026', format: 'csv' };
    const sixth = await admin
      .request()
      .post(EXPORTS)
      .set('Cookie', planner.cookie)
      .send(body)
      .expect(429);
    expect(sixth.body.code).toBe('export.too-many');
  });
});
