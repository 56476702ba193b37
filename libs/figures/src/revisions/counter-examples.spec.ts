import {
  attack,
  type AttackedPlace,
  type CorrectedPersons,
  type CorrectedPlace,
  type Cut,
  figuresOfCuts,
  periodDays,
  reviseFigures,
  type Trajectory,
} from '@app/figures';
import { cutOf, fewCells, type Group } from '../../../../test/support/few-cells.js';
import { dayOf } from '../../../../test/support/worker/invented-city.js';
import { toEnd } from '../../../../test/support/worker/play-quarter.js';

const PERIOD = periodDays(dayOf(1), dayOf(92));

/** Some persons who count otherwise after a revision. */
type Change = readonly [persons: number, before: Group | null, after: Group | null];

interface CounterExample {
  groups: readonly Group[];
  parents?: Record<string, string>;
  closed: readonly Cut[];
  running?: readonly Cut[];
  changes: readonly Change[];
  /** units that may be revised nevertheless */
  revised: readonly string[];
}

function placeOf(group: Group | null): CorrectedPlace[] {
  if (group === null) return [];
  const [{ day, unitId, locationId, serviceId, assignmentId, attested }] = fewCells([group])
    .cells as readonly CorrectedPlace[] as [CorrectedPlace];
  return [{ day, unitId, locationId, serviceId, assignmentId, attested }];
}

function correctionsOf(changes: readonly Change[]): CorrectedPersons[] {
  return changes.map(([persons, before, after]) => {
    return { persons, states: [placeOf(before)], now: placeOf(after) };
  });
}

const at = (unit: string, day: number, more: Partial<Group> = {}): Group => {
  return { unit, ...more, days: [[day, 1]] };
};
const many = (unit: string, persons: number, more: Partial<Group> = {}): Group => {
  return { unit, ...more, days: [[3, persons]] };
};
const closings = (...names: string[]): Cut[] => names.map((name) => cutOf(name, 92));

const EXAMPLES: Record<string, CounterExample> = {
  'R1: four came and three moved between two units that are not shown': {
    groups: [many('x', 60), many('y', 8), many('z', 8)],
    closed: closings('instansi', 'unit x'),
    changes: [
      [15, null, at('x', 3)],
      [4, null, at('y', 3)],
      [3, at('y', 3), at('z', 3)],
    ],
    revised: ['x'],
  },
  'R2: ten went and leave two of a unit beside the units below it': {
    groups: [many('p', 12), many('x', 40)],
    parents: { x: 'p' },
    closed: closings('instansi', 'unit p', 'unit x'),
    changes: [[10, at('p', 3), null]],
    revised: [],
  },
  'R3: twelve went and four came where nobody else is': {
    groups: [many('p', 12), many('x', 40)],
    parents: { x: 'p' },
    closed: closings('instansi', 'unit p', 'unit x'),
    changes: [
      [12, at('p', 3), null],
      [4, null, at('p', 4)],
    ],
    revised: [],
  },
  'R4: ten went and leave two beside a running figure': {
    groups: [
      {
        unit: 'u',
        days: [
          [3, 20],
          [28, 12],
          [50, 20],
        ],
      },
    ],
    closed: [cutOf('unit u', 31), cutOf('unit u', 92)],
    running: [cutOf('unit u', 25)],
    changes: [[10, at('u', 28), null]],
    revised: [],
  },
  'R5: four came after a running figure, whom nothing else follows any more': {
    groups: [
      {
        unit: 'u',
        days: [
          [3, 20],
          [28, 12],
          [50, 20],
        ],
      },
    ],
    closed: [cutOf('unit u', 31), cutOf('unit u', 92)],
    running: [cutOf('unit u', 25)],
    changes: [
      [12, at('u', 28), null],
      [4, null, at('u', 29)],
    ],
    revised: [],
  },
  'R6: ten went and leave two of a service beside its officer': {
    groups: [
      many('u', 36, { service: 's', officer: 'o' }),
      many('u', 12, { service: 's' }),
      many('u', 40),
    ],
    closed: closings('unit u', 'service s', 'assignment o'),
    changes: [[10, at('u', 3, { service: 's' }), null]],
    revised: [],
  },
  'R7: six moved to a colleague, and four others came to each': {
    groups: [many('u', 40, { officer: 'o' }), many('u', 40, { officer: 'p' })],
    closed: closings('unit u', 'assignment o', 'assignment p'),
    changes: [
      [6, at('u', 3, { officer: 'o' }), at('u', 3, { officer: 'p' })],
      [4, null, at('u', 3, { officer: 'o' })],
      [4, null, at('u', 3, { officer: 'p' })],
    ],
    revised: [],
  },
  'R8: a month changes by four': {
    groups: [
      {
        unit: 'u',
        days: [
          [3, 20],
          [50, 40],
        ],
      },
    ],
    closed: [cutOf('unit u', 31), cutOf('unit u', 92)],
    changes: [
      [4, null, at('u', 3)],
      [12, null, at('u', 50)],
    ],
    revised: [],
  },
  'R10: all change between attested and not, two of them the other way': {
    groups: [
      many('u', 40),
      many('u', 40, { open: true }),
      many('v', 15),
      many('v', 2, { open: true }),
    ],
    closed: [
      ...closings('instansi', 'unit u', 'unit v'),
      { ...cutOf('instansi', 92), basis: 'attested' },
    ],
    changes: [
      [12, null, at('u', 3)],
      [15, at('v', 3), at('v', 3, { open: true })],
      [2, at('v', 3, { open: true }), at('v', 3)],
    ],
    revised: ['u'],
  },
  'R9: what is not attested changes by four': {
    groups: [many('u', 40), many('u', 40, { open: true })],
    closed: [...closings('unit u'), { ...cutOf('unit u', 92), basis: 'attested' }],
    changes: [
      [12, null, at('u', 3)],
      [4, null, at('u', 3, { open: true })],
    ],
    revised: [],
  },
};

function attackOn({
  groups,
  parents,
  closed,
  running = [],
  changes,
}: CounterExample): AttackedPlace[] {
  const city = fewCells(groups, parents);
  const corrected = correctionsOf(changes).map(({ persons, states, now }): Trajectory => {
    return { persons, states: [...states, now] };
  });
  const shown = figuresOfCuts(PERIOD, closed);
  const figures = [
    ...figuresOfCuts(PERIOD, [...running, ...closed]),
    ...shown.map((figure) => ({ ...figure, state: 1 })),
  ];
  const measure = 'persons';
  return toEnd(attack({ ...city, period: PERIOD, measure, figures, leftOut: [], corrected }));
}

describe.each(Object.entries(EXAMPLES))('%s', (_, example) => {
  const { groups, parents, closed, running = [], changes, revised } = example;

  it('leaves few persons where it is shown', () => {
    expect(attackOn({ ...example, changes: [] })).toEqual([]);
    expect(attackOn(example)).not.toEqual([]);
  });

  it('waits', () => {
    const city = fewCells(groups, parents);
    const revision = reviseFigures({
      ...city,
      period: PERIOD,
      measure: 'persons',
      leftOut: [],
      closed,
      running,
      waiting: [],
      corrected: correctionsOf(changes),
    });
    expect(revision.revised).toEqual(revised);
    const isShown = (group: Group | null): boolean =>
      group === null || revised.includes(group.unit);
    const shown = changes.filter(([, before, after]) => isShown(before) && isShown(after));
    expect(attackOn({ ...example, changes: shown })).toEqual([]);
  });
});
