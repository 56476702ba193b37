import fc from 'fast-check';
import { burstLimit } from '@app/statistics';
import { PostgresTicketService } from '@app/persistence/tickets';
import { AT } from '../../../../test/support/intake/rating-fixture.js';
import { letMachineIn, newHash } from '../../../../test/support/intake/ticket-machine.js';
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

describe('a burst', () => {
  it('of one officer, day and level is held as a whole; one less is not', async () => {
    // Budi is there too and gets none, so half of it is usual
    await judging.usually(3);
    const limit = burstLimit(1.5);
    const flood = await judging.rate(many(limit, (at) => ({ minute: at * 20 })));
    await judging.judge(300);
    expect(await judging.inStatus('held')).toEqual([]);
    const [last] = await judging.rate([{ minute: 301 }]);
    await judging.judge(302);
    expect(await judging.inStatus('held')).toEqual(sorted([...flood, last!]));
    expect(await judging.cases()).toEqual([`burst officer open collecting ${limit + 1}`]);
  });

  it('of one level leaves the others and the colleague', async () => {
    await judging.usually(2);
    await judging.usually(2, 'present');
    const { counter } = judging.agency.codes;
    const flood = await judging.rate(many(60, (at) => ({ minute: at * 5 })));
    await judging.rate(many(3, (at) => ({ minute: at * 60, level: 'present' })));
    await judging.rate(many(5, (at) => ({ minute: at * 30, code: counter })));
    await judging.settle();
    expect(await judging.inStatus('held')).toEqual(sorted(flood));
    expect(await judging.cases()).toEqual(['burst officer open open 60']);
  });

  it('is not looked for in a unit, or at a level, that is younger than 28 days', async () => {
    await judging.rate(many(60, (at) => ({ minute: at * 5 })));
    await judging.settle();
    expect(await judging.inStatus('held')).toEqual([]);
    await judging.newAgency();
    await judging.usually(2);
    await judging.rate(many(60, (at) => ({ minute: at * 5, level: 'present' })));
    await judging.settle();
    expect(await judging.inStatus('held')).toEqual([]);
  });

  it('does not raise its own limit: what was held on the days before is set aside', async () => {
    await judging.usually(2);
    const flood = await judging.rate(many(400, (at) => ({ minute: at / 2 })));
    await judging.settle();
    const tomorrow = 24 * 60;
    const again = await judging.rate(many(burstLimit(3), (at) => ({ minute: tomorrow + at })));
    await judging.judge(tomorrow + 300);
    expect(await judging.inStatus('held')).toEqual(sorted([...flood, ...again]));
  });
});

describe('misuse of proofs', () => {
  it('holds from the fourth forged or spent proof, and only those', async () => {
    const bad = await judging.rate([
      ...many(2, (at) => ({ minute: at * 30, loweredBy: 'invalid' as const })),
      { minute: 70, loweredBy: 'spent' },
    ]);
    await judging.rate([
      { minute: 3 },
      { minute: 4, loweredBy: 'late' },
      { minute: 5, loweredBy: 'quota' },
    ]);
    await judging.judge(100);
    expect(await judging.inStatus('held')).toEqual([]);
    const [fourth] = await judging.rate([{ minute: 120, loweredBy: 'spent' }]);
    await judging.judge(121);
    expect(await judging.inStatus('held')).toEqual(sorted([...bad, fourth!]));
  });

  it("holds a browser's fourth ticket of a unit with the three before, whoever served", async () => {
    const { fixture, admin, agency } = judging;
    const { code, keyHash } = await letMachineIn(
      { owner: fixture.owner, admin },
      agency,
      agency.bidangId,
      AT,
    );
    const tickets = new PostgresTicketService(fixture.intake);
    const spend = async (visitor: string, at: number): Promise<string> => {
      const [hash, counter] = [newHash(), `loket-${1 + (at % 2)}`];
      await tickets.issue(keyHash, [hash], AT);
      await tickets.call(keyHash, { hash, counter, at: AT });
      const tap = { code, level: 'served' as const, ticket: hash, visitor, minute: at * 45 };
      return (await judging.rate([tap]))[0]!;
    };
    const drawer: string[] = [];
    for (let at = 0; at < 4; at += 1) drawer.push(await spend('ab'.repeat(8), at));
    for (let at = 0; at < 3; at += 1) await spend('cd'.repeat(8), at);
    await judging.judge(200);
    expect(await judging.inStatus('held')).toEqual(sorted(drawer));
    expect(await judging.cases()).toEqual(['proof_misuse unit served collecting 4']);
  });
});

