import jStat from 'jstat';
import { anchorPresent, type LevelTallies, usualDifference } from './anchor.js';
import { groupBy } from '@app/collections';
import { HIGHEST, LOWEST, sum } from './mean-groups.js';
import {
  type ComparedOfficer,
  PEER_COMPARISON,
  serviceMixes,
  tallyOfLevel,
} from './compared-officer.js';
import type { Interval } from './plus-four-interval.js';
import { add, meanOf, moveTo, type Tally } from './tally.js';
import { showableAt } from './threshold.js';
import { type VarianceComponents, varianceComponents } from './variance-components.js';

/**
 * Compared officers that an agency and a unit need, how sure above and below must be, and how far from μ four
 * in five colleagues lie. 0.94 is what `npm run simulate` needs to find nine in ten of those who are five
 * index points off with 100 ratings; false words stay far below two in a hundred.
 */
export const COLLEAGUE_WORD = {
  fewestOfAgency: 10,
  fewestOfUnit: 4,
  sure: 0.94,
  fourInFive: 1.28,
} as const;

/** E[(|x| - 1)²] of a standard normal x beyond one: 2 (2 Φ(-1) - φ(1)). */
const COST_OF_ANCHOR = 0.15068;

/** One assignment at the closing of a quarter. */
export interface ClosingOfficer extends ComparedOfficer {
  /** local days with ratings */
  days: number;
}

/**
 * Why no word is said. `few ratings`: below 50, or on fewer than 20 days · `few officers`: fewer than ten in the
 * agency · `few colleagues`: fewer than four in the unit · `unequally anchored`: tickets hold the ratings of
 * some in the unit and not of others · `other services`: too little of what the officer serves compares
 */
export type NoWord =
  'few ratings' | 'few officers' | 'few colleagues' | 'unequally anchored' | 'other services';

/** All means on the scale 1 to 4. */
export type ColleagueWord =
  | {
      said: true;
      word: 'above' | 'level' | 'below';
      /** P(the officer is above the mean of the colleagues), 0 to 1 */
      probabilityAbove: number;
      /** where four in five colleagues lie, rounded outwards to 0.1 */
      colleagues: Interval;
    }
  | { said: false; because: NoWord };

interface Prepared {
  officer: ClosingOfficer;
  /** respondents */
  persons: number;
  /** anchored and evened out, of as many persons as it is worth */
  tally: Tally;
  anchored: boolean;
  compares: boolean;
}

/**
 * The one word about each officer of an agency, once, at a quarter's closing: saying it again with every
 * week's figure would say falsely of 17 honest officers in a hundred, sooner or later, what it says of few at
 * once. Colleagues are those of the same unit. Each mean is anchored around the unit's own difference
 * between levels, evened out for the mix of levels and services, and compared with the colleagues' mean
 *
 *     c = Σ w_k m_k,  w_k ∝ 1 / (τ² + s² / n_k), the officer left out
 *     d = m - c,  v = s² / n + Σ w_k² s² / n_k,  T = τ² (1 + Σ w_k²),  B = T / (T + v)
 *     P(θ > c) = Φ(√B d / √v)
 *
 * with s² and τ² of all officers of the agency within their units. Above or below is said from 0.94 and up to
 * 0.06. Where officers hardly differ τ² is small, B is too, and everybody is level.
 * @returns one per officer, in the order given
 * @throws RangeError as `varianceComponents`, and for an impossible tally
 */
export function wordsAtClosing(officers: readonly ClosingOfficer[]): ColleagueWord[] {
  const units = groupBy(officers, ({ unit }) => unit);
  const mixes = serviceMixes(officers);
  const prepared = new Map(
    [...units].map(([unit, members]) => [unit, prepareUnit(members, mixes)] as const),
  );
  const enough = officers.length >= COLLEAGUE_WORD.fewestOfAgency;
  const components = enough ? componentsOf([...prepared.values()]) : null;
  return officers.map((officer) => {
    const unit = prepared.get(officer.unit)!;
    const own = unit.find((one) => one.officer === officer)!;
    const because = reasonForNone(own, unit, components);
    if (because !== null) return { said: false, because };
    const others = unit.filter((one) => one !== own).map(({ tally }) => tally);
    return compareWith(own.tally, others, components!);
  });
}

