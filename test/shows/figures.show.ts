import { attack, figuresOfCuts, periodDays } from '@app/figures';
import { CITY_NAMES } from '../support/city-kinds.js';
import { type City, inventedCity, largeCity } from '../support/worker/invented-city.js';
import {
  type Completeness,
  completeness,
  type PlayedQuarter,
  playQuarter,
  publishedCuts,
  toEnd,
} from '../support/worker/play-quarter.js';

const SEEDS = [1, 2];
const KINDS = ['instansi', 'unit', 'location', 'attested', 'service', 'assignment'];

/** Shown / complete of those with ten persons, and the months with ten that are shown. */
function describe(tables: readonly Record<string, Completeness>[]): string {
  return KINDS.flatMap((kind) => {
    const rows = tables.flatMap((table) => table[kind] ?? []);
    const sum = (key: keyof Completeness): number => rows.reduce((all, row) => all + row[key], 0);
    if (rows.length === 0) return [];
    const share = (part: number, all: number): string => (part / Math.max(1, all)).toFixed(2);
    const complete = share(sum('complete'), sum('subjects'));
    return [`${kind} ${complete} (months ${share(sum('months'), sum('monthsOfTen'))})`];
  }).join(' · ');
}

function attackedPlaces(city: City, played: PlayedQuarter): number {
  const period = periodDays(city.from, city.until);
  const { leftOut } = played.closing;
  const cuts = publishedCuts(played);
  return toEnd(
    attack({ ...city, period, measure: 'persons', figures: figuresOfCuts(period, cuts), leftOut }),
  ).length;
}

it('ten kinds of cities: how much of a quarter is shown, and what an attacker finds', () => {
  const rows = CITY_NAMES.map((name) => {
    const cities = SEEDS.map((seed) => inventedCity(name, seed));
    const played = cities.map((city) => playQuarter(city, 'persons'));
    const attacked = played.map((one, at) => attackedPlaces(cities[at]!, one));
    console.log(
      `${name}: ${describe(played.map(completeness))} · attacked places ${attacked.join(', ')}`,
    );
    return attacked;
  });
  expect(rows.flat()).toEqual(rows.flat().map(() => 0));
});

it('one quarter of a large city: 150 units, about 400 officers, 125,000 persons', () => {
  const sizes = [0.25, 0.5, 1];
  const cpu = sizes.map((size) => {
    const played = playQuarter(largeCity(size, 1), 'persons');
    console.log(
      `${150 * size} units: ${played.cpu.toFixed(1)} CPU s for fourteen makings and the closing, the longest ${played.longest.toFixed(1)} · ${describe([completeness(played)])}`,
    );
    return played.cpu;
  });
  const exponent = Math.log(cpu.at(-1)! / cpu[0]!) / Math.log(sizes.at(-1)! / sizes[0]!);
  console.log(`CPU grows with the size to the power ${exponent.toFixed(2)}`);
  // the sandbox of the test runner makes every global dear: plain Node.js needs a quarter of these seconds
  expect(exponent).toBeLessThan(2);
});
