import { area, line } from 'd3-shape';
import type { ComponentChildren, JSX } from 'preact';
import { type Axis, inTurn, type Printed, upward } from './scales.js';

const HEIGHT = 6;
/** Between which the values lie, in em from the top. */
const PLOT: readonly [number, number] = [0.4, 5.2];

export interface MultiplePoint {
  /** null: a gap stays a gap */
  value: Printed | null;
  interval: readonly [Printed, Printed] | null;
}

export interface Multiple {
  name: ComponentChildren;
  /** the newest last */
  points: readonly MultiplePoint[];
  /** the printed number, which the picture only accompanies */
  told: ComponentChildren;
}

interface SmallMultiplesProps {
  /** the same for all */
  axis: Axis;
  /** of all together; null where it is not told */
  reference: Printed | null;
  /** by name, never by value */
  multiples: readonly Multiple[];
}

/** Many of one kind side by side, each with its line and band on the same axis. */
export function SmallMultiples({ axis, reference, multiples }: SmallMultiplesProps): JSX.Element {
  return (
    <ul class="multi">
      {multiples.map(({ name, points, told }) => (
        <li>
          <h3>{name}</h3>
          <Picture axis={axis} reference={reference} points={points} />
          <p>{told}</p>
        </li>
      ))}
    </ul>
  );
}

type PictureProps = Pick<SmallMultiplesProps, 'axis' | 'reference'> & Pick<Multiple, 'points'>;

function Picture({ axis, reference, points }: PictureProps): JSX.Element {
  const x = inTurn(points.length);
  const y = upward(axis, PLOT);
  const last = points.at(-1);
  return (
    <svg class="plot" width="100%" height={`${HEIGHT}em`} aria-hidden="true">
      <line x1="0" x2="100%" y1="5.6em" y2="5.6em" class="grid-l" />
      <Strokes points={points} x={x} y={y} />
      {reference !== null && (
        <line x1="0" x2="100%" y1={`${y(reference)}em`} y2={`${y(reference)}em`} class="rf" />
      )}
      {points.map(({ value }, place) =>
        value !== null && isAlone(points, place) ? (
          <circle cx={`${x(place)}%`} cy={`${y(value)}em`} r="0.22em" class="dt" />
        ) : null,
      )}
      {last?.value != null ? (
        <circle cx={`${x(points.length - 1)}%`} cy={`${y(last.value)}em`} r="0.36em" class="dt" />
      ) : (
        <text x={`${x(points.length - 1)}%`} y="3.3em" text-anchor="middle">
          <tspan class="s q b">?</tspan>
        </text>
      )}
    </svg>
  );
}

interface StrokesProps {
  points: readonly MultiplePoint[];
  x: (place: number) => number;
  y: (value: Printed) => number;
}

type Placed = [place: number, point: MultiplePoint];

/** Band and line, which stretch with the picture; a gap between two points is left open. */
function Strokes({ points, x, y }: StrokesProps): JSX.Element {
  const placed = points.map((point, place): Placed => [place, point]);
  const isShown = ([, { value, interval }]: Placed): boolean => value !== null && interval !== null;
  const band = area<Placed>()
    .defined(isShown)
    .x(([place]) => x(place))
    .y0(([, { interval }]) => y(interval![0]) * 10)
    .y1(([, { interval }]) => y(interval![1]) * 10);
  const through = line<Placed>()
    .defined(([, { value }]) => value !== null)
    .x(([place]) => x(place))
    .y(([, { value }]) => y(value!) * 10);
  return (
    <svg
      width="100%"
      height={`${HEIGHT}em`}
      viewBox={`0 0 100 ${HEIGHT * 10}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="bd" d={band(placed) ?? ''} />
      <path class="ln thin" d={through(placed) ?? ''} />
    </svg>
  );
}

/** Has a point no neighbour with which a line could be drawn? */
function isAlone(points: readonly MultiplePoint[], place: number): boolean {
  const hasNone = (at: number): boolean => points[at]?.value == null;
  return hasNone(place - 1) && hasNone(place + 1);
}
