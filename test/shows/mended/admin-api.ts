import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { gzipSync } from 'node:zlib';
import type { RunningProduct } from '../../support/product/running-product.js';
import type { MendedExample } from './mended-example.js';

interface Answer {
  status: number;
  body: Record<string, unknown> & { errors?: { field: string; message: string }[] };
}

type Headers = Record<string, string>;

const JSON_TYPE = { 'content-type': 'application/json' };

/** The administrator of the first start. */
class Administrator {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn({ addresses, signIn }: RunningProduct): Promise<Administrator> {
    const answer = await fetch(`${addresses.adminUrl}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(signIn),
    });
    strictEqual(answer.status, 200, await answer.text());
    return new Administrator(addresses.adminUrl, answer.headers.get('set-cookie')!.split(';')[0]!);
  }

  async send(method: string, path: string, body?: unknown, headers: Headers = {}): Promise<Answer> {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    const answer = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: { cookie: this.cookie, ...(body === undefined ? {} : JSON_TYPE), ...headers },
      body: (body === undefined ? null : isRaw ? body : JSON.stringify(body)) as BodyInit | null,
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
  }

  async first<Row>(path: string): Promise<Row> {
    return ((await this.send('GET', path)).body as unknown as Row[])[0]!;
  }
}

interface Unit {
  id: string;
  name: string;
  version: string;
}

/** A unit as its page shows it. */
async function someUnit(admin: Administrator): Promise<Unit> {
  const { id, name } = await admin.first<Unit>('units');
  const { body } = await admin.send('GET', `units/${id}`);
  return { id, name, version: body['version'] as string };
}

async function oddRequests(product: RunningProduct): Promise<string> {
  const admin = await Administrator.signIn(product);
  const { id, version } = await someUnit(admin);
  const deep = '['.repeat(4_000);
  const gzip = { 'content-encoding': 'gzip' };
  const moment = '0000-01-01T00:00:00Z';
  const shift = { counterId: id, assignmentId: id, from: moment, to: moment };
  const calls: [method: string, path: string, body: unknown, headers?: Headers][] = [
    ['POST', 'session', { username: 'a\u0000b', password: 'x' }],
    ['PATCH', `units/${id}`, { name: null, from: '2030-01-01' }, { 'if-match': version }],
    ['PATCH', `units/${id}`, [], { 'if-match': version }],
    ['POST', 'units', { key: 'x', name: '\ud83d', from: '2030-01-01' }],
    ['POST', 'units', deep + ']'.repeat(4_000)],
    ['POST', 'units', '{}', { 'content-encoding': 'x-unknown' }],
    ['POST', 'units', gzipSync('{}').subarray(4), gzip],
    ['POST', 'units', { key: 'x', name: 'X', from: '0000-00-00' }],
    ['POST', 'roster', shift],
    ['GET', 'units/%00', undefined],
    ['GET', 'me/audit-entries?before=%2B275760-09-13T00:00:00Z', undefined],
    ['GET', 'instansi/indicators?period=2026-W54', undefined],
    ['GET', 'instansi/trend?kind=month&until=1000-01&measure=ikm', undefined],
    ['POST', 'persons-served', '{"a":{', { 'content-type': 'text/csv' }],
  ];
  for (const [method, path, body, headers] of calls) {
    const { status } = await admin.send(method, path, body, headers);
    ok(status < 500, `${method} ${path}: ${status}`);
  }
  return `${calls.length} odd requests, no 500; npm run show:fuzz tries the rest`;
}

async function preview(product: RunningProduct): Promise<string> {
  const admin = await Administrator.signIn(product);
  const code = await admin.first<{ id: string; state: string }>('codes');
  const told = await admin.send('POST', `codes/${code.id}/revoke?preview=true`);
  deepStrictEqual([told.status, told.body['preview']], [200, true]);
  deepStrictEqual(await admin.first('codes'), code);
  const typo = await admin.send('POST', `codes/${code.id}/revoke?previw=true`);
  deepStrictEqual([typo.status, typo.body.errors?.[0]?.field], [400, 'previw']);
  const signIn = await admin.send('POST', 'session?preview=true', product.signIn);
  deepStrictEqual([signIn.status, signIn.body.errors?.[0]?.field], [400, 'preview']);
  deepStrictEqual(await admin.first('codes'), code);
  return 'a revocation looked at, misspelt and misplaced previews refused, the code unchanged';
}

async function parallelRenames(product: RunningProduct): Promise<string> {
  const admin = await Administrator.signIn(product);
  const { id, name, version } = await someUnit(admin);
  const rename = (to: string, headers: Headers): Promise<Answer> =>
    admin.send('PATCH', `units/${id}`, { name: to, correct: true }, headers);
  const names = Array.from({ length: 6 }, (_, at) => `${name} ${at}`);
  const answers = await Promise.all(names.map((one) => rename(one, { 'if-match': version })));
  const statuses = answers.map(({ status }) => status).sort();
  deepStrictEqual(statuses, [200, 409, 409, 409, 409, 409]);
  const refused = answers.find(({ status }) => status === 409)!;
  ok(refused.body.errors?.[0]?.message.includes(name), JSON.stringify(refused.body));
  strictEqual((await rename(name, {})).status, 428);
  const { version: next } = await someUnit(admin);
  strictEqual((await rename(name, { 'if-match': `"${next}"` })).status, 200);
  return 'six renames at once: 200 once, 409 five times with what stands now, 428 without a version';
}

async function latestPeriods(product: RunningProduct): Promise<string> {
  const admin = await Administrator.signIn(product);
  const { status, body } = await admin.send('GET', 'periods/latest');
  strictEqual(status, 200);
  const kinds = (body as unknown as { kind: string }[]).map(({ kind }) => kind);
  deepStrictEqual(kinds, ['month', 'quarter', 'semester', 'year']);
  const trend = await admin.send('GET', 'instansi/trend?kind=hour&until=2026-11&measure=ikm');
  const [fault] = trend.body.errors ?? [];
  deepStrictEqual([trend.status, fault?.field], [400, 'kind']);
  ok(!fault!.message.includes('one of the following values'), fault!.message);
  return `the newest period of each kind is told; a wrong kind of trend: "${fault!.message}"`;
}

export const ADMIN_API: MendedExample[] = [
  { says: 'no request makes the admin API fail', show: oddRequests },
  { says: 'a change that is looked at is not made', show: preview },
  { says: 'nobody overwrites what somebody else has just entered', show: parallelRenames },
  { says: 'the API says which period is the latest, and what to write', show: latestPeriods },
];
