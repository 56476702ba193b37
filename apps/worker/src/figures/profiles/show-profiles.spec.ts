import fc from 'fast-check';
import type { ShownProfile } from '@app/persistence/figures';
import { PERSONS, keyOf, printedCounts } from './shown-counts.js';
import { showProfiles, type UnitProfile } from './show-profiles.js';

/** A dinas with two units below it, one of which has one below it. */
const PARENTS = new Map([
  ['dinas', null],
  ['a', 'dinas'],
  ['b', 'dinas'],
  ['c', 'b'],
]);
const UNITS = [...PARENTS.keys()];
const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

type Own = Record<string, readonly [women: number, men: number, silent: number]>;

function profilesOf(own: Own): UnitProfile[] {
  return UNITS.map((unitId) => {
    const held = UNITS.filter((each) => isIn(each, unitId)).map((each) => own[each]!);
    const sum = (at: number): number => held.reduce((total, some) => total + some[at]!, 0);
    return {
      unitId,
      counts: new Map([
        [PERSONS, sum(0) + sum(1) + sum(2)],
        [keyOf('jenis_kelamin', 'perempuan'), sum(0)],
        [keyOf('jenis_kelamin', 'laki_laki'), sum(1)],
      ]),
    };
  });
}

function isIn(unitId: string, above: string): boolean {
  const parent = PARENTS.get(unitId);
  return unitId === above || (!!parent && isIn(parent, above));
}

const show = (period: string, own: Own, inside: readonly ShownProfile[] = []): ShownProfile[] =>
  showProfiles({ period, profiles: profilesOf(own), parentOf: PARENTS, inside });

const nobody = [0, 0, 0] as const;

it('shows ten persons, and nine nowhere', () => {
  const shown = show('2026-Q4', { dinas: nobody, a: [5, 5, 0], b: nobody, c: [9, 0, 0] });
  expect(shown.map(({ unitId, n }) => `${unitId} ${n}`)).toEqual(['dinas 19']);
  const [whole] = show('2026-Q4', { dinas: [10, 0, 0], a: [20, 11, 0], b: nobody, c: [12, 10, 0] });
  expect(whole).toMatchObject({
    unitId: 'dinas',
    n: 63,
    figure: { fields: { jenis_kelamin: { perempuan: 42, laki_laki: 21 } } },
  });
});

it('keeps a field back that a unit above would tell apart, and shows the others', () => {
  const shown = show('2026-Q4', { dinas: [4, 6, 0], a: [20, 20, 0], b: nobody, c: nobody });
  expect(shown).toEqual([
    expect.objectContaining({ unitId: 'dinas', n: 50 }),
    expect.objectContaining({ unitId: 'a', n: 40 }),
  ]);
  expect(shown[0]!.figure.fields['jenis_kelamin']).toEqual({ perempuan: 24, laki_laki: 26 });
  expect(shown[1]!.figure.fields['jenis_kelamin']).toEqual({ perempuan: null, laki_laki: null });
});

const persons = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 30 }));
const own = fc.record(
  Object.fromEntries(UNITS.map((unitId) => [unitId, fc.tuple(persons, persons, persons)])),
);

it('a unit less any shown units below it, and a period less any inside, leave nobody or ten', () => {
  fc.assert(
    fc.property(fc.array(own, { minLength: 4, maxLength: 4 }), (quarters) => {
      const shown = QUARTERS.flatMap((key, at) => show(key, quarters[at]! as Own));
      for (const [key, first, second] of [
        ['2026-S1', 0, 2],
        ['2026-S2', 2, 4],
        ['2026', 0, 4],
      ] as const) {
        shown.push(...show(key, together(quarters.slice(first, second)), shown));
      }
      const few = [...sidewise(shown), ...lengthwise(shown)].filter(
        (left) => left !== 0 && Math.abs(left) < 10,
      );
      expect(few).toEqual([]);
    }),
  );
});

function together(all: readonly Own[]): Own {
  return Object.fromEntries(
    UNITS.map((unitId) => {
      const sum = (at: number): number => all.reduce((total, one) => total + one[unitId]![at]!, 0);
      return [unitId, [sum(0), sum(1), sum(2)] as const];
    }),
  );
}

const KEYS = [PERSONS, keyOf('jenis_kelamin', 'perempuan'), keyOf('jenis_kelamin', 'laki_laki')];

/** Of each period: what every unit leaves of every choice of disjoint units inside. */
function sidewise(shown: readonly ShownProfile[]): number[] {
  return [...new Set(shown.map(({ period }) => period))].flatMap((key) => {
    const board = new Map(
      shown
        .filter(({ period }) => period === key)
        .map((one) => [one.unitId, printedCounts(one.figure)]),
    );
    const choices = [
      ['dinas', 'a'],
      ['dinas', 'b'],
      ['dinas', 'c'],
      ['dinas', 'a', 'b'],
      ['dinas', 'a', 'c'],
      ['b', 'c'],
    ];
    return KEYS.flatMap((count) =>
      choices.flatMap((names) => leftOf(names.map((name) => board.get(name)?.get(count)))),
    );
  });
}

/** Of each unit: what every period leaves of every choice of disjoint periods inside. */
function lengthwise(shown: readonly ShownProfile[]): number[] {
  const half = (name: string, quarters: string[]): string[][] => [
    [],
    [name],
    ...[[0], [1], [0, 1]].map((some) => some.map((at) => quarters[at]!)),
  ];
  const [first, second] = [
    half('2026-S1', QUARTERS.slice(0, 2)),
    half('2026-S2', QUARTERS.slice(2)),
  ];
  const choices = [
    ...first.map((parts) => ['2026-S1', ...parts]),
    ...second.map((parts) => ['2026-S2', ...parts]),
    ...first.flatMap((some) => second.map((others) => ['2026', ...some, ...others])),
  ].filter(([whole, ...parts]) => parts.length > 0 && !parts.includes(whole!));
  return UNITS.flatMap((unitId) => {
    const board = new Map(
      shown
        .filter((one) => one.unitId === unitId)
        .map((one) => [one.period, printedCounts(one.figure)]),
    );
    return KEYS.flatMap((count) =>
      choices.flatMap((names) => leftOf(names.map((name) => board.get(name)?.get(count)))),
    );
  });
}

/** The first less the others; nothing where one of them is not printed. */
function leftOf(counts: readonly (number | undefined)[]): number[] {
  if (counts.includes(undefined)) return [];
  const [whole, ...parts] = counts as number[];
  return [parts.reduce((left, part) => left - part, whole!)];
}
