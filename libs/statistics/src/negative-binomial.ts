/**
 * The smallest count k with P(X ≤ k) ≥ p of a negative binomial variable: counts that vary more
 * than Poisson's, with variance mean + mean² / size. Summed up by P(k + 1) = P(k) (k + size) /
 * (k + 1) × mean / (mean + size).
 * @param p 0 to 1, 1 excluded
 * @param size above 0; large ones come close to Poisson
 * @param mean from 0
 * @throws RangeError outside these ranges
 */
export function negativeBinomialQuantile(p: number, size: number, mean: number): number {
  if (!(p >= 0 && p < 1 && size > 0 && mean >= 0 && Number.isFinite(mean))) {
    throw new RangeError(`no quantile ${p} of a count with mean ${mean} and size ${size}`);
  }
  const ratio = mean / (mean + size);
  let [count, mass] = [0, (1 - ratio) ** size];
  for (let below = mass; below < p && mass > 0; below += mass) {
    mass *= ((count + size) / (count + 1)) * ratio;
    count += 1;
  }
  return count;
}
