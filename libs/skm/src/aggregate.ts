import { FEE_ELEMENT } from './element.js';
import { SkmInputError } from './errors.js';
import { gradeOf, type Grade } from './grade.js';
import { ikmReadiness } from './ikm-readiness.js';
import { computeIkm, countAnswers, exactIkm, type ElementTally, type IkmInput } from './ikm.js';
import { Rational } from './rational.js';

/** One service's part in the index of a unit or agency. */
export interface ServicePart {
  key: string;
  /** persons who answered at least one element of this service's questionnaire */
  respondents: number;
  elements: readonly ElementTally[];
}

export interface AggregateInput extends Omit<IkmInput, 'elements'> {
  services: readonly ServicePart[];
}

/** An index over several services always says how it was put together and from what. */
export interface AggregateResult {
  method: 'unweighted-mean-of-services' | 'respondents-pooled';
  ikm: string | null;
  grade: Grade | null;
  /** services that entered the index */
  services: number;
  /** respondents of those services */
  respondents: number;
  /** services left out of the mean because they have no IKM of their own */
  omitted: string[];
}

export interface Aggregates {
  unweighted: AggregateResult;
  pooled: AggregateResult;
}

/**
 * Both ways in which reports put services together, because PermenPANRB 14/2017 is silent: the
 * plain mean of the services' indices (the report template: 400 respondents with 83.33 and 50
 * with 81.11 give 82.22) and the index of all respondents together (83.09 on the same figures).
 * The mean is of services that have an IKM by `ikmReadiness`; the others are named in `omitted`. Services
 * without a fee may lack *biaya*, which is then the mean of those who were asked.
 * @throws SkmInputError without services, if two services have other elements, or as computeIkm
 */
export function aggregateServices(input: AggregateInput): Aggregates {
  requireSameElements(input.services);
  return { unweighted: meanOfServices(input), pooled: poolRespondents(input) };
}

function meanOfServices(input: AggregateInput): AggregateResult {
  const indices = input.services.map((service) =>
    hasIkm(service) ? exactIkm({ ...input, elements: service.elements }) : null,
  );
  const entered = input.services.filter((_, index) => indices[index] !== null);
  const omitted = input.services.filter((_, index) => indices[index] === null);
  const known = indices.filter((ikm) => ikm !== null);
  const mean =
    known.length === 0 ? null : Rational.sum(known).divide(Rational.of(known.length)).toDecimal(2);
  return {
    method: 'unweighted-mean-of-services',
    ikm: mean,
    grade: mean === null ? null : gradeOf(mean),
    services: entered.length,
    respondents: countRespondents(entered),
    omitted: omitted.map(({ key }) => key),
  };
}

function hasIkm({ respondents, elements }: ServicePart): boolean {
  const answered = elements.map((tally) => ({ key: tally.key, n: countAnswers(tally) }));
  return ikmReadiness(respondents, answered).state === 'shown';
}

function poolRespondents(input: AggregateInput): AggregateResult {
  const { ikm, grade } = computeIkm({ ...input, elements: poolElements(input.services) });
  return {
    method: 'respondents-pooled',
    ikm,
    grade,
    services: input.services.length,
    respondents: countRespondents(input.services),
    omitted: [],
  };
}

function poolElements(services: readonly ServicePart[]): ElementTally[] {
  const pooled = new Map<string, Record<number, number>>();
  for (const { key, counts } of services.flatMap(({ elements }) => elements)) {
    const total = pooled.get(key) ?? {};
    for (const [answer, persons] of Object.entries(counts)) {
      total[Number(answer)] = (total[Number(answer)] ?? 0) + persons;
    }
    pooled.set(key, total);
  }
  return [...pooled].map(([key, counts]) => ({ key, counts }));
}

function countRespondents(services: readonly ServicePart[]): number {
  return services.reduce((total, { respondents }) => total + respondents, 0);
}

function requireSameElements(services: readonly ServicePart[]): void {
  const [first, ...others] = services.map(({ elements }) =>
    elements
      .map(({ key }) => key)
      .filter((key) => key !== FEE_ELEMENT)
      .sort()
      .join(', '),
  );
  if (first === undefined) throw new SkmInputError('an aggregate needs at least one service');
  const other = others.find((keys) => keys !== first);
  if (other !== undefined) {
    throw new SkmInputError(
      `services with other elements cannot be put together: one has ${first}, another ${other}`,
    );
  }
}
