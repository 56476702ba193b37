import { randomUUID } from 'node:crypto';
import { FunctionFixture } from '../../../../test/support/database/function-fixture.js';

const AT = '2026-11-23T02:00:00Z';
const key = (n: number): Buffer => Buffer.alloc(32, n);
const [NAME, HERE, BROWSER] = [key(1), key(2), key(3)];

let fixture: FunctionFixture;

beforeAll(async () => {
  fixture = await FunctionFixture.open();
});

afterAll(() => fixture.close());

interface Failures {
  name?: Buffer;
  from?: Buffer | null;
  known?: Buffer | null;
  minutes?: number;
}

describe('may_try', () => {
  beforeEach(() => fixture.run('DELETE FROM sign_in_attempts'));

  /** Failures of a name from a network, some minutes ago; `known` is the origin by which they are known. */
  const failed = (
    n: number,
    { name = NAME, from = HERE, known = null, minutes = 1 }: Failures = {},
  ): Promise<void> =>
    fixture.run(
      `INSERT INTO sign_in_attempts (name_key, address_key, known_key, tried_at)
       SELECT $1, $2, $3, $4::timestamptz - make_interval(mins => $5) FROM generate_series(1, $6)`,
      [name, from, known, AT, minutes, n],
    );
  const mayTry = (known: Buffer | null = null): Promise<unknown> =>
    fixture.value('may_try($1, $2, $3, $4)', [NAME, HERE, known, AT]);

  it('lets a stranger try a name nine times again', async () => {
    await failed(9);
    expect(await mayTry()).toBe(true);
    await failed(1);
    expect(await mayTry()).toBe(false);
  });

  it('lets a stranger try twice where the name fails elsewhere, and a known network ten times', async () => {
    await failed(10, { from: key(9) });
    await failed(1);
    expect(await mayTry()).toBe(true);
    await failed(1);
    expect(await mayTry()).toBe(false);
    expect(await mayTry(HERE)).toBe(true);
    await failed(8);
    expect(await mayTry(HERE)).toBe(false);
  });

  it('holds strangers, and not a known network, for what others try from there', async () => {
    await failed(149, { name: key(7) });
    expect(await mayTry()).toBe(true);
    await failed(1, { name: key(8) });
    expect(await mayTry()).toBe(false);
    expect(await mayTry(HERE)).toBe(true);
  });

  it('holds strangers for thirty of them, however long ago, and not for those who are known', async () => {
    await failed(30, { from: key(9), known: key(9), minutes: 20 });
    await failed(29, { from: null, minutes: 20 });
    expect(await mayTry()).toBe(true);
    await failed(1, { from: key(8), minutes: 59 });
    expect(await mayTry()).toBe(false);
    expect(await mayTry(HERE)).toBe(true);
  });

  it('forgets the tries of one network after a quarter of an hour', async () => {
    await failed(10, { minutes: 15 });
    expect(await mayTry()).toBe(true);
  });
});

describe('known_origin', () => {
  const users = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    const { instansiId } = fixture.agency;
    for (const [index, id] of users.entries())
      await fixture.run(
        `INSERT INTO users (instansi_id, id, username, role) VALUES ($1, $2, $3, 'planner')`,
        [instansiId, id, `planner${index}`],
      );
    for (const [user, origin] of [
      [users[0], HERE],
      [users[0], BROWSER],
      [users[1], HERE],
    ])
      await fixture.run('INSERT INTO known_origins VALUES ($1, $2, $3, now())', [
        instansiId,
        user,
        origin,
      ]);
  });

  it.each([
    ['its browser before its network', [0], BROWSER, BROWSER],
    ['the network where the browser is new', [0], key(9), HERE],
    ['the network where there is no browser', [0], null, HERE],
    ['only what all users of the name are known by', [0, 1], BROWSER, HERE],
    ['nothing of a name without users', [], BROWSER, null],
  ])('knows %s', async (_, who, browser, origin) => {
    const ids = who.map((index) => users[index]);
    expect(await fixture.value('known_origin($1, $2, $3)', [ids, browser, HERE])).toEqual(origin);
  });

  it('does not know what only one of two is known by', async () => {
    expect(await fixture.value('known_origin($1, $2, $3)', [users, BROWSER, key(9)])).toBeNull();
  });
});
