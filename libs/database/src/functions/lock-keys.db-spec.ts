import { randomUUID } from 'node:crypto';
import { FunctionFixture } from '../../../../test/support/database/function-fixture.js';
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';

let fixture: FunctionFixture;

beforeAll(async () => {
  fixture = await FunctionFixture.open();
});

afterAll(() => fixture.close());

/** The keys among `keys` whose lock a transaction holds once it has called a function. */
function heldAfter(call: string, parameter: unknown, keys: string[]): Promise<string[]> {
  return fixture.owner.transaction(async (tx) => {
    await tx.query(`SELECT ${call}`, [parameter]);
    const rows: { key: string }[] = await tx.query(
      `SELECT key FROM unnest($1::text[]) AS key JOIN pg_locks l ON l.locktype = 'advisory'
         AND (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(key, 0)
       WHERE l.pid = pg_backend_pid() AND l.granted ORDER BY key`,
      [keys],
    );
    return rows.map(({ key }) => key);
  });
}

describe('lock_keys', () => {
  it('locks each key once, and NULL is none', async () => {
    const keys = ['b', null, 'a', 'b'];
    expect(await heldAfter('lock_keys($1)', keys, ['a', 'b', 'c'])).toEqual(['a', 'b']);
  });

  it('takes them in one order, whatever the order of the keys', async () => {
    const keys = Array.from({ length: 20 }, () => randomUUID());
    const [first, second] = [fixture.owner.createQueryRunner(), fixture.owner.createQueryRunner()];
    const lock = async (runner: typeof first, some: string[]): Promise<void> => {
      await runner.startTransaction();
      await runner.query('SELECT lock_keys($1)', [some]);
      await runner.commitTransaction();
    };
    for (let round = 0; round < 20; round += 1)
      await Promise.all([lock(first, keys), lock(second, [...keys].reverse())]);
    await Promise.all([first.release(), second.release()]);
  });
});

describe('lock_commands', () => {
  const code = 'KODE';
  const held = (command: object, keys: string[]): Promise<string[]> =>
    heldAfter('lock_commands($1)', JSON.stringify([command]), keys);

  it('locks the id of a rating, however it is written', async () => {
    const id = randomUUID();
    expect(await held({ op: 'submit', id: id.toUpperCase(), code }, [id, code])).toEqual([id]);
  });

  it('locks the browser, the ticket and the target of a screen', async () => {
    const command = { op: 'submit', code, visitor: 'ab', ticket: 'cd', level: 'present' };
    const keys = ['ab', 'present KODE', 'ticket cd'];
    expect(await held(command, keys)).toEqual(keys);
    expect(await held({ ...command, level: 'open', visitor: '' }, keys)).toEqual(['ticket cd']);
  });

  it('locks all of a browser that answers what its visit is about', async () => {
    const visitor = '00000000000000ab';
    const own = { code: fixture.agency.codes.counter, visitor };
    const commands = [1, 2].map(() => submitCommand(own));
    const stranger = submitCommand({ ...own, visitor: '00000000000000cd' });
    await fixture.value('append_ratings($1)', [JSON.stringify([...commands, stranger])]);
    const ids = commands.map(({ id }) => id);
    const answer = { op: 'visit', id: ids[1], code: own.code, answer: 'changes' };
    expect(await held(answer, [visitor, ...ids, stranger.id])).toEqual([visitor, ...ids].sort());
  });
});
