import { groupBy } from '@app/collections';
import jStat from 'jstat';
import { sum } from './mean-groups.js';
import { meanOf, requireTally, type Tally } from './tally.js';
import {
  SMALLEST_VARIANCE,
  varianceComponents,
  type VarianceComponents,
} from './variance-components.js';

export interface OfficerTally {
  officer: string;
  unit: string;
  tally: Tally;
}

/** All on the scale 1 to 4. */
export interface ShrunkOfficer {
  officer: string;
  unit: string;
  /** θ: the officer's mean, drawn towards the unit */
  theta: number;
  /** standard deviation of θ */
  sd: number;
  /** B: the share of the officer's own mean in θ, 0 to 1 */
  weight: number;
  /** μ: the unit's mean, drawn towards the agency */
  unitMean: number;
  /** P(θ > μ): how surely the officer is above colleagues, 0 to 1 */
  probabilityAboveUnit: number;
}

export interface Shrinkage extends VarianceComponents {
  officers: ShrunkOfficer[];
}

interface UnitLevel {
  mean: number;
  variance: number;
}

/**
 * Two-level empirical Bayes: every officer's mean is drawn towards the unit's as if k0 ratings of
 * the unit's average stood beside the officer's own, and the unit's towards the agency's.
 *
 *     θ = μ + B (m - μ),  B = n / (n + k0),  k0 = s² / τ²
 *     sd² = B s² / n + (1 - B)² V,   V the variance of μ
 *
 * P(θ > μ) rests on the variance of θ - μ, which is B s² / n + B² V. Units are treated alike:
 * m_u* weighs its officers by 1 / (τ² + s² / n), has the variance v, and μ = g + B_u (m_u* - g) with
 * B_u = ω² / (ω² + v) and V = B_u v; g is the plain mean of the units. One unit alone is its own μ.
 * Shrinkage orders nobody anew within a unit at equal n; it keeps few ratings from saying much.
 * Source: Efron and Morris (1975); Morris (1983). The order of the officers does not change a bit.
 * @returns in the order given
 * @throws RangeError for an impossible tally, an officer named twice, or nobody with two ratings
 */
export function shrinkOfficers(officers: readonly OfficerTally[]): Shrinkage {
  const sorted = inFixedOrder(officers);
  const units = groupBy(sorted, ({ unit }) => unit);
  const components = varianceComponents(
    [...units.values()].map((members) => members.map(({ tally }) => tally)),
  );
  const levels = shrinkUnits(units, components);
  const shrunk = officers.map((one) => shrink(one, levels.get(one.unit) as UnitLevel, components));
  return { ...components, officers: shrunk };
}

function shrink(
  { officer, unit, tally }: OfficerTally,
  level: UnitLevel,
  { withinOfficers, k0 }: VarianceComponents,
): ShrunkOfficer {
  const weight = tally.n / (tally.n + k0);
  const difference = weight * (meanOf(tally) - level.mean);
  const own = (weight * withinOfficers) / tally.n;
  const sdOfDifference = Math.sqrt(own + weight ** 2 * level.variance);
  return {
    officer,
    unit,
    theta: level.mean + difference,
    sd: Math.sqrt(own + (1 - weight) ** 2 * level.variance),
    weight,
    unitMean: level.mean,
    probabilityAboveUnit: jStat.normal.cdf(difference / sdOfDifference, 0, 1),
  };
}

function shrinkUnits(
  units: ReadonlyMap<string, readonly OfficerTally[]>,
  components: VarianceComponents,
): Map<string, UnitLevel> {
  const own = [...units].map(([unit, members]) => ({ unit, ...weighedMean(members, components) }));
  if (own.length === 1) return new Map(own.map(({ unit, ...level }) => [unit, level]));
  const agencyMean = sum(own.map(({ mean }) => mean)) / own.length;
  const spread = sum(own.map(({ mean }) => (mean - agencyMean) ** 2)) / (own.length - 1);
  const chance = sum(own.map(({ variance }) => variance)) / own.length;
  const betweenUnits = Math.max(spread - chance, SMALLEST_VARIANCE);
  return new Map(
    own.map(({ unit, mean, variance }) => {
      const weight = betweenUnits / (betweenUnits + variance);
      const shrunkMean = agencyMean + weight * (mean - agencyMean);
      return [unit, { mean: shrunkMean, variance: weight * variance }];
    }),
  );
}

function weighedMean(
  members: readonly OfficerTally[],
  { withinOfficers, betweenOfficers }: VarianceComponents,
): UnitLevel {
  const weights = members.map(({ tally }) => 1 / (betweenOfficers + withinOfficers / tally.n));
  const total = sum(weights);
  const weighed = sum(members.map(({ tally }, at) => (weights[at] as number) * meanOf(tally)));
  return { mean: weighed / total, variance: 1 / total };
}

function inFixedOrder(officers: readonly OfficerTally[]): OfficerTally[] {
  officers.forEach(({ tally }) => requireTally(tally));
  const sorted = [...officers].sort(
    (a, b) => compare(a.unit, b.unit) || compare(a.officer, b.officer),
  );
  const twice = sorted.find(
    (one, at) => at > 0 && compareBoth(one, sorted[at - 1] as OfficerTally),
  );
  if (twice) throw new RangeError(`officer ${twice.officer} stands twice in unit ${twice.unit}`);
  return sorted;
}

function compareBoth(a: OfficerTally, b: OfficerTally): boolean {
  return a.unit === b.unit && a.officer === b.officer;
}

// by code unit: the order of a locale may differ between machines
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
