import { groupBy } from '@app/collections';
import { sum } from './mean-groups.js';
import { SMALLEST_N } from './threshold.js';

/** An officer's respondents in one service of the unit. */
export interface ServiceTally {
  officer: string;
  service: string;
  /** persons, at least one */
  n: number;
  /** Σ of the persons' means, each 1 to 4 */
  sum: number;
}

export interface AdjustedMean {
  officer: string;
  /** the officer's mean as it is, 1 to 4 */
  raw: number;
  /** the mean as it would be with the unit's mix of services, 1 to 4 */
  adjusted: number;
  /** share of the officer's persons in services that others serve too, 0 to 1 */
  comparableShare: number;
}

/**
 * Colleagues' persons in a service, and colleagues with at least ten of them, from which on it can be
 * compared: one colleague's own figure in a service must not be told by another's.
 */
export const CASE_MIX = { fewestOfColleagues: 30, fewestColleagues: 2 } as const;

/**
 * Indirect standardisation within a unit: some services please less whoever serves. E is what the
 * officer's own mix of services earns with colleagues, m_u what colleagues earn altogether:
 *
 *     adjusted = m - share × (E - m_u)
 *
 * The officer's own ratings are left out of both, so that nobody is compared with himself. Only
 * services count where colleagues have at least 30 persons, two of them at least ten each; the rest
 * stays as it is, and `comparableShare` says how much that leaves. Cut to 1 to 4.
 * @returns one per officer, in order of first appearance
 * @throws RangeError for a tally that answers of 1 to 4 cannot have
 */
export function adjustForServices(tallies: readonly ServiceTally[]): AdjustedMean[] {
  tallies.forEach(requirePossible);
  const officers = groupBy(tallies, ({ officer }) => officer);
  return [...officers].map(([officer, own]) => {
    const colleagues = tallies.filter((tally) => tally.officer !== officer);
    return { officer, ...adjust(own, colleagues) };
  });
}

function adjust(
  own: readonly ServiceTally[],
  colleagues: readonly ServiceTally[],
): Omit<AdjustedMean, 'officer'> {
  const raw = meanOf(own);
  const compared = comparableServices(colleagues);
  const comparable = own.flatMap(({ service, n }) => {
    const same = compared.get(service);
    return same ? [{ n, sum: n * meanOf(same) }] : [];
  });
  if (comparable.length === 0) {
    return { raw, adjusted: raw, comparableShare: 0 };
  }
  const comparableShare = personsOf(comparable) / personsOf(own);
  const correction = comparableShare * (meanOf(comparable) - meanOf(colleagues));
  const adjusted = Math.min(4, Math.max(1, raw - correction));
  return { raw, adjusted, comparableShare };
}

/** The services of colleagues that can be compared. */
function comparableServices(colleagues: readonly ServiceTally[]): Map<string, ServiceTally[]> {
  const services = groupBy(colleagues, ({ service }) => service);
  return new Map(
    [...services].filter(([, same]) => {
      const sharing = same.filter(({ n }) => n >= SMALLEST_N).length >= CASE_MIX.fewestColleagues;
      return sharing && personsOf(same) >= CASE_MIX.fewestOfColleagues;
    }),
  );
}

function personsOf(tallies: readonly Pick<ServiceTally, 'n'>[]): number {
  return sum(tallies.map(({ n }) => n));
}

function meanOf(tallies: readonly Pick<ServiceTally, 'n' | 'sum'>[]): number {
  return sum(tallies.map((tally) => tally.sum)) / personsOf(tallies);
}

function requirePossible({ n, sum: answers }: ServiceTally): void {
  if (!Number.isSafeInteger(n) || n < 1 || !(answers >= n && answers <= 4 * n)) {
    throw new RangeError(`${n} persons with the sum ${answers}: answers are 1 to 4`);
  }
}
