import { OFFICER_ELEMENTS } from './element.js';
import { SkmInputError } from './errors.js';
import { Rational } from './rational.js';

/** Persons who answered k of the officer's elements with answers that add up to s. */
export interface RespondentTally {
  /** elements answered, 0 to 2 */
  k: number;
  /** sum of the k answers, k to 4k */
  s: number;
  /** persons */
  n: number;
}

export interface OfficerFigure {
  /** persons who answered kompetensi or perilaku */
  n: number;
  /** mean over persons of each person's own mean, 1 to 4, two decimals; null without persons */
  mean: string | null;
}

/**
 * The officer's figure: each person's mean of kompetensi and perilaku, averaged over persons, so
 * that someone who answered both does not count twice. The seven other elements are the unit's
 * doing and have no place here.
 * @throws SkmInputError for a tally that no person can have given
 */
export function computeOfficerFigure(tallies: readonly RespondentTally[]): OfficerFigure {
  tallies.forEach(requirePossible);
  const answered = tallies.filter(({ k }) => k > 0);
  const n = answered.reduce((total, tally) => total + tally.n, 0);
  if (n === 0) return { n, mean: null };
  const total = Rational.sum(answered.map(({ k, s, n: persons }) => Rational.of(s * persons, k)));
  return { n, mean: total.divide(Rational.of(n)).toDecimal(2) };
}

function requirePossible({ k, s, n }: RespondentTally): void {
  const whole = [k, s, n].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!whole || k > OFFICER_ELEMENTS.length || s < k || s > 4 * k) {
    throw new SkmInputError(
      `${n} persons with ${k} answers that add up to ${s} cannot be: an officer's figure has ` +
        `the answers to ${OFFICER_ELEMENTS.join(' and ')} only, each 1 to 4`,
    );
  }
}
