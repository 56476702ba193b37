import { scaleLinear, scalePoint, scaleSqrt } from 'd3-scale';

/** A value as it is printed, with a point: charts are drawn from the digits that everybody may read. */
export type Printed = string;

/** The part of the axis that is shown. */
export interface Axis {
  from: number;
  to: number;
  ticks: readonly { at: number; label: string }[];
}

/** Left free for the words of an axis on a phone, in per cent. */
const WORDS_OF_AXIS = 8;
/** So that marks at the ends are not cut, in per cent. */
const MARGIN = 1.5;

/** Per cent from the left for a value. */
export function across({ from, to }: Axis): (value: Printed | number) => number {
  const scale = scaleLinear([from, to], [MARGIN, 100 - MARGIN]).clamp(true);
  return (value) => round(scale(Number(value)));
}

/** Per cent from the left for a count of persons; small counts are far apart, large ones close together. */
export function acrossCounts(most: number): (count: number) => number {
  const scale = scaleSqrt([0, most], [MARGIN, 100 - MARGIN]);
  return (count) => round(scale(count));
}

/** Em from the top for a value, between `top` and `bottom`. */
export function upward(
  { from, to }: Axis,
  [top, bottom]: readonly [number, number],
): (value: Printed | number) => number {
  const scale = scaleLinear([from, to], [bottom, top]).clamp(true);
  return (value) => round(scale(Number(value)));
}

/** Per cent from the left for the first, second, … of so many. */
export function inTurn(many: number): (place: number) => number {
  const scale = scalePoint(
    Array.from({ length: many }, (_, place) => place),
    [WORDS_OF_AXIS, 100],
  ).padding(0.5);
  return (place) => round(scale(place)!);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