function componentsOf(units: readonly (readonly Prepared[])[]): VarianceComponents {
  return varianceComponents(units.map((members) => members.map(({ tally }) => tally)));
}

function reasonForNone(
  { officer, anchored, persons, compares }: Prepared,
  unit: readonly Prepared[],
  components: VarianceComponents | null,
): NoWord | null {
  if (showableAt(persons, officer.days) !== 'word') return 'few ratings';
  if (components === null || components.assumed) return 'few officers';
  if (unit.length < COLLEAGUE_WORD.fewestOfUnit) return 'few colleagues';
  if (unit.some((other) => other.anchored !== anchored)) return 'unequally anchored';
  return compares ? null : 'other services';
}

function compareWith(
  own: Tally,
  others: readonly Tally[],
  { withinOfficers, betweenOfficers }: VarianceComponents,
): ColleagueWord {
  const weights = others.map(({ n }) => 1 / (betweenOfficers + withinOfficers / n));
  const shares = weights.map((weight) => weight / sum(weights));
  const mean = sum(others.map((other, at) => shares[at]! * meanOf(other)));
  const chance =
    withinOfficers * (1 / own.n + sum(others.map(({ n }, at) => shares[at]! ** 2 / n)));
  const between = betweenOfficers * (1 + sum(shares.map((share) => share ** 2)));
  const weight = between / (between + chance);
  const z = (Math.sqrt(weight) * (meanOf(own) - mean)) / Math.sqrt(chance);
  const probabilityAbove = jStat.normal.cdf(z, 0, 1);
  const colleagues = rangeAround(mean, COLLEAGUE_WORD.fourInFive * Math.sqrt(betweenOfficers));
  return { said: true, word: wordFor(probabilityAbove), probabilityAbove, colleagues };
}

function wordFor(probabilityAbove: number): 'above' | 'level' | 'below' {
  if (probabilityAbove >= COLLEAGUE_WORD.sure) return 'above';
  return probabilityAbove <= 1 - COLLEAGUE_WORD.sure ? 'below' : 'level';
}

/** Rounded outwards to 0.1, so that it is nobody's figure. */
function rangeAround(mean: number, reach: number): Interval {
  return {
    low: Math.max(LOWEST, Math.floor(10 * (mean - reach)) / 10),
    high: Math.min(HIGHEST, Math.ceil(10 * (mean + reach)) / 10),
  };
}

function prepareUnit(
  members: readonly ClosingOfficer[],
  mixes: ReturnType<typeof serviceMixes>,
): Prepared[] {
  const levels = members.map(({ parts }) => ({
    present: tallyOfLevel(parts, 'present'),
    served: tallyOfLevel(parts, 'served'),
  }));
  const presentOfUnit = presentShareOf(levels);
  return members.map((officer, at) => {
    const usual = usualDifference(levels.toSpliced(at, 1));
    const { tally, anchored } = anchorPresent(levels[at]!.present, levels[at]!.served, usual);
    const levelMix = anchored ? (presentShareOf([levels[at]!]) - presentOfUnit) * usual : 0;
    const mix = mixes.get(officer.officer)!;
    const compares = mix.comparableShare >= PEER_COMPARISON.fewestComparable;
    const serviceMix = compares ? mix.raw - mix.adjusted : 0;
    const mean = Math.min(HIGHEST, Math.max(LOWEST, meanOf(tally) - levelMix - serviceMix));
    const worth = anchored ? worthOfAnchored(levels[at]!) : 1;
    const prepared = scale(moveTo(tally, mean), worth);
    return { officer, persons: tally.n, tally: prepared, anchored, compares };
  });
}

/**
 * An anchored mean leans on the served ratings and so is less certain than its persons: its variance is
 * s² / n × (1 + 0.15 n1 / n2), as if there were fewer of them.
 */
function worthOfAnchored({ present, served }: LevelTallies): number {
  return 1 / (1 + (COST_OF_ANCHOR * present.n) / served.n);
}

function scale({ n, sum: total, squares }: Tally, by: number): Tally {
  return { n: n * by, sum: total * by, squares: squares * by };
}

function presentShareOf(levels: readonly LevelTallies[]): number {
  const present = sum(levels.map((one) => one.present.n));
  return present / sum(levels.map((one) => add(one.present, one.served).n));
}
