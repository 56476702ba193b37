import { type Cut, type Line, makeOwnCuts, periodCounts, periodDays } from '@app/figures';
import { type CityName, KINDS } from '../../../../../test/support/city-kinds.js';
import {
  type City,
  dayOf,
  inventedCity,
} from '../../../../../test/support/worker/invented-city.js';
import { playQuarter } from '../../../../../test/support/worker/play-quarter.js';

const WEEKS = 9;
const LAST_WEEK = 14;
const SETTLES_IN = 8;

interface Share {
  /** officers with 30 taps by then */
  officers: number;
  /** of them those who see an own view */
  seeing: number;
}

/** Who sees an own view in the ninth week of a quarter, and whether the rule leaves them out. */
function shareOf(name: CityName, seed: number): Share {
  const city = inventedCity(name, seed);
  const period = periodDays(city.from, city.until);
  const countsAt = (settled: number) => {
    const cells = city.cells.filter(({ day }) => day <= dayOf(settled));
    return periodCounts({ period, measure: 'persons', cells, versions: city.versions });
  };
  const cuts: Cut[] = [];
  for (let week = 2; week <= WEEKS; week += 1) {
    const settled = week * 7 - SETTLES_IN;
    cuts.push(...makeOwnCuts(countsAt(settled), cuts, settled));
  }
  const shown = new Set(cuts.map(({ subject }) => subject.id));
  const lines: Line[] = [...countsAt(WEEKS * 7).units.values()].flatMap(
    ({ table }) => table.officers,
  );
  const busy = lines.filter(({ counts }) => counts.at(-1)! >= 30);
  return {
    officers: busy.length,
    seeing: busy.filter(({ subject }) => shown.has(subject.id)).length,
  };
}

/** All own cuts of a quarter, week by week. */
function ownCutsOf({ from, until, cells, versions }: City): Cut[] {
  const period = periodDays(from, until);
  const cuts: Cut[] = [];
  for (let week = 2; week <= LAST_WEEK; week += 1) {
    const settled = week * 7 - SETTLES_IN;
    const before = cells.filter(({ day }) => day <= dayOf(settled));
    const counts = periodCounts({ period, measure: 'persons', cells: before, versions });
    cuts.push(...makeOwnCuts(counts, cuts, settled));
  }
  return cuts;
}

/** Closing figures of officers up to the quarter's end, and their months, with what officers saw before. */
function closedOfficers(city: City, own: readonly Cut[]): { closed: number; months: number } {
  const officers = playQuarter(city, 'persons', own).closing.figures.filter(
    ({ subject }) => subject.kind === 'assignment',
  );
  const closed = officers.filter(({ until }) => until === city.until).length;
  return { closed, months: officers.reduce((sum, { months }) => sum + months.length, 0) };
}

it('what officers saw before keeps back at most one closing figure and one month in a hundred', () => {
  const sum = { closed: 0, months: 0, without: 0, monthsWithout: 0 };
  for (const name of ['nested', 'everything', 'levels'] as const) {
    const city = inventedCity(name, 1);
    const own = ownCutsOf(city);
    const [beside, without] = [own, []].map((cuts) => closedOfficers(city, cuts));
    sum.closed += beside!.closed;
    sum.months += beside!.months;
    sum.without += without!.closed;
    sum.monthsWithout += without!.months;
  }
  process.stdout.write(
    `closing figures of officers beside own views: ${sum.closed} of ${sum.without}, months ${sum.months} of ${sum.monthsWithout}\n`,
  );
  expect(sum.closed / sum.without).toBeGreaterThan(0.99);
  expect(sum.months / sum.monthsWithout).toBeGreaterThan(0.99);
});

it('by the ninth week nine in ten officers with thirty taps see an own view, save where they sit alone', () => {
  const names = (Object.keys(KINDS) as CityName[]).toSorted();
  const table = names.map((name) => {
    const shares = [1, 2, 3].map((seed) => shareOf(name, seed));
    const sum = (of: (share: Share) => number): number =>
      shares.reduce((all, one) => all + of(one), 0);
    return { name, officers: sum((one) => one.officers), seeing: sum((one) => one.seeing) };
  });
  process.stdout.write(
    `own views by week ${WEEKS}:\n${table.map(({ name, officers, seeing }) => `  ${name}: ${seeing} of ${officers}`).join('\n')}\n`,
  );
  const others = table.filter(({ name }) => name !== 'one officer');
  const all = (of: (share: Share) => number): number =>
    others.reduce((sum, one) => sum + of(one), 0);
  expect(all((one) => one.seeing) / all((one) => one.officers)).toBeGreaterThan(0.9);
  for (const { name, officers, seeing } of table) {
    // who is nearly all of a unit would see what its few other visitors did
    expect(seeing / officers).toBeGreaterThan(name === 'one officer' ? 0.5 : 0.85);
  }
});
