import {
  anchorPresent,
  type ClosingOfficer,
  shrinkOfficers,
  type Tally,
  wordsAtClosing,
} from '@app/statistics';
import { drawEffect, drawTally, indexOf, type Shape, shapeFor, type Spread } from './answers.js';
import { holdBar, type Measured } from './bars.js';
import { type Random, seededRandom } from './random.js';

const RESPONDENTS = 100;
const DAYS = 60;
/** Index points from colleagues from which on a word should be said. */
const DISTANT = 5;
const ALIKE: Spread = { units: 0.05, officers: 0 };
const DIFFERENT: Spread = { units: 0.05, officers: 0.05 };

interface Agency {
  units: number;
  officersOfUnit: number;
  spread: Spread;
  /** share of served ratings of each officer of a unit; the others are present */
  served: (officer: number) => number;
  /** how far present ratings lie above served ones with everybody, on the latent scale */
  levelsDiffer: number;
}

const NONE = { aboveOrBelow: 0 };

const PLAIN = { served: () => 0, levelsDiffer: 0 };

interface World {
  officers: ClosingOfficer[];
  /** index points by which each officer truly lies above the mean of the colleagues */
  distances: number[];
}

interface Words {
  aboveOrBelow: number;
  below: number;
  /** of the distant ones, by word on the right side */
  distant: number;
  found: number;
  officers: number;
}

type Sayer = (officers: readonly ClosingOfficer[]) => (string | null)[];

it('words about officers are rarely false, and are said of those who differ', () => {
  holdBar('Words at a quarter’s closing, n = 100 for each officer', 3, (seed) => {
    const random = seededRandom(seed);
    return [
      ...falseWords('24 alike in 3 units', alike(3, 8), 150, random),
      ...falseWords('24 alike in 6 units', alike(6, 4), 150, random),
      ...falseWords('500 alike in 50 units', alike(50, 10), 8, random),
      ...falseWords('6 alike in 1 unit', alike(1, 6), 100, random, NONE),
      ...falseWords(
        '24 alike, 30–70 % tickets, levels differ',
        ticketed((at) => 0.3 + 0.05 * at),
        150,
        random,
        { below: 0.02 },
      ),
      ...falseWords(
        '24 alike, half of each unit has tickets',
        ticketed((at) => (at % 2) * 0.5),
        150,
        random,
        NONE,
      ),
      ...power(
        '4 units of 8',
        { ...PLAIN, units: 4, officersOfUnit: 8, spread: DIFFERENT },
        random,
        true,
      ),
      ...power(
        '4 units of 4',
        { ...PLAIN, units: 4, officersOfUnit: 4, spread: DIFFERENT },
        random,
        false,
      ),
    ];
  });
});

const alike = (units: number, officersOfUnit: number): Agency => ({
  ...PLAIN,
  units,
  officersOfUnit,
  spread: ALIKE,
});

const ticketed = (served: Agency['served']): Agency => ({
  ...alike(3, 8),
  served,
  levelsDiffer: 0.35,
});

function falseWords(
  what: string,
  agency: Agency,
  agencies: number,
  random: Random,
  bar: { aboveOrBelow?: number; below?: number } = { aboveOrBelow: 0.02 },
): Measured[] {
  const worlds = Array.from({ length: agencies }, () => drawWorld(agency, random));
  const [now, before] = [count(worlds, atClosing), count(worlds, asBefore)];
  const atMost = (limit: number | undefined): Partial<Measured> =>
    limit === undefined ? {} : { atMost: limit };
  return [
    {
      what: `${what}: above or below`,
      value: now.aboveOrBelow / now.officers,
      ...atMost(bar.aboveOrBelow),
    },
    { what: '  of these "below"', value: now.below / now.officers, ...atMost(bar.below) },
    { what: '  as before', value: before.aboveOrBelow / before.officers },
    { what: '  as before, "below"', value: before.below / before.officers },
  ];
}