describe('running the rules', () => {
  it('again changes nothing, and writes nothing', async () => {
    await judging.rate(many(5, (at) => ({ minute: at, deviceBucket: 7 })));
    const ledger = (): Promise<unknown> =>
      judging.fixture.owner.query('SELECT * FROM decisions WHERE instansi_id = $1 ORDER BY id', [
        judging.agency.instansiId,
      ]);
    expect((await judging.judge()).changed).toBe(5);
    const before = await ledger();
    expect((await judging.judge()).changed).toBe(0);
    expect(
      (await Promise.all([1, 2, 3].map(() => judging.judge()))).map((one) => one.changed),
    ).toEqual([0, 0, 0]);
    expect(await ledger()).toEqual(before);
  });

  it('takes a hold back while the day runs, when a citizen says that it was another officer', async () => {
    const ids = await judging.rate(many(4, (at) => ({ minute: at, deviceBucket: 7 })));
    await judging.judge(4);
    expect(await judging.inStatus('held')).toEqual(sorted(ids));
    await judging.fixture.amend({
      id: ids[0]!,
      code: judging.agency.codes.badge,
      officerRejected: true,
      at: new Date('2026-11-23T02:04:00Z'),
    });
    await judging.judge(5);
    expect(await judging.inStatus('held')).toEqual([]);
    expect(await judging.cases()).toEqual(['same_device officer open withdrawn 0']);
  });

  it('settles a day once, and nothing of it changes by rules afterwards', async () => {
    await judging.rate(many(4, (at) => ({ minute: at, deviceBucket: 7 })));
    await judging.settle();
    expect(await judging.cases()).toEqual(['same_device officer open open 4']);
    await judging.fixture.owner.query(
      'UPDATE ratings SET device_bucket = NULL WHERE instansi_id = $1',
      [judging.agency.instansiId],
    );
    await judging.settle();
    expect(await judging.cases()).toEqual(['same_device officer open open 4']);
  });

  it('keeps what stands when the exact times are gone before the day was settled', async () => {
    const ids = await judging.rate(many(4, (at) => ({ minute: at, deviceBucket: 7 })));
    await judging.judge();
    await judging.fixture.owner.query(
      'UPDATE ratings SET device_bucket = NULL, received_at = NULL WHERE instansi_id = $1',
      [judging.agency.instansiId],
    );
    await judging.judge(5 * 24 * 60);
    expect(await judging.inStatus('held')).toEqual(sorted(ids));
    expect(await judging.cases()).toEqual(['same_device officer open open 4']);
  });

  it('holds the same ratings whatever the order of the ratings and of the runs', async () => {
    const tap = fc.record({
      minute: fc.integer({ min: 0, max: 120 }),
      deviceBucket: fc.constantFrom(1, 2, null),
      level: fc.constantFrom('open' as const, 'present' as const),
      loweredBy: fc.constantFrom(null, null, null, 'invalid' as const),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(tap, { minLength: 5, maxLength: 30 }),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        async (taps, runs) => {
          const heldTaps = async (
            run: (taps: readonly Tap[]) => Promise<string[]>,
          ): Promise<number[]> => {
            await judging.newAgency();
            await judging.usually(2);
            const ids = await run(taps);
            await Promise.all([judging.settle(), judging.settle()]);
            const held = await judging.inStatus('held');
            return ids.flatMap((id, at) => (held.includes(id) ? at : []));
          };
          const atOnce = await heldTaps((all) => judging.rate(all));
          const interleaved = await heldTaps(async (all) => {
            const ids: string[] = [];
            for (const [at, one] of all.entries()) {
              ids.push(...(await judging.rate([one])));
              if (runs[at]) await judging.judge(130);
            }
            return ids;
          });
          expect(interleaved).toEqual(atOnce);
        },
      ),
      { numRuns: 6 },
    );
  });
});
