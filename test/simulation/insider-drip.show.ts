import {
  type ClosingOfficer,
  contrastLevels,
  shrinkOfficers,
  type OfficerTally,
  type Tally,
  wordsAtClosing,
} from '@app/statistics';
import { drawEffect, drawTally, shapeFor, USUAL_SPREAD } from './answers.js';
import { anchoredTally, drawQuarter, toIndex } from './attacked-officer.js';
import { holdBar, type Measured } from './bars.js';
import { QUARTER_DAYS, type SimulatedRating, tallyRatings } from './quarter.js';
import { type Random, seededRandom } from './random.js';

const QUARTERS = 150;
const COLLEAGUES = 7;
const OTHER_UNITS = 20;

it('an insider beside the display is held by tickets', () => {
  holdBar(
    `Insider drip over a quarter, n = 90, true index 72: mean shift over ${QUARTERS} quarters`,
    2,
    (seed) => [
      ...measure({ served: 0.5, fakes: 50, seed }, true),
      ...[20, 200].flatMap((fakes) => measure({ served: 0.5, fakes, seed }, false)),
      ...measure({ served: 0.15, fakes: 50, seed }, false),
      ...measure({ served: 0, fakes: 50, seed }, false),
    ],
  );
});

interface Setting {
  /** share of served ratings; all others are present */
  served: number;
  fakes: number;
  seed: number;
}

interface Shift {
  raw: number;
  anchored: number;
  shrunk: number;
  flagged: number;
  /** 1 where the officer, who truly lies ten points below, is told so */
  belowBefore: number;
  belowAfter: number;
}

function measure({ served, fakes, seed }: Setting, claimed: boolean): Measured[] {
  const random = seededRandom(seed);
  const runs = Array.from({ length: QUARTERS }, () => attackOnce(served, fakes, random));
  const mean = (pick: keyof Shift): number =>
    runs.reduce((total, run) => total + run[pick], 0) / QUARTERS;
  const what = (name: string): string => `served ${served * 100} %, k = ${fakes}: ${name}`;
  return [
    { what: what('without anchor'), value: mean('raw') },
    { what: what('anchored'), value: mean('anchored'), ...(claimed && { atMost: 3.5 }) },
    { what: what('anchored and shrunk'), value: mean('shrunk'), ...(claimed && { atMost: 2.2 }) },
    { what: what('share flagged'), value: mean('flagged'), ...(claimed && { atLeast: 0.85 }) },
    { what: what('word "below", without the drip'), value: mean('belowBefore') },
    { what: what('word "below", with it'), value: mean('belowAfter') },
  ];
}

function attackOnce(served: number, fakes: number, random: Random): Shift {
  const { honest, attacked } = drawQuarter(
    { perQuarter: 90, mix: [0, 1 - served, served], season: false },
    { fakes, days: QUARTER_DAYS, answer: 4, level: 'present', phones: 1, pace: 'any hour' },
    random,
  );
  const others = drawOthers(random);
  const isBelow = (ratings: readonly SimulatedRating[]): number =>
    wordOf(ratings, others, served) === 'below' ? 1 : 0;
  const attested = ['present', 'served'] as const;
  const [before, after] = [anchoredTally(honest), anchoredTally(attacked)];
  const ticketed = tallyRatings(attacked, ['served']);
  const contrast = ticketed.n > 0 && contrastLevels(tallyRatings(attacked, ['present']), ticketed);
  return {
    raw: toIndex(tallyRatings(attacked, attested)) - toIndex(tallyRatings(honest, attested)),
    anchored: toIndex(after) - toIndex(before),
    shrunk: shrunkIndex(after, others) - shrunkIndex(before, others),
    flagged: contrast && contrast.verdict === 'present higher' ? 1 : 0,
    belowBefore: isBelow(honest),
    belowAfter: isBelow(attacked),
  };
}

/** The word about the officer; colleagues have the same share of tickets, and both levels alike. */
function wordOf(
  ratings: readonly SimulatedRating[],
  others: readonly OfficerTally[],
  served: number,
): string | null {
  const attacked = closing('attacked', '0', {
    present: tallyRatings(ratings, ['present']),
    served: tallyRatings(ratings, ['served']),
  });
  const colleagues = others.map(({ officer, unit, tally }) =>
    closing(`${unit} ${officer}`, unit, {
      present: partOf(tally, 1 - served),
      served: partOf(tally, served),
    }),
  );
  const [word] = wordsAtClosing([attacked, ...colleagues]);
  return word?.said ? word.word : null;
}

function closing(
  officer: string,
  unit: string,
  levels: Record<'present' | 'served', Tally>,
): ClosingOfficer {
  const parts = (['present', 'served'] as const)
    .filter((level) => levels[level].n > 0)
    .map((level) => ({ level, service: 'one', tally: levels[level] }));
  return { officer, unit, days: QUARTER_DAYS, parts };
}

function partOf({ n, sum, squares }: Tally, share: number): Tally {
  const persons = Math.round(n * share);
  return { n: persons, sum: (sum * persons) / n, squares: (squares * persons) / n };
}

function shrunkIndex(tally: Tally, others: readonly OfficerTally[]): number {
  const { officers } = shrinkOfficers([{ officer: 'attacked', unit: '0', tally }, ...others]);
  return 25 * (officers[0]?.theta ?? NaN);
}

/** Colleagues of the attacked unit, whose mean is the usual one, and other units. */
function drawOthers(random: Random): OfficerTally[] {
  return Array.from({ length: OTHER_UNITS + 1 }, (_, unit) => {
    const unitEffect = unit === 0 ? 0 : drawEffect(USUAL_SPREAD.units, random);
    return Array.from({ length: COLLEAGUES }, (_, officer) => {
      const shape = shapeFor(unitEffect + drawEffect(USUAL_SPREAD.officers, random), USUAL_SPREAD);
      return { officer: `${officer}`, unit: `${unit}`, tally: drawTally(shape, 90, random) };
    });
  }).flat();
}
