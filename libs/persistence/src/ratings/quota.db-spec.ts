import { PRESENT_QUOTA, RULE_VERSION } from '@app/statistics';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { PostgresRatingStore, type SubmitRating } from './index.js';

/** 09.00 in Jakarta */
const START = Date.parse('2026-11-22T02:00:00Z');
const { perStep, perTenMinutes } = PRESENT_QUOTA;

let database: TestDatabase;
let owner: Connection;
let intakes: Connection[];
let agency: TestAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  intakes = await Promise.all(Array.from({ length: 4 }, () => database.connect('intake')));
});

afterAll(async () => {
  await Promise.all([owner, ...intakes].map((source) => source.destroy()));
  await database.drop();
});

beforeEach(async () => {
  agency = await createAgency(owner);
});

const store = (process = 0): PostgresRatingStore => new PostgresRatingStore(intakes[process]!);

/** `minute`: when it comes, and which minute of the display it was scanned in. */
function present(minute: number, more: Partial<SubmitRating> = {}): SubmitRating {
  const at = new Date(START + minute * 60_000);
  const displayStep = Math.floor(at.getTime() / 60_000);
  const code = agency.codes.counter;
  return submitCommand({ code, at, level: 'present', displayStep, ...more });
}

const many = (n: number, minute = 0): SubmitRating[] =>
  Array.from({ length: n }, () => present(minute));

async function levels(): Promise<Record<string, number>> {
  const rows = await owner.query(
    `SELECT concat_ws(' ', assurance_level, lowered_by) AS level, count(*)::integer AS n
     FROM ratings WHERE instansi_id = $1 GROUP BY 1`,
    [agency.instansiId],
  );
  return Object.fromEntries(rows.map((row: { level: string; n: number }) => [row.level, row.n]));
}

describe('the quota of a display', () => {
  it('takes three of a minute as present, and keeps the rest as open', async () => {
    const outcomes = await store().append(many(10));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(10).fill('created'));
    expect(await levels()).toEqual({ present: perStep, 'open quota': 10 - perStep });
    const journal = await owner.query(
      `SELECT DISTINCT j.assurance_level = r.assurance_level AS same FROM journal j JOIN ratings r ON r.id = j.rating_id
       WHERE r.instansi_id = $1`,
      [agency.instansiId],
    );
    expect(journal).toEqual([{ same: true }]);
  });

  it('takes six in ten minutes', async () => {
    for (const minute of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) await store().append([present(minute)]);
    expect(await levels()).toEqual({ present: perTenMinutes, 'open quota': 10 - perTenMinutes });
    await store().append([present(11)]);
    expect((await levels()).present).toBe(perTenMinutes + 1);
  });

  it('counts by the minute that was scanned, also when the ratings come half an hour later', async () => {
    const late = { displayStep: START / 60_000 };
    await store().append([present(0), present(1, late), present(12, late)]);
    await store().append([present(29, late)]);
    expect(await levels()).toEqual({ present: 3, 'open quota': 1 });
  });

  it('is one for each target', async () => {
    const other = present(0, { code: agency.codes.sharedCounter });
    await store().append([...many(5), other]);
    expect(await levels()).toEqual({ present: perStep + 1, 'open quota': 2 });
  });

  it('is not overrun by ratings that come at once, in whatever batches and processes', async () => {
    const batches = Array.from({ length: 20 }, (_, i) => store(i % 4).append(many(2)));
    await Promise.all(batches);
    expect(await levels()).toEqual({ present: perStep, 'open quota': 40 - perStep });
  });

  it('loses nothing to a rating that is refused, or sent again', async () => {
    const [first, second] = many(2) as [SubmitRating, SubmitRating];
    const refused = many(5).map((one) => ({ ...one, score: 9 }));
    await store().append([...refused, first, first, second]);
    await store().append([first, second, present(0)]);
    expect(await levels()).toEqual({ present: 3 });
  });

  it('a page used twice at once is one rating', async () => {
    const [one] = many(1) as [SubmitRating];
    const outcomes = await Promise.all([0, 1, 2, 3].map((i) => store(i).append([one])));
    expect(
      outcomes
        .flat()
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['created', 'repeated', 'repeated', 'repeated']);
    expect(await levels()).toEqual({ present: 1 });
  });

  it('is not for open ratings: a hundred from one place at once stay what they are', async () => {
    await store().append(
      many(100).map((one) => ({ ...one, level: 'open' as const, displayStep: null })),
    );
    expect(await levels()).toEqual({ open: 100 });
  });

  it('a rating keeps its level when it is changed', async () => {
    const [one] = many(4) as [SubmitRating];
    await store().append(many(3));
    await store().append([one]);
    await store().append([{ ...one, score: 1, bodyHash: 'a'.repeat(64) }]);
    expect(await levels()).toEqual({ present: 3, 'open quota': 1 });
  });
});

it('each rating carries the version of the rules', async () => {
  await store().append(many(2));
  const rows = await owner.query(
    'SELECT DISTINCT rule_version FROM ratings WHERE instansi_id = $1',
    [agency.instansiId],
  );
  expect(rows).toEqual([{ rule_version: RULE_VERSION }]);
});
