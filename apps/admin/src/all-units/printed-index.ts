import type { TrendFigureView, TrendPointView } from '../trends/trend.view.js';

/** An IKM that is shown with its interval. */
export interface PrintedIndex {
  value: string;
  interval: { low: string; high: string };
}

/** Null where the IKM or its interval is not shown. */
export function printedIndex(
  figure: Pick<TrendFigureView, 'value' | 'interval'> | null | undefined,
): PrintedIndex | null {
  if (figure?.value == null || figure.interval === null) return null;
  return { value: figure.value, interval: figure.interval };
}

/** From below which share of the persons served, in percent, a figure is not compared. */
const LEAST_COVERAGE = 5;
/** The larger share may be so many times the smaller one. */
const MOST_TIMES = 2;

/** Of hundred persons served; null while it is not known. */
export function coverageOfPoint({ figure }: TrendPointView): number | null {
  const percent = figure?.coverage?.percent ?? null;
  return percent === null || figure?.coverage?.state !== 'known' ? null : Number(percent);
}

/** Are too few of the persons served in it, or is it not known how many were served? */
export function isUncertain(point: TrendPointView): boolean {
  const coverage = coverageOfPoint(point);
  return coverage === null || coverage < LEAST_COVERAGE;
}

/** Do two figures rest on about the same share of the persons served? */
export function isLikeCoverage(one: number, other: number): boolean {
  return Math.max(one, other) <= MOST_TIMES * Math.min(one, other);
}
