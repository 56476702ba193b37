import {
  type AttackedPlace,
  attack,
  type Cut,
  figuresOfCuts,
  periodDays,
  type UnitVersion,
} from '@app/figures';
import { cutOf, fewCells, type Group } from '../../../test/support/few-cells.js';
import { type City, dayOf } from '../../../test/support/worker/invented-city.js';
import { playQuarter, publishedCuts, toEnd } from '../../../test/support/worker/play-quarter.js';

function attackOn(
  city: City,
  cuts: readonly Cut[],
  leftOut: { unitId: string; after: string; until: string }[] = [],
): AttackedPlace[] {
  const period = periodDays(city.from, city.until);
  return toEnd(
    attack({ ...city, period, measure: 'persons', figures: figuresOfCuts(period, cuts), leftOut }),
  );
}

it('a location less a unit that stood elsewhere before', () => {
  const group = (unit: string, location: string, persons: number, day = 5): Group => {
    return { unit, location, days: [[day, persons]] };
  };
  const later = ['x', 'p', 'q'].map((unit) => group(unit, 'l', 30, 50));
  const groups = [
    group('x', 'l', 36),
    group('x', 'l', 4, 28),
    group('x', 'm', 6),
    group('p', 'l', 1),
    group('p', 'm', 40),
    group('q', 'm', 40),
    ...later,
  ];
  const city = fewCells(groups);
  const moves: UnitVersion = { unitId: 'x', parentId: 'p', from: dayOf(26), guest: false };
  const moving = { ...city, versions: [...city.versions, moves] };
  expect(attackOn(moving, [cutOf('unit x', 31), cutOf('location l', 31)])).not.toEqual([]);
  const played = playQuarter(moving, 'persons');
  expect(attackOn(moving, publishedCuts(played), played.closing.leftOut)).toEqual([]);
});

it('attested ratings of a whole less those of a unit up to a cut before it left', () => {
  const group = (unit: string, more: Partial<Group> = {}): Group => ({
    unit,
    days: [1, 50, 80].map((day) => [day, 20] as const),
    ...more,
  });
  const [few, many] = [4, 40].map((persons) => [[35, persons] as const]);
  const groups = ['x', 'y', 'c'].flatMap((unit) => [group(unit), group(unit, { open: true })]);
  groups.push({ unit: 'c', days: few! }, { unit: 'c', days: many!, open: true });
  const city = fewCells(groups, { x: 'p', y: 'q' });
  const at = (from: string, parentId: string): UnitVersion => {
    return { unitId: 'c', parentId, from, guest: false };
  };
  const elsewhere = city.versions.filter(({ unitId }) => unitId !== 'c');
  const versions = [...elsewhere, at('2020-01-01', 'p'), at(dayOf(44), 'q')];
  const moving = { ...city, versions };
  const leaking = [cutOf('unit p', 61), cutOf('unit x', 61), cutOf('unit c', 31)].map(
    (cut): Cut => ({ ...cut, basis: 'attested' }),
  );
  expect(attackOn(moving, leaking)).not.toEqual([]);
  const played = playQuarter(moving, 'persons');
  expect(attackOn(moving, publishedCuts(played), played.closing.leftOut)).toEqual([]);
});
