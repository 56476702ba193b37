import { computeOfficerFigure, Rational } from '@app/skm';
import {
  adjustForServices,
  anchorPresent,
  burstLimit,
  type ClosingOfficer,
  mostExpectedRatings,
  silenceOf,
  suppressSmall,
  tallyOf,
  weeklySignals,
  wordsAtClosing,
} from '@app/statistics';

/** 100 persons around a mean, half of them half a point above it and half below. */
function officer(name: string, unit: string, mean: number): ClosingOfficer {
  const tally = tallyOf([
    { mean: mean - 0.5, n: 50 },
    { mean: mean + 0.5, n: 50 },
  ]);
  return { officer: name, unit, days: 60, parts: [{ level: 'served', service: 'cards', tally }] };
}

/** What docs/method.md prints in bold in the examples of each section about officers, rules and signals. */
export const EXAMPLES_OF_OFFICERS: Record<string, () => string[]> = {
  'The officer’s figure': () => [
    computeOfficerFigure([
      { k: 2, s: 7, n: 20 },
      { k: 1, s: 1, n: 10 },
    ]).mean!,
  ],
  'Anchor and contrast of levels': () => {
    const served = tallyOf([
      { mean: 2, n: 20 },
      { mean: 4, n: 20 },
    ]);
    const { tally } = anchorPresent(tallyOf([{ mean: 4, n: 60 }]), served);
    return [(tally.sum / tally.n).toFixed(2)];
  },
  'Mix of services': () => {
    const of = (name: string, service: string, mean: number, n: number) => ({
      officer: name,
      service,
      n,
      sum: mean * n,
    });
    const [sari] = adjustForServices([
      of('Sari', 'permits', 2.7, 30),
      of('Sari', 'cards', 3.5, 10),
      of('Budi', 'permits', 2.5, 30),
      of('Budi', 'cards', 3.5, 20),
      of('Ani', 'permits', 2.5, 10),
      of('Ani', 'cards', 3.5, 40),
    ]);
    return [sari!.adjusted.toFixed(2)];
  },
  'The word': () => {
    const unit = [3.4, 3, 3, 3].map((mean, at) => officer(`${at}`, 'u', mean));
    const others = Array.from({ length: 8 }, (_, at) =>
      officer(`other ${at}`, 'other', at % 2 === 0 ? 3.2 : 3),
    );
    const [best, second] = wordsAtClosing([...unit, ...others]);
    if (!best?.said || !second?.said) return [];
    const { low, high } = best.colleagues;
    return [
      best.word,
      `${low.toFixed(1)} to ${high.toFixed(1)}`,
      second.probabilityAbove.toFixed(3),
    ];
  },
  Reasons: () => [Rational.of(1800, 40).toDecimal(2)],
  Respondents: () => {
    const shown = suppressSmall({ SD: 7, SMA: 40, D3: 12, S1: 25 });
    return Object.values(shown).map((persons) => (persons === null ? 'hidden' : `${persons}`));
  },
  'Signals of change': () => {
    const poor = tallyOf([
      { mean: 2, n: 6 },
      { mean: 3.5, n: 3 },
    ]);
    const weeks = weeklySignals(
      { n: 900, mean: 3, sd: 1 },
      Array.from({ length: 6 }, () => poor),
    );
    const at = weeks.findIndex(({ signal }) => signal === 'down');
    return [['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][at]!];
  },
  Volume: () => [`${mostExpectedRatings(900, 0.1)}`],
  'Rules that hold or mark': () => [`${burstLimit(3)}`],
  'A counter that has fallen silent': () =>
    [4, 3].map((silent) => silenceOf(twoADay(), `2026-11-0${silent + 2}`).state),
};

/** Two ratings on each working day of eight weeks, the last of them on 30 October 2026, a Friday. */
function twoADay(): { day: string; n: number }[] {
  const first = Date.parse('2026-09-07');
  return Array.from({ length: 56 }, (_, at) => at)
    .filter((at) => at % 7 < 5)
    .map((at) => ({ day: new Date(first + at * 86_400_000).toISOString().slice(0, 10), n: 2 }));
}
