import { type CorrectedPersons, periodDays, reviseFigures } from '@app/figures';
import { arrivals, cutOf, fewCells, type Group } from '../../../../test/support/few-cells.js';
import { dayOf } from '../../../../test/support/worker/invented-city.js';

const PERIOD = periodDays(dayOf(1), dayOf(92));
const CITY = fewCells([
  { unit: 'u', service: 's', officer: 'o', days: [[3, 40]] },
  { unit: 'u', officer: 'p', days: [[3, 40]] },
  { unit: 'u', days: [[9, 40]] },
  { unit: 'v', days: [[3, 40]] },
]);
const closed = ['instansi', 'unit u', 'unit v', 'service s', 'assignment o', 'assignment p'].map(
  (name) => cutOf(name, 92),
);

const revise = (corrected: readonly CorrectedPersons[]) =>
  reviseFigures({
    ...CITY,
    period: PERIOD,
    measure: 'persons',
    leftOut: [],
    closed,
    running: [],
    waiting: [],
    corrected,
  });

/** Persons who move from one place to another one. */
function moves(persons: number, from: Group, to: Group): CorrectedPersons {
  const [before] = arrivals([from]);
  const [after] = arrivals([to]);
  return { persons, states: [before!.now], now: after!.now };
}

const one = (more: Partial<Group> = {}): Group => ({ unit: 'u', days: [[3, 1]], ...more });

it('E11: fewer than ten corrections wait until together they reach ten', () => {
  const early = { unit: 'u', days: [[3, 5]] } satisfies Group;
  const late = { unit: 'u', days: [[9, 5]] } satisfies Group;
  expect(revise(arrivals([early]))).toEqual({ revised: [], waiting: ['u'] });
  expect(revise(arrivals([early, late]))).toEqual({ revised: ['u'], waiting: [] });
});

it('E12: a rating that moves to another officer waits, although the sum is the same', () => {
  const move = moves(1, one({ officer: 'o' }), one({ officer: 'p' }));
  expect(revise([move]).waiting).toEqual(['u']);
  expect(revise([{ ...move, persons: 10 }]).revised).toEqual(['u']);
});

it('counts who moves within a unit once: five on two days are five persons', () => {
  const move = moves(5, one(), one({ days: [[9, 1]] }));
  const others = arrivals([{ unit: 'u', days: [[3, 4]] }]);
  expect(revise([move, ...others]).waiting).toEqual(['u']);
});

it('counts who says something else where they were once', () => {
  const [place] = arrivals([one()])[0]!.now;
  const change = { states: [[{ ...place!, says: '4' }]], now: [{ ...place!, says: '1' }] };
  expect(revise([{ persons: 9, ...change }]).waiting).toEqual(['u']);
  expect(revise([{ persons: 10, ...change }]).revised).toEqual(['u']);
  const same = { states: [[place!]], now: [place!] };
  expect(revise([{ persons: 3, ...same }])).toEqual({ revised: [], waiting: [] });
});

it('a single move is shown where enough others came to both units', () => {
  const move = moves(1, one(), one({ unit: 'v' }));
  expect(revise([move]).revised).toEqual([]);
  const others = arrivals([
    { unit: 'u', days: [[3, 12]] },
    { unit: 'v', days: [[3, 12]] },
  ]);
  expect(revise([move, ...others]).revised).toEqual(['u', 'v']);
});

it('E13: added and taken away are counted together, in every part', () => {
  const enoughInAll = arrivals([
    { unit: 'u', service: 's', days: [[3, 9]] },
    { unit: 'u', days: [[3, 11]] },
  ]);
  expect(revise(enoughInAll).waiting).toEqual(['u']);
  const enough = arrivals([
    { unit: 'u', service: 's', days: [[3, 5]] },
    { unit: 'u', days: [[3, 10]] },
  ]);
  const [gone] = arrivals([{ unit: 'u', service: 's', officer: 'o', days: [[3, 10]] }]);
  const taken = { persons: 10, states: [gone!.now], now: [] };
  expect(revise(enough).waiting).toEqual(['u']);
  expect(revise([...enough, taken]).revised).toEqual([]);
  expect(
    revise([...enough, taken, ...arrivals([one({ service: 's', days: [[3, 5]] })])]).revised,
  ).toEqual(['u']);
});

/** Those who came, and in how many states they count already. */
const cameBefore = (groups: readonly Group[], states: number, since: number): CorrectedPersons[] =>
  arrivals(groups).map(({ persons, now }) => {
    const known = Array.from({ length: states }, (_, state) => (state < since ? [] : now));
    return { persons, states: known, now };
  });

it('ten against the closing are not enough when a revision showed five of them', () => {
  const shown = cameBefore([{ unit: 'u', days: [[3, 10]] }], 2, 1);
  const late = cameBefore([{ unit: 'u', days: [[9, 5]] }], 2, 2);
  expect(revise([...shown, ...late]).waiting).toEqual(['u']);
  const more = cameBefore([{ unit: 'u', days: [[9, 5]] }], 2, 2);
  expect(revise([...shown, ...late, ...more]).revised).toEqual(['u']);
});

it('shows nothing again that a revision has shown already', () => {
  const shown = cameBefore([{ unit: 'u', days: [[3, 10]] }], 2, 1);
  expect(revise(shown)).toEqual({ revised: [], waiting: [] });
});

it('a unit that waits keeps what was shown of it', () => {
  const shown = cameBefore([{ unit: 'v', days: [[3, 12]] }], 2, 1);
  const waiting = cameBefore([{ unit: 'v', days: [[9, 3]] }], 2, 2);
  const others = cameBefore([{ unit: 'u', days: [[3, 12]] }], 2, 2);
  expect(revise([...shown, ...waiting, ...others])).toEqual({
    revised: ['u'],
    waiting: ['v'],
  });
});

it('of a place whose units change by few, the unit with the fewest waits', () => {
  const two = arrivals([
    { unit: 'u', days: [[3, 20]] },
    { unit: 'v', days: [[3, 4]] },
  ]);
  expect(revise(two)).toEqual({ revised: ['u'], waiting: ['v'] });
});

it('a service of which ratings would lie in two units waits: no table can hold it', () => {
  const elsewhere = arrivals([{ unit: 'v', service: 's', days: [[3, 20]] }]);
  expect(revise(elsewhere).waiting).toEqual(['v']);
});
