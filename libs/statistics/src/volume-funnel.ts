import { negativeBinomialQuantile } from './negative-binomial.js';

/** One officer in a thousand is looked at for nothing; honest officers differ by a fifth. */
export const VOLUME_FUNNEL = { falseAlarms: 0.001, honestSpread: 0.2 } as const;

/**
 * The most ratings that the unit's response rate explains for so many persons served: the
 * 0.999 quantile of a count with the mean `personsServed × unitRate` whose rate differs by 20 % between honest
 * officers (negative binomial of size 1 / 0.2²). More than that is a reason to look, and to look only.
 * It finds floods, not drips: at 90 expected ratings about 65 more are as likely found as not.
 * @param personsServed persons the officer served, from 0
 * @param unitRate ratings per person served in the unit, 0 to 1
 * @returns ratings, a whole number
 * @throws RangeError outside these ranges
 */
export function mostExpectedRatings(personsServed: number, unitRate: number): number {
  if (!(unitRate >= 0 && unitRate <= 1))
    throw new RangeError(`a rate of ${unitRate} is not 0 to 1`);
  const { falseAlarms, honestSpread } = VOLUME_FUNNEL;
  return negativeBinomialQuantile(1 - falseAlarms, 1 / honestSpread ** 2, personsServed * unitRate);
}
