import type {
  Basis,
  OutsideShare,
  PulseFigure,
  ReasonCount,
  ReasonCounts,
} from '@app/persistence/figures';
import { PRINTED_FROM, type PrintedInterval, printPulse, Rational } from '@app/skm';
import { type Interval, type MeanGroup, plusFourInterval } from '@app/statistics';
import { printBasis } from './print-basis.js';
import type { Questionnaire } from './questionnaire.js';
import type { Slice } from './slice.js';

/** One or two persons who stand alone would be singled out. */
const FEWEST_ALONE = 3;

/**
 * The pulse of a slice, with what people gave as reasons: of a unit or service the reasons, of an assignment those
 * that are the officer's doing, once the period is closed, and the share that named something outside the officer's hands.
 *
 * @param open whether the period can still get ratings
 */
export function printPulseFigure(
  slice: Slice,
  { basis, open }: { basis: Basis; open: boolean },
  questionnaire: Questionnaire,
): PulseFigure {
  const { layout, subject } = slice;
  const total = slice.total(basis);
  const taps = layout.taps(total);
  const groups = Object.entries(taps).map(([tap, n]) => ({ mean: Number(tap), n }));
  const gave = layout.gaveReasons(total);
  const enough = gave.any >= PRINTED_FROM.anything;
  const counted = countReasons(slice, basis, questionnaire);
  return {
    ...printPulse(taps, answerInterval(groups))!,
    basis: printBasis(slice, basis, 'pulse'),
    outside: enough && subject.kind === 'assignment' ? outsideOf(gave) : null,
    reasons: enough ? reasonsOf(slice, gave.any, counted, open) : null,
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

function countReasons(slice: Slice, basis: Basis, { reasons }: Questionnaire): ReasonCount[] {
  const { layout } = slice;
  const total = slice.total(basis);
  return reasons.map(({ number, ...reason }) => {
    const answers = layout.answersTo(total, number);
    return { ...reason, n: answers.reduce((sum, { n }) => sum + n, 0) };
  });
}

/** @param n persons who gave a reason */
function reasonsOf(
  { subject }: Slice,
  n: number,
  counted: readonly ReasonCount[],
  open: boolean,
): ReasonCounts | null {
  const told = counted
    .filter((reason) => reason.n >= PRINTED_FROM.anything)
    .toSorted((a, b) => b.n - a.n);
  if (subject.kind === 'unit' || subject.kind === 'service') return { n, top: told };
  if (subject.kind !== 'assignment' || open) return null;
  return { n, top: told.filter((reason) => isOwnDoing(reason) && leavesNobodyAlone(reason, n)) };
}

function isOwnDoing({ cause }: ReasonCount): boolean {
  return cause === 'officer';
}

function leavesNobodyAlone(reason: ReasonCount, n: number): boolean {
  return reason.n === n || n - reason.n >= FEWEST_ALONE;
}
