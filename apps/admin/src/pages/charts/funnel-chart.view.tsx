import { line } from 'd3-shape';
import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { byName, Table } from '../components/table.view.js';
import { countInWords, decimalInWords } from '../words/numbers.js';
import { Chart, type ChartWords, MARKS } from './chart.view.js';
import { acrossCounts, type Axis, type Printed, upward } from './scales.js';

const HEIGHT = 18;
/** Between a dot and its name, in per cent. */
const BESIDE = 2.5;
/** Between which the values lie, in em from the top. */
const PLOT: readonly [number, number] = [1.6, 15];

export interface FunnelPoint {
  name: string;
  n: number;
  value: Printed;
  /** beyond the inner limits: only these are named in the drawing */
  isOutside: boolean;
  /** too few of the persons served have rated, or it is not known how many were served */
  isUncertain: boolean;
}

/** The limits for a number of persons, as numbers of the scale. */
export interface FunnelLimit {
  n: number;
  inner: readonly [number, number];
  outer: readonly [number, number];
}

interface FunnelProps extends ChartWords {
  asked: PageRequest;
  axis: Axis;
  /** of all together */
  middle: Printed;
  points: readonly FunnelPoint[];
  /** from few persons to many */
  limits: readonly FunnelLimit[];
  words: Record<'name' | 'value' | 'n' | 'inner' | 'outer' | 'uncertain' | 'persons', string>;
  /** in place of the one that the points make */
  table?: JSX.Element;
}

/** Who really differs: each value by how many persons it rests on, with what chance alone would do. */
export function FunnelChart(props: FunnelProps): JSX.Element {
  const { asked, axis, middle, points, limits, words, table, ...told } = props;
  const y = upward(axis, PLOT);
  const most = Math.max(...points.map(({ n }) => n), ...limits.map(({ n }) => n));
  const x = acrossCounts(most);
  return (
    <Chart
      asked={asked}
      height={HEIGHT}
      keys={[
        { mark: MARKS.limit, word: words.inner },
        { mark: MARKS.outerLimit, word: words.outer },
        { mark: MARKS.hollow, word: words.uncertain },
        { word: asked.m.figure.axisFrom(axis.ticks.at(0)!.label) },
      ]}
      table={
        table ?? <PointTable asked={asked} points={points} words={words} caption={told.title} />
      }
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
      <Limits limits={limits} middle={y(middle)} x={x} y={y} />
      {placeLabels(points.map((point) => ({ point, x: x(point.n), y: y(point.value) }))).map(
        (mark) => (
          <FunnelMark {...mark} />
        ),
      )}
      <text x="100%" y="17.5em" text-anchor="end">
        <tspan class="s q">{`${countInWords(most, asked.language)} ${words.persons}`}</tspan>
      </text>
    </Chart>
  );
}

interface LimitsProps extends Pick<FunnelProps, 'limits'> {
  /** em */
  middle: number;
  x: (count: number) => number;
  y: (value: number) => number;
}

function Limits({ limits, middle, x, y }: LimitsProps): JSX.Element {
  const along = (kind: 'inner' | 'outer', end: 0 | 1): string =>
    line<FunnelLimit>()
      .x(({ n }) => x(n))
      .y((limit) => y(limit[kind][end]) * 10)([...limits]) ?? '';
  return (
    <svg
      width="100%"
      height={`${HEIGHT}em`}
      viewBox={`0 0 100 ${HEIGHT * 10}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line class="grid-l" x1="0" x2="100" y1={middle * 10} y2={middle * 10} />
      {([0, 1] as const).map((end) => (
        <>
          <path class="lim" d={along('inner', end)} />
          <path class="lim dash" d={along('outer', end)} />
        </>
      ))}
    </svg>
  );
}

interface Mark {
  point: FunnelPoint;
  /** per cent */
  x: number;
  /** em */
  y: number;
}

/** In em: where a name may stand beside its mark, and how far from another one. */
const LABEL_STEPS = [0, 1.2, -1.2, 2.4, -2.4];
const LABEL_HEIGHT = 1.1;
/** Names of marks that lie closer run into each other on a phone, in per cent. */
const LABEL_WIDTH = 60;

/** Moves a name up or down where it would stand on another one. */
function placeLabels(marks: readonly Mark[]): (Mark & { labelY: number })[] {
  const taken: { x: number; y: number }[] = [];
  return marks.map((mark) => {
    if (!mark.point.isOutside) return { ...mark, labelY: mark.y };
    const isFree = (y: number): boolean =>
      taken.every(
        (one) => Math.abs(one.y - y) >= LABEL_HEIGHT || Math.abs(one.x - mark.x) >= LABEL_WIDTH,
      );
    const labelY = LABEL_STEPS.map((step) => mark.y + step).find(isFree) ?? mark.y;
    taken.push({ x: mark.x, y: labelY });
    return { ...mark, labelY };
  });
}

function FunnelMark({ point, x, y, labelY }: Mark & { labelY: number }): JSX.Element {
  const isRight = x > 55;
  return (
    <>
      <circle cx={`${x}%`} cy={`${y}em`} r="0.4em" class={point.isUncertain ? 'ho' : 'dt'} />
      {point.isOutside && (
        <foreignObject
          x={isRight ? '0' : `${x + BESIDE}%`}
          y={`${labelY - 0.75}em`}
          width={`${isRight ? x - BESIDE : 100 - x - BESIDE}%`}
          height="1.5em"
        >
          <div class={isRight ? 'name to-r' : 'name to-l'}>{point.name}</div>
        </foreignObject>
      )}
    </>
  );
}

interface PointTableProps extends Pick<FunnelProps, 'asked' | 'points' | 'words'> {
  caption: string;
}

function PointTable({ asked: { language }, points, words, caption }: PointTableProps): JSX.Element {
  return (
    <Table
      caption={caption}
      columns={[
        { title: words.name, cell: ({ name }) => name },
        {
          title: words.value,
          isNumber: true,
          cell: ({ value }) => decimalInWords(value, language),
        },
        { title: words.n, isNumber: true, cell: ({ n }) => countInWords(n, language) },
      ]}
      rows={byName(points, ({ name }) => name)}
    />
  );
}
