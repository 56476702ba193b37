import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { AT, RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { createDataSource } from '@app/database';
import { PostgresRatingStore } from './rating.store.js';
import type { SubmitRating } from './rating.js';

let fixture: RatingFixture;
let visitor: string;

beforeAll(async () => {
  fixture = await RatingFixture.open();
});

afterAll(() => fixture.close());

beforeEach(async () => {
  await fixture.newAgency();
  visitor = randomBytes(8).toString('hex');
});

/** Counted ratings of the agency by the journal, which the figures are sums of. */
async function countedInJournal(): Promise<number> {
  const [{ n }] = await fixture.owner.query(
    `SELECT sum(sign)::integer AS n FROM journal WHERE instansi_id = $1 AND status = 'counted'`,
    [fixture.agency.instansiId],
  );
  return n;
}

describe('many at once from one browser', () => {
  /** Of one browser at one moment. */
  const taps = (n: number): SubmitRating[] =>
    Array.from({ length: n }, () =>
      submitCommand({ code: fixture.agency.codes.counter, visitor, at: AT }),
    );

  it('in one batch: three count', async () => {
    const strangers = [...Array(3)].map(() =>
      submitCommand({
        code: fixture.agency.codes.counter,
        at: AT,
        visitor: randomBytes(8).toString('hex'),
      }),
    );
    const outcomes = await fixture.store.append([...taps(4), ...strangers, ...taps(4)]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(11).fill('created'));
    expect(await countedInJournal()).toBe(3 + strangers.length);
  });

  it('in several processes, in batches and alone: never more than three, and never none', async () => {
    const { code, sources } = { code: fixture.agency.codes.counter, sources: await processes(2) };
    const stores = sources.map((source) => new PostgresRatingStore(source));
    const batches = [1, 3, 2, 1, 2, 3].map(taps);
    await Promise.all(batches.map((batch, n) => stores[n % 2]!.append(batch)));
    expect(await countedInJournal()).toBe(3);
    const ids = batches.flat().map(({ id }) => id);
    const outcomes = await Promise.all(
      ids.map((id, n) =>
        stores[n % 2]!.append([{ op: 'visit', id, code, at: AT, answer: 'changes' }]),
      ),
    );
    await Promise.all(sources.map((source) => source.destroy()));
    const kinds = outcomes.flat().map(({ outcome }) => outcome);
    expect(kinds.toSorted()).toEqual([...Array(11).fill('amended'), 'repeated']);
    const count = await countedInJournal();
    expect([1, 2, 3]).toContain(count);
    const [{ n }] = await fixture.owner.query(
      `SELECT count(*)::integer AS n FROM ratings WHERE instansi_id = $1 AND status = 'counted'`,
      [fixture.agency.instansiId],
    );
    expect(n).toBe(count);
  });

  const processes = (n: number): Promise<DataSource[]> =>
    Promise.all(
      Array.from({ length: n }, () =>
        createDataSource({
          url: fixture.database.urls.intake,
          applicationName: 'spec',
          poolSize: 3,
        }).initialize(),
      ),
    );
});
