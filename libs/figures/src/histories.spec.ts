import {
  allLines,
  attack,
  figuresOfCuts,
  lineOf,
  type Measure,
  periodCounts,
  periodDays,
} from '@app/figures';
import fc from 'fast-check';
import { fewCells } from '../../../test/support/few-cells.js';
import { anyCity, anyKind } from '../../../test/support/worker/any-city.js';
import { type City, makeCity } from '../../../test/support/worker/invented-city.js';
import {
  type PlayedQuarter,
  playQuarter,
  publishedCuts,
  toEnd,
} from '../../../test/support/worker/play-quarter.js';

const measure = fc.constantFrom<Measure>('persons', 'respondents');

function attackedPlaces(one: City, measured: Measure, played: PlayedQuarter): unknown[] {
  const period = periodDays(one.from, one.until);
  const cuts = publishedCuts(played);
  const { leftOut } = played.closing;
  return toEnd(
    attack({ ...one, period, measure: measured, figures: figuresOfCuts(period, cuts), leftOut }),
  );
}

it('an attacker finds no combination of one to nine persons in any history', () => {
  fc.assert(
    fc.property(anyCity, measure, (one, measured) => {
      expect(attackedPlaces(one, measured, playQuarter(one, measured))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it('what a closing figure counts and what it leaves out are all ratings of its subject', () => {
  fc.assert(
    fc.property(anyCity, (one) => {
      const { closing } = playQuarter(one, 'persons');
      const agency = closing.figures.find(({ subject }) => subject.kind === 'instansi');
      const total = one.cells.reduce((sum, { persons }) => sum + persons, 0);
      if (agency?.until === one.until) expect(agency.leftOut).toBeLessThan(total);
      for (const { until, refused } of closing.figures) {
        expect(until === one.until).toBe(refused === null);
      }
    }),
    { numRuns: 12 },
  );
});

it('who stays out can be left out anew by what a closing says', () => {
  let leftOut = 0;
  fc.assert(
    fc.property(anyCity, measure, (one, measured) => {
      const { closing, counts } = playQuarter(one, measured);
      const period = periodDays(one.from, one.until);
      const anew = periodCounts({ ...one, period, measure: measured, leftOut: closing.leftOut });
      for (const { subject, basis, counts: persons } of allLines(counts)) {
        if (basis === 'others') continue;
        const again = lineOf(anew, subject, basis)?.counts ?? persons.map(() => 0);
        expect([...again]).toEqual([...persons]);
      }
      leftOut += closing.leftOut.length;
    }),
    { numRuns: 30 },
  );
  expect(leftOut).toBeGreaterThan(0);
});

it('every unit with ten persons is closed where nobody moves, and fewer than ten stay out of each rest', () => {
  const still = fc
    .tuple(anyKind, fc.integer({ min: 1, max: 1e6 }))
    .map(([one, seed]) => makeCity({ ...one, moved: 0, locations: 0 }, seed));
  let closed = 0;
  let all = 0;
  fc.assert(
    fc.property(still, (one) => {
      for (const { subject, basis, until } of playQuarter(one, 'persons').closing.figures) {
        if (basis !== 'all' || !['instansi', 'unit'].includes(subject.kind)) continue;
        all += 1;
        closed += until === one.until ? 1 : 0;
      }
    }),
    { numRuns: 40 },
  );
  expect(closed / all).toBeGreaterThanOrEqual(0.99);
});

it('the order of rows does not matter', () => {
  fc.assert(
    fc.property(anyCity, fc.integer({ min: 1, max: 97 }), (one, step) => {
      const mixed = one.cells
        .map((cell, at) => ({ cell, place: (at * step) % 101 }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ cell }) => cell);
      const first = playQuarter(one, 'persons');
      const second = playQuarter({ ...one, cells: mixed }, 'persons');
      expect(second.cuts).toEqual(first.cuts);
      expect(second.closing).toEqual(first.closing);
    }),
    { numRuns: 8 },
  );
});

it('steps between the cuts of a subject are at least ten persons', () => {
  fc.assert(
    fc.property(anyCity, (one) => {
      const { counts } = playQuarter(one, 'persons');
      for (const { chains, counts: persons } of allLines(counts)) {
        for (const chain of chains) {
          chain.slice(1).forEach((day, at) => {
            expect(persons[day]! - persons[chain[at]!]!).toBeGreaterThanOrEqual(10);
          });
        }
      }
    }),
    { numRuns: 12 },
  );
});

describe('a unit that moves within the agency', () => {
  it('is one whole of the agency and a crossing part of the units where it stood', () => {
    const still = fewCells(
      [
        {
          unit: 'x',
          days: [
            [5, 30],
            [60, 4],
          ],
        },
        { unit: 'p', days: [[5, 40]] },
        { unit: 'q', days: [[5, 40]] },
      ],
      { x: 'p' },
    );
    const moves = { unitId: 'x', parentId: 'q', from: '2026-11-10', guest: false };
    const one = { ...still, versions: [...still.versions, moves] };
    const played = playQuarter(one, 'persons');
    expect(attackedPlaces(one, 'persons', played)).toEqual([]);
    const of = (id: string) => played.closing.figures.find(({ subject }) => subject.id === id)!;
    expect(of('x').until).toBe(one.until);
    expect([of('p').until, of('q').until]).toContain(one.until);
  });

  it('stays out of the unit whose small rest it was, while it stood there', () => {
    const still = fewCells(
      [
        {
          unit: 'x',
          days: [
            [5, 4],
            [60, 4],
          ],
        },
        { unit: 'sibling', days: [[5, 40]] },
        { unit: 'q', days: [[5, 40]] },
      ],
      { x: 'p', sibling: 'p' },
    );
    const moves = { unitId: 'x', parentId: 'q', from: '2026-11-10', guest: false };
    const one = { ...still, versions: [...still.versions, moves] };
    const { closing, counts } = playQuarter(one, 'persons');
    expect(closing.leftOut).toContainEqual({
      unitId: 'x',
      after: '2026-09-30',
      until: '2026-11-09',
    });
    const period = periodDays(one.from, one.until);
    const anew = periodCounts({ ...one, period, measure: 'persons', leftOut: closing.leftOut });
    const persons = (from: typeof counts) =>
      ['p', 'q'].map((id) => lineOf(from, { kind: 'unit', id }, 'all')!.counts.at(-1));
    expect(persons(anew)).toEqual(persons(counts));
    expect(persons(anew)).toEqual([40, 44]);
  });
});
