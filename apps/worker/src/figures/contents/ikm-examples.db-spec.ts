import type { IkmFigure } from '@app/persistence/figures';
import { ELEMENT_KEYS, IKM_WORDS } from '@app/skm';
import {
  ContentsFixture,
  QUARTER,
  type RatingsToInsert,
} from '../../../../../test/support/worker/contents-fixture.js';
import { seededRandom } from '../../../../../test/simulation/random.js';

/** What a unit shows of its IKM, and what stands beside it. */
interface Shown {
  n: number | null;
  ikm: string | null;
  grade: string | null;
  elements: number;
  attested: string | null;
  says: string;
}

const NOTHING: Shown = {
  n: null,
  ikm: null,
  grade: null,
  elements: 0,
  attested: null,
  says: IKM_WORDS.id.waiting({ state: 'untold' }, null)!,
};

interface Example {
  name: string;
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

let fixture: ContentsFixture;
const shown = new Map<string, Shown>();

beforeAll(async () => {
  fixture = await ContentsFixture.open();
  await fixture.newAgency();
  const units = [];
  for (const [at, example] of EXAMPLES.entries()) units.push(await rate(example, at));
  for (const unit of units) shown.set(unit.name, await show(unit));
});

afterAll(() => fixture.close());

/** A unit, and how many rated it in all and attested. */
interface RatedUnit {
  name: string;
  unitId: string;
  n: number;
  attested: number;
}

async function rate({ name, taps, fee = true }: Example, seed: number): Promise<RatedUnit> {
  const unitId = await fixture.addUnit(name);
  const serviceId = await fixture.addService(unitId, `Layanan ${name}`);
  if (!fee) await fixture.freeOfCharge(serviceId);
  const random = seededRandom(seed + 1);
  const levels = Object.entries(taps).flatMap(([level, n]) => Array<string>(n).fill(level));
  const fillsIn = (at: number): boolean => Math.floor((at + 1) * 0.45) > Math.floor(at * 0.45);
  const persons = levels.map((level, at): RatingsToInsert => ({
    unitId,
    serviceId,
    level: level as RatingsToInsert['level'],
    day: `2026-${10 + (at % 3)}-${10 + (at % 17)}`,
    answers: fillsIn(at) ? filledIn(random, fee) : { overall: 4 },
  }));
  await fixture.rate(persons);
  const attested = persons.filter(({ level }) => level !== 'open').length;
  return { name, unitId, n: persons.length, attested };
}

async function show({ unitId, n, attested }: RatedUnit): Promise<Shown> {
  if (n < 10) return NOTHING;
  const subject = { kind: 'unit', id: unitId } as const;
  const bases = attested >= 30 ? (['all', 'attested'] as const) : (['all'] as const);
  const contents = await fixture.build(
    bases.map((basis) => ({ subject, basis, measure: 'ikm', covers: [QUARTER] })),
  );
  return describeFigure(contents[0]!.figure as IkmFigure);
}

/** Every element is skipped by seven in a hundred; nobody is asked about a fee that there is not. */
function filledIn(random: () => number, fee: boolean): Record<string, number> {
  const asked = ELEMENT_KEYS.filter((key) => fee || key !== 'biaya');
  const answered = asked.filter(() => random() < 0.93);
  return Object.fromEntries(
    ['overall', ...answered].map((key) => [key, random() < 0.4 ? 4 : random() < 0.9 ? 3 : 2]),
  );
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

it('prints what each shows and says', () => {
  const lines = [...shown].map(([name, figure]) => `${name}: ${JSON.stringify(figure)}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  expect(lines).toHaveLength(EXAMPLES.length);
});

it('150 taps of which 45 % fill in give an IKM of nine elements', () => {
  expect(shown.get('150 taps, 45 % fill in')).toMatchObject({
    n: 67,
    ikm: expect.stringMatching(/^\d\d\.\d\d$/),
    elements: 9,
    says: 'survei elektronik mandiri',
  });
});

it('60 taps say how many are missing', () => {
  expect(shown.get('60 taps, 45 % fill in')).toEqual({
    n: 27,
    ikm: null,
    grade: null,
    elements: 0,
    attested: null,
    says: 'survei elektronik mandiri; 27 dari 30',
  });
});

it('without fees the index is of eight elements, and says so', () => {
  expect(shown.get('without fees')).toMatchObject({
    n: 67,
    ikm: expect.any(String),
    elements: 8,
    says: 'survei elektronik mandiri; indeks dari 8 unsur: layanan tanpa biaya, biaya tidak ditanyakan',
  });
});

it('posters alone give an IKM, with nothing attested beside it', () => {
  expect(shown.get('posters only')).toMatchObject({
    n: 67,
    ikm: expect.any(String),
    elements: 9,
    attested: null,
  });
});

it('a mixed unit has the index of its attested ratings beside its own', () => {
  expect(shown.get('mixed')).toMatchObject({
    n: 108,
    ikm: expect.any(String),
    attested: expect.stringMatching(/^\d\d\.\d\d \(-?\d+\.\d\d, z -?\d+\.\d\d\)$/),
  });
});

it('eight persons a quarter have no figure', () => {
  expect(shown.get('eight persons a quarter')).toEqual(NOTHING);
});
