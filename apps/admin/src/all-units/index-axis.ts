import type { Axis } from '../pages/charts/scales.js';
import type { TrendPointView } from '../trends/trend.view.js';

/** Of the IKM. */
const LOWEST = 25;
const HIGHEST = 100;
/** Between two marks of the axis, and at least around all values. */
const STEP = 5;
const ROOM = 2;

/** One axis for all that is compared, around their values; it says itself where it begins. */
export function axisOf(points: readonly TrendPointView[]): Axis {
  const values = points.flatMap(({ figure }) =>
    figure?.value == null ? [] : [Number(figure.value)],
  );
  if (values.length === 0) return axis(LOWEST, HIGHEST, 25);
  const from = Math.floor((Math.min(...values) - ROOM) / STEP) * STEP;
  const to = Math.ceil((Math.max(...values) + ROOM) / STEP) * STEP;
  return axis(Math.max(LOWEST, from), Math.min(HIGHEST, to), STEP);
}

function axis(from: number, to: number, step: number): Axis {
  const many = Math.round((to - from) / step) + 1;
  const ticks = Array.from({ length: many }, (_, place) => from + place * step);
  return { from, to, ticks: ticks.map((at) => ({ at, label: String(at) })) };
}
