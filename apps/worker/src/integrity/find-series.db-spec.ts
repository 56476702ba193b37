import { JudgingFixture, type Tap } from '../../../../test/support/worker/judging-fixture.js';

let judging: JudgingFixture;

beforeAll(async () => {
  judging = await JudgingFixture.open();
});
afterAll(() => judging.close());
beforeEach(() => judging.newAgency());

const many = (n: number, tap: (at: number) => Tap): Tap[] =>
  Array.from({ length: n }, (_, at) => tap(at));
const sorted = (ids: readonly string[]): string[] => [...ids].sort();

/** Then a browser that comes again is no repeated visit. */
const ticketsOnly = (): Promise<unknown> =>
  judging.fixture.owner.query(`UPDATE codes SET channel = 'ticket' WHERE instansi_id = $1`, [
    judging.agency.instansiId,
  ]);

describe('a series of one device', () => {
  it('of four within ten minutes is held, also when the level changes; nothing else of the day is', async () => {
    const series = await judging.rate([
      ...many(3, (at) => ({ minute: at * 3, deviceBucket: 7 })),
      { minute: 9, deviceBucket: 7, level: 'present' },
    ]);
    await judging.rate([
      { minute: 60, deviceBucket: 7 },
      { minute: 5, deviceBucket: 8 },
      { minute: 5 },
      ...many(3, (at) => ({ minute: at, deviceBucket: 7, code: judging.agency.codes.counter })),
    ]);
    await judging.judge();
    expect(await judging.inStatus('held')).toEqual(sorted(series));
    expect(await judging.cases()).toEqual([
      'same_device officer open collecting 3',
      'same_device officer present collecting 1',
    ]);
  });

  it('is found by its browser too, when the network changes', async () => {
    await ticketsOnly();
    const visitor = '00'.repeat(8);
    const series = await judging.rate(many(4, (at) => ({ minute: at, deviceBucket: at, visitor })));
    await judging.judge();
    expect(await judging.inStatus('held')).toEqual(sorted(series));
  });

  it('is not seen in six citizens behind one address of an operator, each with a cookie', async () => {
    await ticketsOnly();
    const cookieOf = (at: number): string => `0${at}`.repeat(8);
    await judging.rate(many(6, (at) => ({ minute: at, deviceBucket: 7, visitor: cookieOf(at) })));
    await judging.judge();
    expect(await judging.inStatus('held')).toEqual([]);
  });

  it('is seen among them where requests come without cookies', async () => {
    await judging.rate(
      many(6, (at) => ({ minute: at, deviceBucket: 7, visitor: `0${at}`.repeat(8) })),
    );
    const series = await judging.rate(many(4, (at) => ({ minute: at, deviceBucket: 7 })));
    await judging.rate(many(3, (at) => ({ minute: at + 3, deviceBucket: 8 })));
    await judging.rate(many(5, (at) => ({ minute: at, deviceBucket: null })));
    await judging.judge();
    expect(await judging.inStatus('held')).toEqual(sorted(series));
  });

  it('an honest office with free Wi-Fi is not held: one bucket all day, a person every four minutes', async () => {
    await judging.usually(40);
    await judging.rate(many(50, (at) => ({ minute: at * 4, deviceBucket: 7 })));
    await judging.settle();
    expect(await judging.inStatus('held')).toEqual([]);
    const marks = await judging.worker.query(
      'SELECT kind, n FROM marks WHERE instansi_id = $1 AND assignment_id = $2',
      [judging.agency.instansiId, judging.agency.sari.assignmentId],
    );
    expect(marks).toEqual([{ kind: 'shared_device', n: 50 }]);
  });

  it('is not looked for at a poster that names neither officer nor counter', async () => {
    const { unit } = judging.agency.codes;
    await judging.rate(many(8, (at) => ({ minute: at, deviceBucket: 7, code: unit })));
    await judging.settle();
    expect(await judging.inStatus('held')).toEqual([]);
  });
});
