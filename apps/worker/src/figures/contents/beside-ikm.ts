import type { AttestedIndex, IkmFigure, IkmMeans } from '@app/persistence/figures';
import type { ServiceTime } from '@app/persistence/figure-sources';
import { aggregateServices, type FeeRule, Rational } from '@app/skm';
import { compareWithAttested } from '@app/statistics';
import { weigh } from './print-ikm-figure.js';
import { indexSource } from './service-parts.js';
import type { Slice } from './slice.js';

/** An IKM that is shown, and how many respondents it has. */
export type ShownIkm = IkmFigure & { n: number; ikm: string };

/** The figure if its IKM is shown. */
export function shownIkm(figure: IkmFigure | undefined): ShownIkm | undefined {
  return figure?.readiness.state === 'shown' ? (figure as ShownIkm) : undefined;
}

/**
 * Both ways of putting the services of a unit or agency together. Only a service that has an IKM of its own over
 * the same ratings enters the mean: else the mean would tell what the rules keep back. The others are named.
 * @param ofService the service's own IKM of the same days, if it is shown
 * @returns null without services
 */
export function meansOf(
  whole: ShownIkm,
  slice: Slice,
  {
    feeRule,
    services,
    ofService,
  }: {
    feeRule: FeeRule;
    /** services of the place in the days of the figure */
    services: readonly ServiceTime[];
    ofService: (serviceId: string) => ShownIkm | undefined;
  },
): IkmMeans | null {
  const parts = indexSource(slice, 'all', feeRule).services;
  if (services.length === 0 && parts.length === 0) return null;
  const entered = parts.filter(({ key, respondents }) => ofService(key)?.n === respondents);
  const { unweighted } =
    entered.length === 0
      ? { unweighted: null }
      : aggregateServices({ services: entered, weights: 'exact' });
  const missing = new Set(unweighted?.omitted);
  const inMean = new Set(entered.map(({ key }) => key).filter((key) => !missing.has(key)));
  const omitted = services.filter(({ id }) => !inMean.has(id)).map(({ name }) => name);
  const answered = parts.filter(({ respondents }) => respondents > 0);
  return {
    pooled: { ikm: whole.ikm, grade: whole.grade, count: answered.length, omitted: [] },
    services: {
      ikm: unweighted?.ikm ?? null,
      grade: unweighted?.grade ?? null,
      count: inMean.size,
      omitted,
    },
  };
}

/**
 * The index of the attested ratings beside that of all of them.
 * @param attested their own figure of the same days
 * @returns null where it is of other ratings or elements, or nothing lies beside it
 */
export function attestedBeside(
  whole: ShownIkm,
  attested: ShownIkm,
  slice: Slice,
  feeRule: FeeRule,
): AttestedIndex | null {
  const [all, proven, open] = (['all', 'attested', 'others'] as const).map((basis) =>
    indexSource(slice, basis, feeRule),
  );
  const keys = (one: typeof all): string => one!.elements.map(({ key }) => key).join(' ');
  if (attested.n !== proven!.respondents || open!.respondents === 0) return null;
  if (keys(all) !== keys(proven)) return null;
  const { z, flagged } = compareWithAttested(open!.pairs, proven!.pairs, weigh(all!.elements));
  const less = Rational.of(-1).multiply(Rational.parse(attested.ikm));
  return {
    n: attested.n,
    ikm: attested.ikm,
    difference: Rational.parse(whole.ikm).add(less).toDecimal(2),
    z: Rational.parse(z.toFixed(2)).toDecimal(2),
    flagged,
  };
}