function power(what: string, agency: Agency, random: Random, claimed: boolean): Measured[] {
  const worlds = Array.from({ length: 200 }, () => drawWorld(agency, random));
  const [now, before] = [count(worlds, atClosing), count(worlds, asBefore)];
  return [
    {
      what: `${what}: word where ≥ 5 points off`,
      value: now.found / now.distant,
      ...(claimed && { atLeast: 0.9 }),
    },
    { what: '  as before', value: before.found / before.distant },
    { what: '  officers who are ≥ 5 points off', value: now.distant / now.officers },
  ];
}

function count(worlds: readonly World[], sayer: Sayer): Words {
  const words = { aboveOrBelow: 0, below: 0, distant: 0, found: 0, officers: 0 };
  for (const { officers, distances } of worlds) {
    for (const [at, word] of sayer(officers).entries()) {
      const distance = distances[at]!;
      words.officers += 1;
      words.below += word === 'below' ? 1 : 0;
      words.aboveOrBelow += word === 'above' || word === 'below' ? 1 : 0;
      if (Math.abs(distance) < DISTANT) continue;
      words.distant += 1;
      words.found += word === (distance > 0 ? 'above' : 'below') ? 1 : 0;
    }
  }
  return words;
}

const atClosing: Sayer = (officers) =>
  wordsAtClosing(officers).map((word) => (word.said ? word.word : null));

/** Anchored from ten served on around no difference, μ drawn towards the agency, any number of colleagues. */
const asBefore: Sayer = (officers) => {
  const tallies = officers.map(({ officer, unit, parts }) => {
    const [served, present] = (['served', 'present'] as const).map(
      (level) => parts.find((part) => part.level === level)?.tally ?? { n: 0, sum: 0, squares: 0 },
    ) as [Tally, Tally];
    return { officer, unit, tally: anchorPresent(present, served).tally };
  });
  return shrinkOfficers(tallies).officers.map(({ probabilityAboveUnit }) =>
    wordFor(probabilityAboveUnit),
  );
};

function drawWorld(agency: Agency, random: Random): World {
  const world: World = { officers: [], distances: [] };
  for (let unit = 0; unit < agency.units; unit += 1) {
    const unitEffect = drawEffect(agency.spread.units, random);
    const effects = Array.from(
      { length: agency.officersOfUnit },
      () => unitEffect + drawEffect(agency.spread.officers, random),
    );
    const truths = effects.map((effect) => indexOf(shapeFor(effect, agency.spread)));
    effects.forEach((effect, at) => {
      const colleagues = truths.toSpliced(at, 1);
      const theirs = colleagues.reduce((total, truth) => total + truth, 0) / colleagues.length;
      world.distances.push(truths[at]! - theirs);
      world.officers.push({
        officer: `${unit} ${at}`,
        unit: `${unit}`,
        days: DAYS,
        parts: drawParts(agency, at, effect, random),
      });
    });
  }
  return world;
}

function drawParts(
  { spread, served, levelsDiffer }: Agency,
  officer: number,
  effect: number,
  random: Random,
): ClosingOfficer['parts'] {
  const ticketed = Math.round(RESPONDENTS * served(officer));
  const shapes: Record<'present' | 'served', Shape> = {
    present: shapeFor(effect, spread),
    served: shapeFor(effect - levelsDiffer, spread),
  };
  const sizes = { present: RESPONDENTS - ticketed, served: ticketed };
  return (['present', 'served'] as const)
    .filter((level) => sizes[level] > 0)
    .map((level) => ({
      level,
      service: 'one',
      tally: drawTally(shapes[level], sizes[level], random),
    }));
}

/** How words were said before: with every figure, from 0.95 and up to 0.05. */
function wordFor(probabilityAbove: number): 'above' | 'level' | 'below' {
  if (probabilityAbove >= 0.95) return 'above';
  return probabilityAbove <= 0.05 ? 'below' : 'level';
}
