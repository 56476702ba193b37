import type { Attack } from '../simulation/attacks.js';
import { holdBar, type Measured } from '../simulation/bars.js';
import { QUARTER_DAYS, type Traffic } from '../simulation/quarter.js';
import { seededRandom } from '../simulation/random.js';
import { type AttackedUnit, attackUnit } from '../support/attacks/attacked-unit.js';

/** Of each unit, attack, number of forged ratings and direction. */
const QUARTERS = 16;
/** Ten of them are too few for a bar, and show how small a shift is still flagged. */
const FORGED = [10, 20, 50, 200];

const MIXED = [0.3, 0.55, 0.15] as const;
const UNITS: Record<string, Traffic> = {
  'posters only': { perQuarter: 270, mix: [1, 0, 0], season: false },
  'mixed, small': { perQuarter: 150, mix: MIXED, season: false },
  'mixed, large': { perQuarter: 330, mix: MIXED, season: false },
};

type Plan = Pick<Attack, 'days' | 'phones' | 'pace' | 'level'>;

/** Who cannot see the unit's screen gives open ratings; whoever stands beside it gives present ones. */
const ATTACKS = {
  'from home, ten days': { days: 10, phones: 1, pace: 'any hour', level: 'open' },
  '20 friends, a quarter': { days: QUARTER_DAYS, phones: 20, pace: 'any hour', level: 'open' },
  'drip at the screen': { days: QUARTER_DAYS, phones: 1, pace: 'any hour', level: 'present' },
} as const satisfies Record<string, Plan>;

interface Played {
  unit: string;
  attack: string;
  level: Plan['level'];
  forged: number;
  answer: 1 | 4;
  quarters: AttackedUnit[];
}

const bySeed = new Map<number, Played[]>();

function played(seed: number): Played[] {
  const known = bySeed.get(seed) ?? playAll(seed);
  bySeed.set(seed, known);
  return known;
}

function playAll(seed: number): Played[] {
  const random = seededRandom(seed);
  const all = Object.entries(UNITS).flatMap(([unit, traffic]) =>
    Object.entries(ATTACKS).flatMap(([attack, plan]) =>
      FORGED.flatMap((forged) =>
        ([4, 1] as const).map((answer) => ({ unit, traffic, attack, plan, forged, answer })),
      ),
    ),
  );
  // a unit with posters only has no screen to stand beside
  const possible = all.filter(({ traffic, plan }) => traffic.mix[0] < 1 || plan.level === 'open');
  return possible.map(({ traffic, plan, forged, answer, ...names }) => ({
    ...names,
    level: plan.level,
    forged,
    answer,
    quarters: Array.from({ length: QUARTERS }, () =>
      attackUnit(traffic, { ...plan, fakes: forged, answer }, random),
    ),
  }));
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0) / numbers.length;
}

it('how far forged ratings move the IKM of all counted ratings', () => {
  holdBar('Shift of the unit’s IKM of all counted ratings, index points', 1, (seed) =>
    played(seed)
      .filter(({ forged }) => forged > FORGED[0]!)
      .map(({ unit, attack, forged, answer, quarters }): Measured => {
        const shift = meanOf(quarters.map((one) => one.shift));
        // how many count differs from seed to seed; the line tells it of the first one
        const counted = meanOf(quarters.map((one) => one.counted)).toFixed(0);
        const of = `${forged} times ${answer} (${counted} count)`;
        return { what: `${unit}: ${attack}, ${of}`, value: shift };
      }),
  );
});

const SHIFTS = [
  { name: 'less than 5 points', from: 0, to: 5 },
  { name: '5 to 10 points', from: 5, to: 10 },
  { name: '10 points and more', from: 10, to: Infinity },
];
const ATTESTED = [
  { name: '30 to 44', from: 30, to: 45, claimed: false },
  { name: '45 to 89', from: 45, to: 90, claimed: true },
  { name: '90 and more', from: 90, to: Infinity, claimed: true },
];

/** Share of printed differences that are flagged, by shift and attested respondents. */
function flags(seed: number, level: Plan['level']): Measured[] {
  const quarters = played(seed)
    .filter((one) => one.level === level)
    .flatMap((one) => one.quarters);
  return ATTESTED.flatMap((attested) =>
    SHIFTS.map((points): Measured => {
      const inside = quarters.filter(
        (one) => isBetween(one.attested, attested) && isBetween(Math.abs(one.shift), points),
      );
      const bar = attested.claimed && points.from >= 10 ? { atLeast: 0.9 } : {};
      const what = `${attested.name} attested, ${points.name}`;
      return { what, value: shareFlagged(inside), ...bar };
    }),
  );
}

function shareFlagged(quarters: readonly AttackedUnit[]): number {
  const printed = quarters.filter(({ flagged }) => flagged !== null);
  return meanOf(printed.map(({ flagged }) => Number(flagged)));
}

function isBetween(value: number, { from, to }: { from: number; to: number }): boolean {
  return value >= from && value < to;
}

it.each([
  ['open ratings', 'open'],
  ['ratings at the unit’s own screen', 'present'],
] as const)('the printed difference to the attested index flags forged %s', (what, level) => {
  holdBar(`Forged ${what}: share of units whose difference is flagged`, 2, (seed) =>
    flags(seed, level),
  );
});

it('and flags few units where nobody forges anything', () => {
  holdBar('Nobody forges: share of units whose difference is flagged', 2, (seed) => {
    const random = seededRandom(seed);
    const nobody = { ...ATTACKS['from home, ten days'], fakes: 0, answer: 4 } as const;
    return Object.entries(UNITS)
      .filter(([, { mix }]) => mix[0] < 1)
      .map(([what, traffic]): Measured => {
        const quarters = Array.from({ length: 100 }, () => attackUnit(traffic, nobody, random));
        return { what, value: shareFlagged(quarters), atMost: 0.1 };
      });
  });
});
