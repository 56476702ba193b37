/** A mean with its interval of 95 %, as it is printed. */
export interface PrintedMean {
  mean: string;
  interval: { low: string; high: string };
}

/**
 * Do two means of different persons differ by more than chance explains? By more than the halves of both
 * intervals together, as independent errors add up: about one in twenty comparisons of alike means says yes.
 */
export function differBeyondChance(one: PrintedMean, other: PrintedMean): boolean {
  const difference = Math.abs(Number(one.mean) - Number(other.mean));
  return difference > Math.hypot(halfOf(one), halfOf(other));
}

function halfOf({ interval: { low, high } }: PrintedMean): number {
  return (Number(high) - Number(low)) / 2;
}
