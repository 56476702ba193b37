import { CellStore } from '@app/persistence/cells';
import type { IkmFigure } from '@app/persistence/figures';
import { ELEMENT_KEYS, IKM_WORDS } from '@app/skm';
import {
  ContentsFixture,
  type RatingsToInsert,
} from '../../../../../test/support/worker/contents-fixture.js';
import { seededRandom } from '../../../../../test/simulation/random.js';
import { openWork } from '../../open-work.js';
import { ClosePeriods } from '../closing/close-periods.js';
import { MakeFigures } from '../make-figures.js';

/** What a unit shows of its IKM, and what stands beside it. */
interface Shown {
  n: number | null;
  ikm: string | null;
  grade: string | null;
  elements: number;
  attested: string | null;
  says: string;
}

interface Example {
  name: string;
  /** persons a quarter by level */
  taps: Partial<Record<'open' | 'present' | 'served', number>>;
  fee?: boolean;
}

const EXAMPLES: readonly Example[] = [
  { name: '150 taps, 45 % fill in', taps: { open: 50, present: 50, served: 50 } },
  { name: '60 taps, 45 % fill in', taps: { open: 20, served: 40 } },
  { name: 'without fees', taps: { open: 50, served: 100 }, fee: false },
  { name: 'posters only', taps: { open: 150 } },
  { name: 'mixed', taps: { open: 120, present: 60, served: 60 } },
  { name: 'eight persons a quarter', taps: { open: 8 } },
];

/** The days on which the quarters of the year are overdue, and close by themselves. */
const CLOSINGS = ['2026-04-22', '2026-07-22', '2026-10-22', '2027-01-22'];
const noon = (day: string): Date => new Date(`${day}T05:00:00Z`);

let fixture: ContentsFixture;
const quarters = new Map<string, Shown>();
const years = new Map<string, Shown>();

beforeAll(async () => {
  fixture = await ContentsFixture.open();
  const { instansiId } = await fixture.newAgency();
  await fixture.owner.query(`INSERT INTO judged_days VALUES ($1, 'infinity')`, [instansiId]);
  const units = new Map<string, string>();
  for (const [at, example] of EXAMPLES.entries()) units.set(example.name, await rate(example, at));
  await closeYear();
  for (const [name, unitId] of units) {
    quarters.set(name, await show(unitId, '2026-Q4'));
    years.set(name, await show(unitId, '2026'));
  }
});

afterAll(() => fixture.close());

/** A unit that is rated alike in every quarter of the year; the id is the unit's. */
async function rate({ name, taps, fee = true }: Example, seed: number): Promise<string> {
  const unitId = await fixture.addUnit(name);
  const serviceId = await fixture.addService(unitId, `Layanan ${name}`);
  if (!fee) await fixture.freeOfCharge(serviceId);
  const random = seededRandom(seed + 1);
  const levels = Object.entries(taps).flatMap(([level, n]) => Array<string>(n).fill(level));
  const fillsIn = (at: number): boolean => Math.floor((at + 1) * 0.45) > Math.floor(at * 0.45);
  const ratings = [1, 4, 7, 10].flatMap((month) =>
    levels.map((level, at): RatingsToInsert => ({
      unitId,
      serviceId,
      level: level as RatingsToInsert['level'],
      day: `2026-${String(month + (at % 3)).padStart(2, '0')}-${10 + (at % 17)}`,
      answers: fillsIn(at) ? filledIn(random, fee) : { overall: 4 },
    })),
  );
  await fixture.rate(ratings);
  return unitId;
}

/** Every element is skipped by seven in a hundred; nobody is asked about a fee that there is not. */
function filledIn(random: () => number, fee: boolean): Record<string, number> {
  const asked = ELEMENT_KEYS.filter((key) => fee || key !== 'biaya');
  const answered = asked.filter(() => random() < 0.93);
  return Object.fromEntries(
    ['overall', ...answered].map((key) => [key, random() < 0.4 ? 4 : random() < 0.9 ? 3 : 2]),
  );
}

/** Sums all ratings, and does what the worker does when each quarter is overdue. */
async function closeYear(): Promise<void> {
  const cells = new CellStore(fixture.worker);
  while ((await cells.advance()) > 0);
  const work = await openWork(fixture.worker, () => noon('2027-01-22'));
  for (const day of CLOSINGS) {
    await work.get(MakeFigures).execute(noon(day));
    await work.get(ClosePeriods).closeOverdue(noon(day));
  }
  await work.close();
}

