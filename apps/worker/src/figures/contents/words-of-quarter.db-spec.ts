import {
  ContentsFixture,
  QUARTER,
  type RatingsToInsert,
} from '../../../../../test/support/worker/contents-fixture.js';
import type { LeftOutDays } from '../contents.js';
import { type QuarterWords, wordsOfQuarter } from './words-of-quarter.js';

const DAYS = Array.from({ length: 24 }, (_, at) => `2026-11-${String(at + 1).padStart(2, '0')}`);

let fixture: ContentsFixture;
/** by unit */
const officers: string[][] = [];
let contrasted: string[];

beforeAll(async () => {
  fixture = await ContentsFixture.open();
  await fixture.newAgency();
  const ratings: RatingsToInsert[] = [];
  for (const unit of ['Satu', 'Dua', 'Tiga']) {
    const unitId = await fixture.addUnit(unit);
    const serviceId = await fixture.addService(unitId, `Layanan ${unit}`);
    const inUnit = await Promise.all(Array.from({ length: 4 }, () => fixture.addOfficer(unitId)));
    officers.push(inUnit);
    for (const [at, assignmentId] of inUnit.entries())
      ratings.push(...answersAbout({ unitId, serviceId, assignmentId }, at));
  }
  await fixture.rate([...ratings, ...(await rateByLevel())]);
  await fixture.settle();
});

afterAll(() => fixture.close());

/** 120 served persons on 24 days; the last of a unit is far below the others, who differ a little. */
function answersAbout(
  place: { unitId: string; serviceId: string; assignmentId: string },
  at: number,
): RatingsToInsert[] {
  const persons = (n: number, perilaku: number, level: RatingsToInsert['level']) =>
    DAYS.map((day): RatingsToInsert => ({
      ...place,
      n,
      day,
      level,
      answers: { overall: 3, kompetensi: Math.max(1, perilaku - 1), perilaku },
    }));
  if (at === 3) return [...persons(3, 2, 'served'), ...persons(2, 4, 'served')];
  // open ratings are about nobody
  return [
    ...persons(4, 4, 'served'),
    ...persons(1, 3 - (at % 2), 'served'),
    ...persons(1, 1, 'open'),
  ];
}

/** Officers whom many of both levels rated, few of one, and persons without any spread. */
async function rateByLevel(): Promise<RatingsToInsert[]> {
  const unitId = await fixture.addUnit('Empat');
  const serviceId = await fixture.addService(unitId, 'Layanan Empat');
  const persons = (
    assignmentId: string,
    n: number,
    level: 'present' | 'served',
    perilaku: number,
  ): RatingsToInsert => {
    const place = { unitId, serviceId, assignmentId };
    const answers = { overall: 3, kompetensi: perilaku, perilaku };
    return { ...place, n, day: DAYS[0]!, level, answers };
  };
  contrasted = await Promise.all(Array.from({ length: 3 }, () => fixture.addOfficer(unitId)));
  const [praised, few, even] = contrasted;
  return [
    persons(praised!, 60, 'present', 4),
    persons(praised!, 20, 'served', 4),
    persons(praised!, 20, 'served', 2),
    persons(few!, 9, 'present', 4),
    persons(few!, 40, 'served', 2),
    persons(even!, 10, 'present', 4),
    persons(even!, 10, 'served', 3),
  ];
}

function said(
  assignmentIds: readonly string[],
  leftOut: LeftOutDays[] = [],
): Promise<QuarterWords> {
  const { instansiId } = fixture.agency;
  return fixture.worker.transaction((tx) =>
    wordsOfQuarter(tx, instansiId, QUARTER, assignmentIds, leftOut),
  );
}

async function words(...asked: Parameters<typeof said>): Promise<QuarterWords['words']> {
  return (await said(...asked)).words;
}

it('says who is far below colleagues, and where four in five of these lie', async () => {
  const said = await words(officers.flat());
  expect(said.size).toBe(12);
  const colleagues = {
    low: expect.stringMatching(/^\d\.\d$/),
    high: expect.stringMatching(/^\d\.\d$/),
  };
  for (const [good, , , bad] of officers) {
    expect(said.get(bad!)).toEqual({ said: true, word: 'below', colleagues });
    expect(said.get(good!)).toMatchObject({ said: true, word: expect.not.stringMatching('below') });
  }
});

it('compares only with those whose figure is shown', async () => {
  const [first, second, third] = officers as [string[], string[], string[]];
  const said = await words([...first, ...second, ...third.slice(0, 3)]);
  expect([...said.keys()]).not.toContain(third[3]);
  expect(said.get(third[0]!)).toEqual({ said: false, because: 'few colleagues' });
  const few = await words([...first, ...second]);
  expect(few.get(first[0]!)).toEqual({ said: false, because: 'few officers' });
});

it('counts persons and days of the two elements, without those who stay out', async () => {
  const leftOut = { after: '2026-11-19', until: '2026-12-31' };
  const [unit] = await fixture.owner.query('SELECT unit_id FROM assignments WHERE id = $1', [
    officers[0]![0],
  ]);
  const said = await words(officers.flat(), [{ unitId: unit.unit_id, ...leftOut }]);
  expect(said.get(officers[0]![0]!)).toEqual({ said: false, because: 'few ratings' });
  expect(said.get(officers[1]![0]!)).toMatchObject({ said: true });
});

describe('how far levels differ', () => {
  it('is told of whom ten persons of both rated, and of nobody else', async () => {
    const [praised, few, even] = contrasted;
    const { contrasts } = await said([praised!, few!, even!]);
    const of = (id?: string) => contrasts.find(({ assignmentId }) => assignmentId === id);
    // s² = 40 / 98 over both levels: 1 / (s √(1/60 + 1/40)) standard errors
    expect(of(praised)).toMatchObject({ z: expect.closeTo(7.668, 3), verdict: 'present higher' });
    expect(of(few)).toBeUndefined();
    // without any spread it has no end
    expect(of(even)).toMatchObject({ z: 100, verdict: 'present higher' });
    expect(contrasts).toHaveLength(2);
  });
});
