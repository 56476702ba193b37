import type { Language } from '@app/platform';
import type { FunnelLimit, FunnelPoint } from '../pages/charts/funnel-chart.view.js';
import type { Axis } from '../pages/charts/scales.js';
import { decimalInWords } from '../pages/words/numbers.js';
import type { PlaceAnswer } from './read-own-unit.js';

export interface ServicesFunnel {
  middle: string;
  points: FunnelPoint[];
  limits: FunnelLimit[];
  axis: Axis;
}

const INNER = 1.96;
const OUTER = 3.09;
/** Along the limits. */
const STEPS = 24;
/** Fewest services that can be compared. */
const FEWEST = 2;
const SCALE = { low: 1, high: 4 };

/**
 * Services by how many citizens they rest on, with what chance alone would do around the unit's mean; null while
 * fewer than two have a mean. All of it from printed numbers.
 */
export function funnelOf(
  unit: PlaceAnswer,
  services: readonly PlaceAnswer[],
  language: Language,
): ServicesFunnel | null {
  const pulse = unit.view.figures.pulse?.figure;
  const shown = services.filter(({ view }) => view.figures.pulse?.figure.mean != null);
  if (pulse?.mean == null || shown.length < FEWEST) return null;
  const middle = Number(pulse.mean);
  const deviation = deviationOf(pulse.counts);
  const limitsAt = (n: number): FunnelLimit => ({
    n,
    inner: around(middle, (INNER * deviation) / Math.sqrt(n)),
    outer: around(middle, (OUTER * deviation) / Math.sqrt(n)),
  });
  const points = shown.map((service) => pointOf(service, limitsAt));
  const counts = points.map(({ n }) => n);
  const [least, most] = [Math.min(30, ...counts), Math.max(...counts)];
  const limits = Array.from({ length: STEPS + 1 }, (_, step) =>
    limitsAt(Math.round(least * (most / least) ** (step / STEPS))),
  );
  return { middle: pulse.mean, points, limits, axis: axisOf(points, limits, language) };
}

function pointOf({ view }: PlaceAnswer, limitsAt: (n: number) => FunnelLimit): FunnelPoint {
  const { figure, coverage } = view.figures.pulse!;
  const [low, high] = limitsAt(figure.n).inner;
  const value = Number(figure.mean);
  const needed = coverage?.sampleSize ?? null;
  return {
    name: view.subject.name,
    n: figure.n,
    value: figure.mean!,
    isOutside: value < low || value > high,
    isUncertain: needed === null || figure.n < needed,
  };
}

/** Of one answer, by the printed distribution. */
function deviationOf(counts: Readonly<Record<string, number>>): number {
  const answers = Object.entries(counts).map(([value, n]) => ({ value: Number(value), n }));
  const n = answers.reduce((sum, one) => sum + one.n, 0);
  const mean = answers.reduce((sum, one) => sum + one.value * one.n, 0) / n;
  return Math.sqrt(answers.reduce((sum, one) => sum + one.n * (one.value - mean) ** 2, 0) / n);
}

function around(middle: number, reach: number): readonly [number, number] {
  return [Math.max(SCALE.low, middle - reach), Math.min(SCALE.high, middle + reach)];
}

/** From the half point below everything that is drawn to the end of the scale. */
function axisOf(
  points: readonly FunnelPoint[],
  limits: readonly FunnelLimit[],
  language: Language,
): Axis {
  const lowest = Math.min(
    ...points.map(({ value }) => Number(value)),
    ...limits.map(({ outer }) => outer[0]),
  );
  const from = Math.max(SCALE.low, Math.floor(lowest * 2) / 2);
  const halves = Array.from({ length: (SCALE.high - from) * 2 + 1 }, (_, at) => from + at / 2);
  const ticks = halves.map((at) => ({ at, label: decimalInWords(String(at), language) }));
  return { from, to: SCALE.high, ticks };
}
