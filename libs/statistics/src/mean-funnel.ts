/** Beyond which one of twenty, and one of five hundred, lies by chance alone: 95 and 99.8 %. */
const Z_INNER = 1.96;
const Z_OUTER = 3.09;

/** A mean as it is printed, with its 95 % interval. */
export interface PrintedMeanOf {
  value: string;
  interval: { low: string; high: string };
}

/** From the one limit to the other. */
export type Limits = readonly [low: number, high: number];

export interface FunnelLimits {
  inner: Limits;
  outer: Limits;
}

/** What chance alone does to a mean over some persons, as the whole shows it. */
export interface MeanFunnel {
  /** of single persons around the mean, from the interval of the whole */
  deviation: number;
  limitsAt(n: number): FunnelLimits;
}

/**
 * Between which limits a mean over n persons stays by chance alone, when they are like those of the whole. Computed
 * from what is printed of the whole, so that it tells nothing beyond it.
 *
 * @param n persons of the whole
 */
export function meanFunnel({ value, interval }: PrintedMeanOf, n: number): MeanFunnel {
  const mean = Number(value);
  const deviation = standardError(interval) * Math.sqrt(n);
  const around = (z: number, persons: number): Limits => {
    const reach = (z * deviation) / Math.sqrt(persons);
    return [mean - reach, mean + reach];
  };
  return {
    deviation,
    limitsAt: (persons) => ({ inner: around(Z_INNER, persons), outer: around(Z_OUTER, persons) }),
  };
}

/**
 * Whether two means over different persons differ by more than chance (99.8 %: many are compared at a time), and in
 * which direction.
 */
export function compareMeans(
  one: PrintedMeanOf,
  other: PrintedMeanOf,
): 'lower' | 'same' | 'higher' {
  const difference = Number(other.value) - Number(one.value);
  const error = Math.hypot(standardError(one.interval), standardError(other.interval));
  if (Math.abs(difference) <= Z_OUTER * error) return 'same';
  return difference < 0 ? 'lower' : 'higher';
}

function standardError({ low, high }: PrintedMeanOf['interval']): number {
  return (Number(high) - Number(low)) / (2 * Z_INNER);
}
