import { tellReason } from '@app/figure-texts';
import { movementBetween } from '@app/statistics';
import type { ComponentChildren, JSX } from 'preact';
import { messagesFor } from '../../messages/asked-messages.js';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { LineChart, type LinePoint } from '../../pages/charts/line-chart.view.js';
import type { Axis } from '../../pages/charts/scales.js';
import { decimalInWords } from '../../pages/words/numbers.js';
import { periodInWords, quarterLabel } from '../../pages/words/period-in-words.js';
import { myHomeTextsIn } from './my-home-texts.js';
import type { QuarterFigure } from './read-my-home.js';
import type { MyHomeContent } from './show-my-home.js';

interface YearProps extends MyHomeContent {
  asked: PageRequest;
}

/** How the value about the officer has gone over four closed quarters, and how the running one stands. */
export function MyYear(props: YearProps): JSX.Element {
  const { asked } = props;
  const { year: t } = myHomeTextsIn(asked.language);
  const points = [...closedPoints(props), ...runningPoint(props)];
  const isEmpty = points.every(({ interval }) => interval === null);
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {isEmpty ? (
        <p>{t.empty}</p>
      ) : (
        <LineChart
          asked={asked}
          id="year"
          title={t.chart}
          desc={t.desc(points.map((point) => pointInWords(point, asked)).join('; '))}
          say={sayOf(props)}
          axis={axisOf(points, asked)}
          points={points}
          words={t.words}
        />
      )}
    </section>
  );
}

function closedPoints({ asked, home }: YearProps): LinePoint[] {
  return home.quarters.map(({ period, figure, missing }) => ({
    label: quarterLabel(period, asked.language),
    value: figure?.figure.mean ?? null,
    interval: figure && [figure.figure.interval.low, figure.figure.interval.high],
    n: figure?.n ?? null,
    gap: gapOf({ period, figure, missing }, asked),
  }));
}

/** Why a quarter has no value. */
function gapOf({ figure, missing }: QuarterFigure, { language }: PageRequest): string | null {
  const told = figure && ({ measure: 'officer', n: figure.n, figure: figure.figure } as const);
  const words = messagesFor(language);
  return tellReason({ figure: told, missing, isClosed: true, again: null }, words)?.message ?? null;
}

function runningPoint({ asked, home, running }: YearProps): LinePoint[] {
  const { inRunning } = myHomeTextsIn(asked.language).year;
  if (home.open === null || !running?.officer) return [];
  const { n, figure } = running.officer;
  const [quarter] = quarterLabel(home.open.period, asked.language);
  const { low, high } = figure.interval;
  return [
    { label: [quarter, inRunning], value: figure.mean, interval: [low, high], n, isRunning: true },
  ];
}

function sayOf({ asked, home, running }: YearProps): ComponentChildren {
  const { year: t } = myHomeTextsIn(asked.language);
  const valued = home.quarters.flatMap(valuedOf);
  const [first] = valued;
  const last = valued.at(-1);
  const later = running?.officer ? t.notYet : null;
  if (!first || !last || first === last)
    return (
      <>
        {t.one} {later}
      </>
    );
  return (
    <>
      <b>{t[movementBetween(first, last)](periodInWords(first.period, asked.language))}</b> {later}
    </>
  );
}

type Valued = Parameters<typeof movementBetween>[0] & Pick<QuarterFigure, 'period'>;

function valuedOf({ period, figure }: QuarterFigure): Valued[] {
  if (figure === null || figure.figure.mean === null) return [];
  const { mean, interval } = figure.figure;
  const { low, high } = interval;
  return [{ period, value: Number(mean), interval: { low: Number(low), high: Number(high) } }];
}

const UPPER = [2.5, 3, 3.5, 4];
const WHOLE = [1, 2, 3, 4];

/** The upper half of the scale where all lie within it. */
function axisOf(points: readonly LinePoint[], { language }: PageRequest): Axis {
  const lowest = Math.min(...points.map(({ interval }) => Number(interval?.[0] ?? 4)));
  const ticks = lowest < UPPER[0]! ? WHOLE : UPPER;
  return {
    from: ticks[0]!,
    to: 4,
    ticks: ticks.map((at) => ({ at, label: tickOf(at, language) })),
  };
}

/** "3 baik", and between two answers "3,5" */
function tickOf(at: number, language: PageRequest['language']): string {
  const answer = myHomeTextsIn(language).taps.labels[at - 1];
  const told = decimalInWords(String(at), language);
  return answer === undefined ? told : `${told} ${answer.toLowerCase()}`;
}

function pointInWords({ label, value, interval }: LinePoint, { language }: PageRequest): string {
  const told = value ?? interval?.join('–') ?? '–';
  return `${label.join(' ')}: ${decimalInWords(told, language)}`;
}
