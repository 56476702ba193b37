import { createHash } from 'node:crypto';
import type { Role } from '@app/persistence/access';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { ifMatch } from '../support/admin/current-version.js';
import {
  addressOf,
  sendBody,
  type Operation,
  operationsOf,
} from '../support/admin/openapi-calls.js';
import { addPerson } from '../support/admin/people.js';
import { fillAgency, type Ids } from '../support/admin/strangers.js';

/** What opens or ends one's own way in, or begins work elsewhere: there is nothing to look at first. */
const WITHOUT_PREVIEW = [
  'delete /api/v1/session',
  'post /api/v1/exports',
  'post /api/v1/invitations/accept',
  'post /api/v1/invitations/read',
  'post /api/v1/me/password',
  ...['closings', 'previews', 'revisions'].map((one) => `post /api/v1/periods/{key}/${one}`),
  'post /api/v1/second-factor',
  'post /api/v1/second-factor/confirm',
  'post /api/v1/session',
];

type Documented = { parameters?: { name: string; in: string }[] };

let admin: TestAdmin, ids: Ids, operations: Operation[];
let documented: [route: string, Documented][];
const cookies = new Map<Role, string>();

beforeAll(async () => {
  admin = await startAdmin();
  const { owner, own } = admin;
  ids = await fillAgency(admin, own, null);
  const { bidangId: unitId, sari } = own;
  await addPerson(owner, own, { username: 'kota', role: 'planner' });
  await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId });
  await addPerson(owner, own, { username: 'petugas', role: 'officer', officerId: sari.officerId });
  await addPerson(owner, own, { username: 'peninjau', role: 'reviewer' });
  cookies.set('administrator', await admin.signIn('sari'));
  cookies.set('planner', await admin.signIn('kota'));
  cookies.set('unit_head', await admin.signIn('kabid'));
  cookies.set('officer', await admin.signIn('petugas'));
  cookies.set('reviewer', await admin.signIn('peninjau'));
  const { body } = await admin.request().get('/api/openapi.json').expect(200);
  operations = operationsOf(body);
  documented = Object.entries(body.paths as Record<string, Record<string, Documented>>).flatMap(
    ([path, item]) =>
      Object.entries(item).map(([method, one]): [string, Documented] => [`${method} ${path}`, one]),
  );
});

afterAll(() => admin.close());

