import { Database } from '@app/database';
import type { INestApplicationContext } from '@nestjs/common';
import {
  type AuditedAgency,
  auditFigures,
} from '../../apps/cli/src/audit/disclosure/audit-figures.js';
import { AdvanceCells } from '../../apps/worker/src/aggregation/advance-cells.js';
import { MakeFigures } from '../../apps/worker/src/figures/make-figures.js';
import { openWork } from '../../apps/worker/src/open-work.js';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../support/database/database.js';

/** Figures of one kind of subject, measure and kind of period, of all that has ten persons in it. */
interface Completeness {
  subjects: string;
  measure: string;
  periodKind: string;
  withTen: number;
  shown: number;
  complete: number;
  /** share of the persons that are in a figure */
  personsShown: number;
  /** days from the period's end to its first whole figure; the median, and the most */
  daysLate: number | null;
  daysLateAtMost: number | null;
}

interface CountedCity {
  rows: Completeness[];
  /** figures that are not what the settled ratings say */
  wrong: unknown[];
  /** by quarter: officers with thirty taps by week 9, and those who see a running view by then */
  own: { period: string; withThirty: number; withView: number }[];
}

type Urls = { superuser: string };

// the generator is plain JavaScript, so that the bench runs it without a build of its own
const { City } = require('../load/city/load-city.mjs') as {
  City: new (
    urls: Urls,
    size: object,
    seed: string,
  ) => { build(): Promise<void>; giveWeek(week: number): Promise<void> };
};
const { dayAfter, NEXT_YEAR, SIZES, WEEKS } = require('../load/city/city-size.mjs') as {
  dayAfter(days: number): string;
  NEXT_YEAR: Date;
  SIZES: Record<string, object>;
  WEEKS: number;
};
const { measureCompleteness } = require('../load/city/measure-completeness.mjs') as {
  measureCompleteness(urls: Urls, seed: string): Promise<CountedCity>;
};

const { SIZE = 'S', SEED = '1' } = process.env;

let database: TestDatabase;
let owner: Connection;
let work: INestApplicationContext;
let counted: CountedCity;
let audited: AuditedAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
  const worker = await database.connect('worker');
  work = await openWork(worker, () => new Date());
  const urls = { superuser: database.superuserUrl };
  const city = new City(urls, SIZES[SIZE]!, SEED);
  await city.build();
  for (let week = 0; week < WEEKS; week += 1) {
    await city.giveWeek(week);
    await makeAt(new Date(`${dayAfter(7 * week + 7)}T01:00:00Z`));
  }
  await makeAt(NEXT_YEAR);
  counted = await measureCompleteness(urls, SEED);
  const [agency] = await owner.query<{ id: string }[]>(
    `SELECT id FROM instansi WHERE key = 'kota-hasil-undian'`,
  );
  audited = await auditFigures(owner, agency!.id);
});

afterAll(async () => {
  await work.close();
  await work.get(Database).dataSource.destroy();
  await database.drop();
});

/** On a Monday what the worker does about sums and figures; nobody closes anything by hand. */
async function makeAt(now: Date): Promise<void> {
  await work.get(AdvanceCells).execute();
  await work.get(MakeFigures).execute(now);
}

it('how much of a city’s figures is shown, whole and on time', () => {
  console.log([`city ${SIZE}, seed ${SEED}`, HEAD, ...counted.rows.map(line)].join('\n'));
  const units = counted.rows.filter(
    ({ subjects, periodKind }) => subjects === 'units' && periodKind === 'quarter',
  );
  expect(units.map(({ measure }) => measure).toSorted()).toEqual(['ikm', 'pulse']);
  for (const { complete, withTen } of units) expect(complete).toBe(withTen);
});

const HEAD = 'measure subjects   period    ten+ shown complete persons days late, median and most';

function line(row: Completeness): string {
  const { measure, subjects, periodKind, withTen, shown, complete, personsShown } = row;
  const late = row.daysLate === null ? '–' : `${row.daysLate} ${row.daysLateAtMost}`;
  return [
    measure.padEnd(7),
    subjects.padEnd(10),
    periodKind.padEnd(8),
    ...[withTen, share(shown, withTen), share(complete, withTen)].map((one) =>
      String(one).padStart(5),
    ),
    personsShown.toFixed(3).padStart(8),
    late.padStart(8),
  ].join(' ');
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(2);
}

it('officers with thirty taps who see their own running view by week 9', () => {
  const lines = counted.own.map(
    ({ period, withThirty, withView }) => `${period}: ${withView} of ${withThirty}`,
  );
  console.log(lines.join('\n'));
  expect(counted.own).toHaveLength(4);
});

it('each figure and what it leaves out are the ratings as they were settled', () => {
  expect(counted.wrong).toEqual([]);
  expect(audited.measures.flatMap(({ wrong }) => wrong)).toEqual([]);
});

it('an attacker finds no combination of one to nine persons, and no step of an element', () => {
  const lines = audited.measures.map(
    ({ period, measure, figures, places, persons }) =>
      `${period} ${measure}: ${figures} figures, ${places.length} places, ${persons} persons`,
  );
  const { elementSteps, elementDifferences } = audited;
  console.log(
    [
      ...lines,
      `${elementSteps} element steps; ${elementDifferences} elements differ by one to nine answers between a place and its parts (not prevented)`,
    ].join('\n'),
  );
  expect(audited.measures.map(({ measure }) => measure)).toEqual(
    expect.arrayContaining(['pulse', 'ikm', 'officer']),
  );
  expect(audited.measures.flatMap(({ places }) => places)).toEqual([]);
  expect(elementSteps).toBe(0);
});
