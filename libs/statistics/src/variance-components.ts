import { sum } from './mean-groups.js';
import { add, meanOf, squaresWithin, type Tally } from './tally.js';

/** How far answers differ within officers, and officers within units; scale 1 to 4, squared. */
export interface VarianceComponents {
  /** s²: variance of one officer's respondents, pooled */
  withinOfficers: number;
  /** τ²: variance of the officers of a unit around it */
  betweenOfficers: number;
  /** k0 = s² / τ²: how many ratings of the unit's average stand beside each officer's own */
  k0: number;
  /** whether k0 is the fixed one, because there are too few officers to measure it */
  assumed: boolean;
}

/** A variance of zero would make a figure certain; no sample can say that. */
export const SMALLEST_VARIANCE = 1e-6;
const ASSUMED_K0 = 20;
const FEWEST_OFFICERS = 10;
const FEWEST_RATINGS = 5;

/**
 * The method of moments, in closed form, so that the same integers give the same figure:
 * s² = Σ squares within officers / (N - J); τ² = (SSA / (J - U) - s²) / n0 with
 * SSA = Σ n_j (m_j - m_u)² and n0 = (N - Σ_u Σ n_j² / n_u) / (J - U), for N ratings of J officers in
 * U units. With fewer than ten officers of at least five ratings, k0 is 20.
 * Source: Searle, Casella and McCulloch, Variance Components (1992), for unequal n.
 * @param units the tallies of the officers of each unit, in a fixed order
 * @throws RangeError if nobody has two ratings, so that nothing is known about the spread
 */
export function varianceComponents(units: readonly (readonly Tally[])[]): VarianceComponents {
  const officers = units.flat();
  const spare = sum(officers.map(({ n }) => n - 1));
  if (spare === 0) throw new RangeError('shrinkage needs an officer with at least two ratings');
  const withinOfficers = Math.max(sum(officers.map(squaresWithin)) / spare, SMALLEST_VARIANCE);
  const known = officers.filter(({ n }) => n >= FEWEST_RATINGS).length >= FEWEST_OFFICERS;
  if (!known || officers.length === units.length) {
    return {
      withinOfficers,
      betweenOfficers: withinOfficers / ASSUMED_K0,
      k0: ASSUMED_K0,
      assumed: true,
    };
  }
  const betweenOfficers = momentBetween(units, withinOfficers);
  return { withinOfficers, betweenOfficers, k0: withinOfficers / betweenOfficers, assumed: false };
}

function momentBetween(units: readonly (readonly Tally[])[], withinOfficers: number): number {
  const freedom = sum(units.map((officers) => officers.length - 1));
  const ssa = sum(units.map(squaresBetween));
  const n0 = sum(units.map(sizeBeyondShares)) / freedom;
  return Math.max((ssa / freedom - withinOfficers) / n0, SMALLEST_VARIANCE);
}

function squaresBetween(officers: readonly Tally[]): number {
  const unitMean = meanOf(officers.reduce(add));
  return sum(officers.map((tally) => tally.n * (meanOf(tally) - unitMean) ** 2));
}

/** n_u - Σ n_j² / n_u */
function sizeBeyondShares(officers: readonly Tally[]): number {
  const n = sum(officers.map((tally) => tally.n));
  return n - sum(officers.map((tally) => tally.n ** 2)) / n;
}