/** Everything that is stored but who was seen when, as one hash. */
async function fingerprint(): Promise<string> {
  const tables: { name: string }[] = await admin.owner.query(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'suara' ORDER BY 1`,
  );
  const hash = createHash('sha256');
  for (const { name } of tables) {
    const [row] = await admin.owner.query(
      `SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) AS sum FROM suara.${name} t`,
    );
    hash.update(`${name} ${row.sum}\n`);
  }
  return hash.digest('hex');
}

function send(operation: Operation, address: string) {
  const cookie = cookies.get(operation.roles[0] as Role)!;
  return sendBody(admin.request()[operation.method](address).set('Cookie', cookie), operation, ids);
}

describe('a change', () => {
  it('has a preview, or is on the short list of those where it makes no sense', () => {
    const without = documented.filter(
      ([route, { parameters = [] }]) =>
        !route.startsWith('get ') && !parameters.some(({ name }) => name === 'preview'),
    );
    expect(without.map(([route]) => route).sort()).toEqual(WITHOUT_PREVIEW);
  });

  it('is only looked at with ?preview=true, whatever it is', async () => {
    const before = await fingerprint();
    const seen: Record<string, number> = {};
    for (const operation of operations.filter(({ method }) => method !== 'get')) {
      const route = `${operation.method} ${operation.path}`;
      if (WITHOUT_PREVIEW.includes(route)) continue;
      const answer = await send(operation, `${addressOf(operation, ids)}?preview=true`);
      seen[answer.status] = (seen[answer.status] ?? 0) + 1;
      expect([route, answer.status, answer.body.preview]).toEqual([
        route,
        answer.status,
        answer.status === 200 ? true : undefined,
      ]);
      expect([200, 400, 404, 409]).toContain(answer.status);
    }
    expect(await fingerprint()).toBe(before);
    expect(seen['200']).toBeGreaterThan(30);
  });

  it('tells no secret in a preview that would open nothing', async () => {
    const cookie = cookies.get('administrator')!;
    const ask = (path: string, body: object) =>
      admin.request().post(`/api/v1/${path}?preview=true`).set('Cookie', cookie).send(body);
    const user = await ask('users', { username: 'baru', role: 'planner' }).expect(200);
    expect(user.body).toMatchObject({ token: null, user: { username: 'baru' }, preview: true });
    const reset = await ask(`users/${ids.users}/reset`, {}).expect(200);
    expect(reset.body).toMatchObject({ token: null, user: { state: 'invited' } });
    const display = await ask(`counters/${ids.counters}/displays`, {}).expect(200);
    expect(display.body).toMatchObject({ address: null, state: 'silent' });
    const machine = { channel: 'ticket', name: 'Mesin' };
    const key = await ask(`units/${ids.units}/ticket-keys`, machine).expect(200);
    expect(key.body).toMatchObject({ key: null, name: 'Mesin' });
    const code = await ask(`codes/${ids.codes}/replace`, {}).expect(200);
    expect(code.body).toMatchObject({ code: null, edition: 2 });
  });

  it('revokes no code in a preview, and tells what would be', async () => {
    const cookie = cookies.get('administrator')!;
    const revoke = (query: string) =>
      admin.request().post(`/api/v1/codes/${ids.codes}/revoke${query}`).set('Cookie', cookie);
    const { body } = await revoke('?preview=true').expect(200);
    expect(body).toMatchObject({ id: ids.codes, state: 'revoked', preview: true });
    const [code] = await admin.owner.query('SELECT revoked_at FROM codes WHERE id = $1', [
      ids.codes,
    ]);
    expect(code.revoked_at).toBeNull();
    for (const query of ['?preview=yes', '?preview=', '?preview=true&preview=false']) {
      const { body: refusal } = await revoke(query).expect(400);
      expect(refusal.errors).toEqual([{ field: 'preview', message: expect.any(String) }]);
    }
  });
});

it('a query field that a route does not know is refused by name, everywhere', async () => {
  const before = await fingerprint();
  for (const operation of operations) {
    const address = addressOf(operation, ids);
    for (const field of ['utm_source', 'dry_run', '__proto__']) {
      const asked = `${address}${address.includes('?') ? '&' : '?'}${field}=true`;
      const { status, body } = await send(operation, asked);
      expect([asked, status, body.errors?.map((one: { field: string }) => one.field)]).toEqual([
        asked,
        400,
        [field],
      ]);
    }
  }
  const signIn = await admin.request().post('/api/v1/session?preview=true').send({}).expect(400);
  const message = 'Tidak dikenal di sini. Hapus isian ini.';
  expect(signIn.body.errors).toEqual([{ field: 'preview', message }]);
  expect(await fingerprint()).toBe(before);
});

describe('what persons edit', () => {
  /** Path, who edits it, and six bodies that differ. */
  const edits = (): [role: Role, method: 'patch' | 'put', path: string, bodies: object[]][] => {
    const numbers = [1, 2, 3, 4, 5, 6];
    const names = numbers.map((n) => ({ name: `Nama ${n}`, correct: true }));
    const bare = numbers.map((n) => ({ name: `Nama ${n}` }));
    const served = `services/${ids.services}/persons-served/2026-10`;
    return [
      ['administrator', 'patch', `units/${ids.units}`, names],
      ['administrator', 'patch', `counters/${ids.counters}`, names],
      ['administrator', 'patch', `services/${ids.services}`, bare],
      ['administrator', 'patch', `locations/${ids.locations}`, bare],
      ['administrator', 'patch', `officers/${ids.officers}`, bare],
      [
        'administrator',
        'patch',
        `users/${ids.users}`,
        [...numbers.map(() => ({ role: 'unit_head', unitId: ids.units }))],
      ],
      [
        'administrator',
        'patch',
        `review/reviewers/${ids.reviewers}`,
        numbers.map(() => ({ homeUnitId: null })),
      ],
      ['planner', 'put', served, numbers.map((n) => ({ n }))],
    ];
  };

  beforeAll(async () => {
    await admin
      .request()
      .put(`/api/v1/services/${ids.services}/persons-served/2026-10`)
      .set('Cookie', cookies.get('planner')!)
      .send({ n: 99 })
      .expect(200);
  });

  it('is edited once by six at once: one is answered 200, five 409 with what stands now', async () => {
    for (const [role, method, path, bodies] of edits()) {
      const headers = { Cookie: cookies.get(role)!, ...(await ifMatch(admin, path)) };
      const answers = await Promise.all(
        bodies.map((body) => admin.request()[method](`/api/v1/${path}`).set(headers).send(body)),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect([path, statuses]).toEqual([path, [200, 409, 409, 409, 409, 409]]);
      const refused = answers.find(({ status }) => status === 409)!.body;
      expect(refused.code).toBe('version.changed');
      expect(refused.errors[0].message).toMatch(/^is now /);
    }
  });

  it('is not edited without its version: a sentence says where it comes from', async () => {
    const before = await fingerprint();
    for (const [role, method, path, [body]] of edits()) {
      const send = admin.request()[method](`/api/v1/${path}`).set('Cookie', cookies.get(role)!);
      const answer = await send.send(body);
      expect([path, answer.status, answer.body.code]).toEqual([path, 428, 'version.missing']);
      expect(answer.body.detail).toContain('If-Match');
    }
    expect(await fingerprint()).toBe(before);
  });

  it('is edited with the version that the API shows, and then has another', async () => {
    const Cookie = cookies.get('administrator')!;
    const read = async (): Promise<{ version: string }> =>
      (await admin.request().get(`/api/v1/units/${ids.units}`).set({ Cookie }).expect(200)).body;
    const { version } = await read();
    const rename = (name: string, header: string) =>
      admin
        .request()
        .patch(`/api/v1/units/${ids.units}`)
        .set({ Cookie, 'If-Match': header })
        .send({ name, correct: true });
    await rename('Bidang Satu', version).expect(200);
    const { body } = await rename('Bidang Dua', `"${version}"`).expect(409);
    expect(body.errors).toEqual([
      { field: 'versions', message: expect.stringContaining('Bidang Satu') },
    ]);
    const next = await read();
    expect(next.version).not.toBe(version);
    await rename('Bidang Dua', `W/"${next.version}"`).expect(200);
  });

  it('is not changed on a version that cannot be read, also where none is needed', async () => {
    const before = await fingerprint();
    for (const header of ['garbage of somebody', '"', '""', '"aaaaa", "bbbbb"', 'W/"é"', 'null']) {
      const headers = { Cookie: cookies.get('administrator')!, 'If-Match': header };
      for (const path of [`codes/${ids.codes}/revoke`, `users/${ids.users}/reset`])
        await admin.request().post(`/api/v1/${path}`).set(headers).expect(409);
    }
    expect(await fingerprint()).toBe(before);
  });

  it('is changed where one of several versions stands, and not on "whatever stands"', async () => {
    const path = `units/${ids.units}`;
    const { 'If-Match': version = '' } = await ifMatch(admin, path);
    const rename = (header: string, query = '') => {
      const headers = { Cookie: cookies.get('administrator')!, 'If-Match': header };
      const request = admin.request().patch(`/api/v1/${path}${query}`).set(headers);
      return request.send({ name: 'Bidang Lain', correct: true });
    };
    await rename(`"aaaaa", ${version}`, '?preview=true').expect(200);
    await rename('*').expect(428);
  });

  it('is not what a colleague of another agency has: 404, whatever version is sent', async () => {
    const headers = { Cookie: await admin.signIn('wati'), 'If-Match': '"aaaaa"' };
    const path = `/api/v1/units/${ids.units}`;
    await admin.request().patch(path).set(headers).send({ name: 'x', correct: true }).expect(404);
  });
});
