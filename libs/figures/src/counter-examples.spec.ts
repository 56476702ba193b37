import { type AttackedPlace, attack, type Cut, figuresOfCuts, periodDays } from '@app/figures';
import { cutOf, fewCells, type Group } from '../../../test/support/few-cells.js';
import type { City } from '../../../test/support/worker/invented-city.js';
import { playQuarter, publishedCuts, toEnd } from '../../../test/support/worker/play-quarter.js';

/** Figures that a simpler rule published, and which left one to nine persons. */
interface CounterExample {
  groups: readonly Group[];
  parents?: Record<string, string>;
  leaking: readonly Cut[];
}

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

const FOUR_WEEKS = (
  unit: string,
  persons: readonly number[],
  more: Partial<Group> = {},
): Group => ({
  unit,
  ...more,
  days: persons.map((count, week) => [[1, 8, 15, 22][week]!, count] as const),
});

const EXAMPLES: Record<string, CounterExample> = {
  'E1: a month of the unit less the month of its service': {
    groups: [FOUR_WEEKS('u', [20, 10, 10, 10], { service: 's' }), FOUR_WEEKS('u', [10, 2, 10, 10])],
    leaking: [
      cutOf('unit u', 7),
      cutOf('unit u', 14),
      cutOf('service s', 7),
      cutOf('service s', 14),
    ],
  },
  'E1b: the rest is empty, and one unit lacks a cut': {
    groups: [FOUR_WEEKS('a', [20, 20, 20, 20]), FOUR_WEEKS('b', [10, 2, 9, 12])],
    leaking: [cutOf('instansi', 7), cutOf('instansi', 14), cutOf('unit a', 7), cutOf('unit a', 14)],
  },
  'E1c: closing of agency and units after a common cut': {
    groups: [
      FOUR_WEEKS('p', [10, 1, 2]),
      FOUR_WEEKS('u1', [40, 20, 20]),
      FOUR_WEEKS('u2', [40, 20, 20]),
    ],
    parents: { u1: 'p', u2: 'p' },
    leaking: ['unit p', 'unit u1', 'unit u2'].flatMap((name) => [cutOf(name, 7), cutOf(name, 92)]),
  },
  'E2: own ratings of a unit with two units below': {
    groups: [
      { unit: 'p', days: [[1, 3]] },
      { unit: 'x', days: [[1, 12]] },
      { unit: 'y', days: [[1, 13]] },
    ],
    parents: { x: 'p', y: 'p' },
    leaking: [cutOf('unit p', 92), cutOf('unit x', 92), cutOf('unit y', 92)],
  },
  'E3: a unit below K under a unit in the middle': {
    groups: [
      { unit: 'x', days: [[1, 12]] },
      { unit: 'y', days: [[1, 3]] },
      { unit: 'z', days: [[1, 40]] },
      { unit: 'w', days: [[1, 8]] },
    ],
    parents: { x: 'mid', y: 'mid' },
    leaking: [cutOf('unit mid', 92), cutOf('unit x', 92)],
  },
  'E4: a location that is one unit and four persons of another': {
    groups: [
      { unit: 'x', location: 'l', days: [[1, 15]] },
      { unit: 'y', location: 'l', days: [[1, 4]] },
      { unit: 'y', days: [[1, 30]] },
    ],
    leaking: [cutOf('location l', 92), cutOf('unit x', 92), cutOf('unit y', 92)],
  },
  'E5: the units below stand in for a unit that is not shown': {
    groups: [
      FOUR_WEEKS('mid', [7, 10, 10]),
      FOUR_WEEKS('x', [12, 12, 12]),
      FOUR_WEEKS('y', [13, 12, 12]),
      FOUR_WEEKS('z', [60, 15, 20]),
    ],
    parents: { x: 'mid', y: 'mid' },
    leaking: ['instansi', 'unit x', 'unit y', 'unit z'].map((name) => cutOf(name, 7)),
  },
  'E6: a unit less a unit below it less a service of its own': {
    groups: [
      { unit: 'p', service: 's', days: [[1, 20]] },
      { unit: 'p', days: [[1, 4]] },
      { unit: 'x', days: [[1, 30]] },
    ],
    parents: { x: 'p' },
    leaking: [cutOf('unit p', 92), cutOf('unit x', 92), cutOf('service s', 92)],
  },
  'E6b: the same with a unit below K instead of own ratings': {
    groups: [
      { unit: 'p', service: 's', days: [[1, 20]] },
      { unit: 'k', days: [[1, 3]] },
      { unit: 'x', days: [[1, 30]] },
    ],
    parents: { x: 'p', k: 'p' },
    leaking: [cutOf('unit p', 92), cutOf('unit x', 92), cutOf('service s', 92)],
  },
  'E7: an officer who is nearly a service': {
    groups: [
      { unit: 'u', service: 's', officer: 'o', days: [[1, 48]] },
      { unit: 'u', service: 's', days: [[1, 2]] },
      { unit: 'u', officer: 'o', days: [[1, 1]] },
      { unit: 'u', days: [[1, 40]] },
    ],
    leaking: [cutOf('service s', 92), cutOf('assignment o', 92)],
  },
  'E8: two services less three officers': {
    groups: [
      { unit: 'u', service: 's1', officer: 'a', days: [[1, 20]] },
      { unit: 'u', service: 's1', officer: 'b', days: [[1, 20]] },
      { unit: 'u', service: 's2', officer: 'b', days: [[1, 20]] },
      { unit: 'u', service: 's2', officer: 'c', days: [[1, 20]] },
      { unit: 'u', service: 's2', days: [[1, 3]] },
      { unit: 'u', days: [[1, 60]] },
    ],
    leaking: ['service s1', 'service s2', 'assignment a', 'assignment b', 'assignment c'].map(
      (name) => cutOf(name, 92),
    ),
  },
  'E10: all ratings and the attested ones side by side': {
    groups: [
      { unit: 'u', days: [[1, 97]] },
      { unit: 'u', open: true, days: [[1, 3]] },
    ],
    leaking: [cutOf('unit u', 92), { ...cutOf('unit u', 92), basis: 'attested' }],
  },
  'E10b: what is not attested beside a unit where nobody is attested': {
    groups: [
      { unit: 'u', days: [[1, 40]] },
      { unit: 'u', open: true, days: [[1, 3]] },
      { unit: 'v', open: true, days: [[1, 20]] },
    ],
    leaking: [
      cutOf('instansi', 92),
      { ...cutOf('instansi', 92), basis: 'attested' },
      cutOf('unit v', 92),
    ],
  },
  'E10c: what is attested beside units where everybody is': {
    groups: [
      { unit: 'u', days: [[1, 3]] },
      { unit: 'u', open: true, days: [[1, 20]] },
      { unit: 'v', days: [[1, 40]] },
      { unit: 'w', days: [[1, 40]] },
    ],
    leaking: [
      cutOf('instansi', 92),
      { ...cutOf('instansi', 92), basis: 'attested' },
      cutOf('unit v', 92),
      cutOf('unit w', 92),
    ],
  },
  'an agency less all of its locations': {
    groups: [
      { unit: 'u', location: 'l', days: [[1, 40]] },
      { unit: 'v', location: 'm', days: [[1, 40]] },
      { unit: 'v', days: [[1, 4]] },
    ],
    leaking: [cutOf('instansi', 92), cutOf('location l', 92), cutOf('location m', 92)],
  },
  'a location that is nearly a service': {
    groups: [
      { unit: 'u', service: 's', location: 'l', days: [[1, 40]] },
      { unit: 'u', service: 's', days: [[1, 4]] },
      { unit: 'u', days: [[1, 30]] },
    ],
    leaking: [cutOf('service s', 92), cutOf('location l', 92)],
  },
  'a location that is nearly two services': {
    groups: [
      { unit: 'u', service: 's', location: 'l', days: [[1, 40]] },
      { unit: 'u', service: 't', location: 'l', days: [[1, 40]] },
      { unit: 'u', location: 'l', days: [[1, 4]] },
      { unit: 'u', days: [[1, 40]] },
    ],
    leaking: [cutOf('service s', 92), cutOf('service t', 92), cutOf('location l', 92)],
  },
  'a location cut before a unit of which few come afterwards': {
    groups: [
      { unit: 'u', location: 'l', days: [[1, 40]] },
      { unit: 'u', days: [[40, 7]] },
      { unit: 'v', location: 'm', days: [1, 40].map((day) => [day, 40] as const) },
    ],
    leaking: [cutOf('location l', 31), cutOf('unit u', 92)],
  },
};

describe.each(Object.entries(EXAMPLES))('%s', (_, { groups, parents, leaking }) => {
  const city = fewCells(groups, parents);

  it('leaves few persons where it is published', () => {
    expect(attackOn(city, leaking)).not.toEqual([]);
  });

  it('is not published, and the agency is closed', () => {
    const played = playQuarter(city, 'persons');
    expect(attackOn(city, publishedCuts(played), played.closing.leftOut)).toEqual([]);
    expect(played.closing.figures).toContainEqual(
      expect.objectContaining({ subject: { kind: 'instansi', id: '' }, until: city.until }),
    );
  });
});
