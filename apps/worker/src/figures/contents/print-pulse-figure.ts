import type { Basis, OutsideShare, PulseFigure, ReasonCounts } from '@app/persistence/figures';
import { PRINTED_FROM, type PrintedInterval, printPulse, Rational } from '@app/skm';
import { type Interval, type MeanGroup, plusFourInterval } from '@app/statistics';
import { printBasis } from './print-basis.js';
import type { Questionnaire } from './questionnaire.js';
import type { Slice } from './slice.js';
import type { Sums } from './sums.js';

/** One or two persons who stand alone would be singled out. */
const FEWEST_ALONE = 3;

/**
 * The pulse of a slice, with what people gave as reasons: of an assignment the share that named something
 * outside the officer's hands, of a unit or service the reasons.
 */
export function printPulseFigure(
  slice: Slice,
  basis: Basis,
  questionnaire: Questionnaire,
): PulseFigure {
  const { layout, subject } = slice;
  const total = slice.total(basis);
  const taps = layout.taps(total);
  const groups = Object.entries(taps).map(([tap, n]) => ({ mean: Number(tap), n }));
  const gave = layout.gaveReasons(total);
  const enough = gave.any >= PRINTED_FROM.anything;
  const hasReasons = subject.kind === 'unit' || subject.kind === 'service';
  return {
    ...printPulse(taps, answerInterval(groups))!,
    basis: printBasis(slice, basis, 'pulse'),
    outside: enough && subject.kind === 'assignment' ? outsideOf(gave) : null,
    reasons: enough && hasReasons ? reasonsOf(slice, total, questionnaire) : null,
  };
}

/** The interval of persons' means, on the scale 1 to 4. */
export function answerInterval(groups: readonly MeanGroup[]): PrintedInterval {
  return twoDecimals(plusFourInterval(groups));
}

export function twoDecimals({ low, high }: Interval): PrintedInterval {
  return { low: low.toFixed(2), high: high.toFixed(2) };
}

function outsideOf({ any, outside }: { any: number; outside: number }): OutsideShare {
  const alone = [outside, any - outside];
  const mayBeTold = alone.every((persons) => persons === 0 || persons >= FEWEST_ALONE);
  const isShown = mayBeTold && any >= PRINTED_FROM.headline;
  return { n: any, percent: isShown ? Rational.of(100 * outside, any).toDecimal(2) : null };
}

function reasonsOf({ layout }: Slice, total: Sums, { reasons }: Questionnaire): ReasonCounts {
  const counted = reasons.map(({ number, ...reason }) => {
    const answers = layout.answersTo(total, number);
    return { ...reason, n: answers.reduce((sum, { n }) => sum + n, 0) };
  });
  const told = counted.filter(({ n }) => n >= PRINTED_FROM.anything);
  return { n: layout.gaveReasons(total).any, top: told.toSorted((a, b) => b.n - a.n) };
}