async function show(unitId: string, period: string): Promise<Shown> {
  const [found] = await fixture.worker.query<{ figure: IkmFigure }[]>(
    `SELECT figure FROM figures WHERE subject_id = $1 AND period = $2 AND measure = 'ikm' AND basis = 'all'
       AND current AND closed_period_id IS NOT NULL`,
    [unitId, period],
  );
  return found ? describeFigure(found.figure) : describeMissing(unitId, period);
}

function describeFigure(figure: IkmFigure): Shown {
  const { collected, fee, waiting } = IKM_WORDS.id;
  const said = [collected, fee[figure.fee], waiting(figure.readiness, null)];
  const { attested } = figure;
  return {
    n: figure.n,
    ikm: figure.ikm,
    grade: figure.grade,
    elements: Object.keys(figure.elements ?? {}).length,
    attested: attested && `${attested.ikm} (${attested.difference}, z ${attested.z})`,
    says: said.filter((one) => one !== null).join('; '),
  };
}

async function describeMissing(unitId: string, period: string): Promise<Shown> {
  const [missing] = await fixture.worker.query<{ reason: { kind: string } }[]>(
    `SELECT reason FROM missing_figures WHERE subject_id = $1 AND period = $2 AND measure = 'ikm'
       AND basis = 'all' AND current`,
    [unitId, period],
  );
  const nothing = { n: null, ikm: null, grade: null, elements: 0, attested: null };
  return { ...nothing, says: missing?.reason.kind ?? 'nothing' };
}

it('prints what each shows and says', () => {
  const lines = [...quarters].flatMap(([name, figure]) => [
    `${name}: ${JSON.stringify(figure)}`,
    `  in the year: ${JSON.stringify(years.get(name))}`,
  ]);
  process.stdout.write(`${lines.join('\n')}\n`);
  expect(lines).toHaveLength(2 * EXAMPLES.length);
});

it('150 taps of which 45 % fill in give an IKM of nine elements', () => {
  expect(quarters.get('150 taps, 45 % fill in')).toMatchObject({
    n: 67,
    ikm: expect.stringMatching(/^\d\d\.\d\d$/),
    elements: 9,
    says: 'survei elektronik mandiri',
  });
});

it('60 taps say how many are missing', () => {
  expect(quarters.get('60 taps, 45 % fill in')).toEqual({
    n: 27,
    ikm: null,
    grade: null,
    elements: 0,
    attested: null,
    says: 'survei elektronik mandiri; 27 dari 30',
  });
});

it('without fees the index is of eight elements, and says so', () => {
  expect(quarters.get('without fees')).toMatchObject({
    n: 67,
    ikm: expect.any(String),
    elements: 8,
    says: 'survei elektronik mandiri; indeks dari 8 unsur: layanan tanpa biaya, biaya tidak ditanyakan',
  });
});

it('posters alone give an IKM, with nothing attested beside it', () => {
  expect(quarters.get('posters only')).toMatchObject({
    n: 67,
    ikm: expect.any(String),
    elements: 9,
    attested: null,
  });
});

it('a mixed unit has the index of its attested ratings beside its own', () => {
  expect(quarters.get('mixed')).toMatchObject({
    n: 108,
    ikm: expect.any(String),
    attested: expect.stringMatching(/^\d\d\.\d\d \(-?\d+\.\d\d, z -?\d+\.\d\d\)$/),
  });
});

it('eight persons a quarter have no figure, and say in the year how many are missing', () => {
  const name = 'eight persons a quarter';
  expect(quarters.get(name)).toMatchObject({ n: null, ikm: null, says: 'too few' });
  expect(years.get(name)).toMatchObject({
    n: 12,
    ikm: null,
    says: expect.stringContaining('; 12 dari 30'),
  });
});

it('the year has an IKM of everybody whom its quarters made too few', () => {
  expect(years.get('60 taps, 45 % fill in')).toMatchObject({
    n: 108,
    ikm: expect.stringMatching(/^\d\d\.\d\d$/),
    elements: 9,
  });
});
