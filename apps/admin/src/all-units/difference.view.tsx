import { meanFunnel, type MeanFunnel } from '@app/statistics';
import type { JSX } from 'preact';
import {
  FunnelChart,
  type FunnelLimit,
  type FunnelPoint,
} from '../pages/charts/funnel-chart.view.js';
import { HowComputed } from '../pages/components/figure.view.js';
import { countInWords, decimalInWords } from '../pages/words/numbers.js';
import { allUnitsWordsIn } from './all-units-words-in.js';
import { axisOf } from './index-axis.js';
import { PairCard } from './pair.view.js';
import { isUncertain, printedIndex, type PrintedIndex } from './printed-index.js';
import type { UnitInPeriods } from './read-all-units.js';
import { IndexOf } from './unit-figure.view.js';
import { UnitTable } from './units.view.js';
import { UnitsFrame, type UnitsProps } from './units-frame.view.js';

/** Where limits are drawn, as shares of the most respondents. */
const STEPS = 24;
/** A mean has its headline from so many persons on. */
const FEWEST = 30;

interface DifferenceProps extends UnitsProps {
  /** ids of two units to compare */
  chosen: { one: string | undefined; other: string | undefined };
}

/** Which units differ from the whole by more than chance, and whether two of them may be compared. */
export function DifferencePage({ chosen, ...props }: DifferenceProps): JSX.Element {
  const { asked, units, agency } = props;
  const { difference: t } = allUnitsWordsIn(asked.language);
  const whole = agency?.at(-1)?.figure ?? null;
  const printed = printedIndex(whole);
  const shown = units.filter(({ points }) => printedIndex(points.at(-1)?.figure) !== null);
  const funnel = printed === null ? null : meanFunnel(printed, whole!.n);
  const points = funnel === null ? [] : shown.map((one) => pointOf(one, funnel));
  return (
    <UnitsFrame {...props} title={t.title} lead={leadOf(props, points)}>
      {funnel !== null && points.length > 0 && (
        <Funnel
          {...props}
          units={shown}
          printed={printed!}
          n={whole!.n}
          funnel={funnel}
          points={points}
        />
      )}
      {shown.length > 1 && <PairCard {...props} units={shown} all={units} chosen={chosen} />}
    </UnitsFrame>
  );
}

function leadOf({ asked, agency }: UnitsProps, points: readonly FunnelPoint[]): string {
  const { difference: t } = allUnitsWordsIn(asked.language);
  if (agency === null) return t.part;
  if (points.length === 0) return t.none;
  const words = (n: number): string => countInWords(n, asked.language);
  const outside = points.filter((one) => one.isOutside).length;
  return outside === 0
    ? t.leadNone(words(points.length))
    : t.lead(words(outside), words(points.length));
}

function pointOf({ unit, points }: UnitInPeriods, funnel: MeanFunnel): FunnelPoint {
  const point = points.at(-1)!;
  const { value, n } = point.figure!;
  const [low, high] = funnel.limitsAt(n).inner;
  return {
    name: unit.name,
    n,
    value: value!,
    isOutside: Number(value) < low || Number(value) > high,
    isUncertain: isUncertain(point),
  };
}

interface FunnelCardProps extends UnitsProps {
  printed: PrintedIndex;
  /** respondents of the whole */
  n: number;
  funnel: MeanFunnel;
  points: readonly FunnelPoint[];
}

function Funnel({
  asked,
  units,
  printed,
  n,
  funnel,
  points,
  ...shown
}: FunnelCardProps): JSX.Element {
  const { language } = asked;
  const { difference: t, units: u } = allUnitsWordsIn(language);
  const { name, value } = u;
  const middle = decimalInWords(printed.value, language);
  return (
    <section class="card">
      <FunnelChart
        asked={asked}
        id="funnel"
        title={t.chart}
        say={<Outside asked={asked} printed={printed} points={points} />}
        desc={t.desc(middle, countInWords(n, language))}
        axis={axisOf(units.flatMap((one) => one.points.slice(-1)))}
        middle={printed.value}
        points={points}
        limits={limitsUpTo(Math.max(...points.map((one) => one.n)), funnel)}
        words={{ ...t, name, value, n: u.n }}
        table={<UnitTable asked={asked} until={shown.until} units={units} />}
      />
      <p class="small soft">
        {t.middle}:{' '}
        <IndexOf asked={asked} unitId={null} until={shown.until} point={shown.agency?.at(-1)} />
      </p>
      <Arithmetic asked={asked} printed={printed} n={n} funnel={funnel} />
    </section>
  );
}

/** Limits from few respondents to many, closer together where they bend. */
function limitsUpTo(most: number, funnel: MeanFunnel): FunnelLimit[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const at = FEWEST + ((most - FEWEST) * step * step) / (STEPS * STEPS);
    return { n: at, ...funnel.limitsAt(at) };
  });
}

/** Who lies outside, by name, and that all others are alike. */
function Outside({
  asked,
  printed,
  points,
}: Pick<FunnelCardProps, 'asked' | 'printed' | 'points'>): JSX.Element {
  const { difference: t } = allUnitsWordsIn(asked.language);
  const names = (isBelow: boolean): string =>
    points
      .filter((one) => one.isOutside && Number(one.value) < Number(printed.value) === isBelow)
      .map(({ name }) => name)
      .join(', ');
  const [above, below] = [names(false), names(true)];
  return (
    <>
      <b>
        {above !== '' && `${t.above(above)} `}
        {below !== '' && `${t.below(below)} `}
      </b>
      {t.say}
    </>
  );
}

function Arithmetic({
  asked,
  printed,
  n,
  funnel,
}: Pick<FunnelCardProps, 'asked' | 'printed' | 'n' | 'funnel'>): JSX.Element {
  const { language } = asked;
  const { low, high } = printed.interval;
  const lines = allUnitsWordsIn(language).difference.how(
    decimalInWords(funnel.deviation.toFixed(1), language),
    countInWords(n, language),
    decimalInWords(low, language),
    decimalInWords(high, language),
  );
  return (
    <HowComputed asked={asked}>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </HowComputed>
  );
}
