import type {
  OutsideShare,
  ReasonCounts,
  ReasonItem,
  ReleasedSize,
  SubjectTally,
} from '@app/persistence/releases';
import { Rational } from '@app/skm';
import { showableAt, SMALLEST_N } from '@app/statistics';

type Shown = NonNullable<ReleasedSize['shown']>;

/** A bar of one or two persons would single them out. */
const SMALLEST_BAR = 3;

/**
 * What stands beside a pulse about its causes: of an assignment the share that named something outside
 * the officer's hands, of a unit the reasons. Neither changes before ten more persons gave a reason:
 * fewer could be told from the difference to what was shown before.
 */
export function buildCauses(
  tally: SubjectTally,
  reasons: readonly ReasonItem[],
  before: Shown | null | undefined,
): Shown {
  const shown = before ?? { outside: null, reasons: null };
  const n = countPersons(tally, () => true);
  const due = (size: { n: number } | null): boolean => n >= (size?.n ?? 0) + SMALLEST_N;
  return {
    outside:
      tally.kind === 'assignment' && due(shown.outside) ? outsideOf(tally, n) : shown.outside,
    reasons:
      tally.kind === 'unit' && due(shown.reasons) ? reasonsOf(tally, reasons, n) : shown.reasons,
  };
}

/** s: reasons that are not the officer's doing. */
function outsideOf(tally: SubjectTally, n: number): OutsideShare {
  const outside = countPersons(tally, (s) => s > 0);
  const bars = [outside, n - outside];
  const isSafe = bars.every((persons) => persons === 0 || persons >= SMALLEST_BAR);
  const isShown = isSafe && ['figure', 'word'].includes(showableAt(n, 0));
  return { n, percent: isShown ? Rational.of(100 * outside, n).toDecimal(2) : null };
}

function reasonsOf(
  { answers }: SubjectTally,
  reasons: readonly ReasonItem[],
  n: number,
): ReasonCounts {
  const counted = reasons.map(({ key, element, concerns }) => ({
    key,
    element,
    cause: concerns === 'officer' ? ('officer' as const) : ('system' as const),
    n: answers[key]?.['1'] ?? 0,
  }));
  const shown = counted.filter((reason) => showableAt(reason.n, 0) !== 'nothing');
  return { n, top: shown.toSorted((a, b) => b.n - a.n) };
}

function countPersons(
  { respondents }: SubjectTally,
  counts: (systemCauses: number) => boolean,
): number {
  const groups = respondents.causes.filter(({ s }) => counts(s));
  return groups.reduce((total, { n }) => total + n, 0);
}
