import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { Table } from '../components/table.view.js';
import { decimalInWords, rangeInWords } from '../words/numbers.js';
import { Chart, type ChartKey, type ChartWords, MARKS } from './chart.view.js';
import { type Axis, inTurn, type Printed, upward } from './scales.js';

const HEIGHT = 15.5;
/** Between which the values lie, in em from the top. */
const PLOT: readonly [number, number] = [1.6, 12.6];
/** More of them would run into each other on a phone. */
const MOST_LABELS = 6;

export interface LinePoint {
  /** two short lines below the axis */
  label: readonly [string, string];
  /** null: a gap stays a gap */
  value: Printed | null;
  interval: readonly [Printed, Printed] | null;
  /** persons; null where not even that is told */
  n: number | null;
  isRunning?: boolean;
}

interface LineChartProps extends ChartWords {
  asked: PageRequest;
  axis: Axis;
  points: readonly LinePoint[];
  /** beyond which a value is more than chance, where that is known */
  limits?: readonly [Printed, Printed];
  words: Record<'period' | 'value' | 'interval' | 'n' | 'running' | 'limits', string>;
}

/** How something has gone: a line with its interval as a band; what has not ended is a hollow dot. */
export function LineChart({
  asked,
  axis,
  points,
  limits,
  words,
  ...told
}: LineChartProps): JSX.Element {
  const y = upward(axis, PLOT);
  const hasRunning = points.some(({ isRunning }) => isRunning);
  const keys: ChartKey[] = [
    { mark: MARKS.band, word: words.interval },
    ...(hasRunning ? [{ mark: MARKS.running, word: words.running }] : []),
    ...(limits ? [{ mark: MARKS.outerLimit, word: words.limits }] : []),
    { word: asked.m.figure.axisFrom(axis.ticks.at(0)!.label) },
  ];
  return (
    <Chart
      asked={asked}
      height={HEIGHT}
      keys={keys}
      table={<PointTable asked={asked} points={points} words={words} caption={told.title} />}
      {...told}
    >
      {axis.ticks.map(({ at, label }, index) => (
        <>
          <line
            x1="0"
            x2="100%"
            y1={`${y(at)}em`}
            y2={`${y(at)}em`}
            class={index === 0 ? 'axis-l' : 'grid-l'}
          />
          <text x="0" y={`${y(at) - 0.3}em`}>
            <tspan class="s q">{label}</tspan>
          </text>
        </>
      ))}
      <Strokes points={points} y={y} limits={limits} />
      {points.map((point, place) => (
        <Point asked={asked} points={points} point={point} place={place} y={y} />
      ))}
    </Chart>
  );
}

interface StrokesProps {
  points: readonly LinePoint[];
  y: (value: Printed) => number;
  limits: LineChartProps['limits'];
}

type Ended = [place: number, point: LinePoint];

/** Band and line, which stretch with the plot; they lie below all marks. */
function Strokes({ points, y, limits }: StrokesProps): JSX.Element {
  const x = inTurn(points.length);
  const ended = points.map((point, place): Ended => [place, point]);
  const band = area<Ended>()
    .defined(([, { interval, isRunning }]) => interval !== null && !isRunning)
    .x(([place]) => x(place))
    .y0(([, { interval }]) => y(interval![0]) * 10)
    .y1(([, { interval }]) => y(interval![1]) * 10);
  const through = (isOf: (point: LinePoint) => boolean): string =>
    line<Ended>()
      .defined(([, point]) => point.value !== null && isOf(point))
      .x(([place]) => x(place))
      .y(([, { value }]) => y(value!) * 10)(ended) ?? '';
  const before = points.findLastIndex(({ isRunning }) => !isRunning);
  const isLast = (point: LinePoint): boolean => points.indexOf(point) >= before;
  return (
    <svg
      width="100%"
      height={`${HEIGHT}em`}
      viewBox={`0 0 100 ${HEIGHT * 10}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="bd" d={band(ended) ?? ''} />
      {limits?.map((limit) => (
        <line class="lim dash" x1="0" x2="100" y1={y(limit) * 10} y2={y(limit) * 10} />
      ))}
      <path class="ln" d={through(({ isRunning }) => !isRunning)} />
      <path class="ln dash" d={through(isLast)} />
    </svg>
  );
}

interface PointProps {
  asked: PageRequest;
  points: readonly LinePoint[];
  point: LinePoint;
  place: number;
  y: (value: Printed) => number;
}

function Point({ asked, points, point, place, y }: PointProps): JSX.Element {
  const x = `${inTurn(points.length)(place)}%`;
  const isTold = points.length <= MOST_LABELS || (points.length - 1 - place) % 2 === 0;
  const top = point.interval?.[1] ?? point.value;
  return (
    <>
      {point.isRunning && point.interval !== null && (
        <line
          x1={x}
          x2={x}
          y1={`${y(point.interval[0])}em`}
          y2={`${y(point.interval[1])}em`}
          class="iv"
        />
      )}
      {point.value !== null && (
        <circle cx={x} cy={`${y(point.value)}em`} r="0.4em" class={point.isRunning ? 'ho' : 'dt'} />
      )}
      {point.value !== null && isTold && (
        <text x={x} y={`${y(top!) - 0.6}em`} text-anchor="middle">
          <tspan class="b">{decimalInWords(point.value, asked.language)}</tspan>
        </text>
      )}
      {isTold && <PeriodName label={point.label} points={points} place={place} />}
    </>
  );
}

/** Below the axis; it stays within the width of its place however large the letters are. */
function PeriodName({
  label: [first, second],
  points,
  place,
}: Pick<PointProps, 'points' | 'place'> & Pick<LinePoint, 'label'>): JSX.Element {
  const x = inTurn(points.length);
  const width = 2 * (100 - x(points.length - 1));
  return (
    <foreignObject x={`${x(place) - width / 2}%`} y="12.9em" width={`${width}%`} height="2.6em">
      <div class="name s">{first}</div>
      <div class="name s q">{second}</div>
    </foreignObject>
  );
}

interface PointTableProps extends Pick<LineChartProps, 'asked' | 'points' | 'words'> {
  caption: string;
}

function PointTable({ asked, points, words, caption }: PointTableProps): JSX.Element {
  const { language, m } = asked;
  return (
    <Table
      caption={caption}
      columns={[
        { title: words.period, cell: ({ label }) => label.join(' ') },
        {
          title: words.value,
          isNumber: true,
          cell: ({ value }) => (value === null ? '–' : decimalInWords(value, language)),
        },
        {
          title: words.interval,
          isNumber: true,
          cell: ({ interval }) => (interval === null ? '–' : rangeInWords(interval, language)),
        },
        { title: words.n, isNumber: true, cell: ({ n }) => n ?? m.figure.few },
      ]}
      rows={points}
    />
  );
}
