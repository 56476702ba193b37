import type { ComponentProps, JSX } from 'preact';
import { DotChart } from './dot-chart.view.js';
import type { Axis } from './scales.js';

/** The scale of the elements, from its one end to the other. */
const SCALE: Axis = {
  from: 1,
  to: 4,
  ticks: [1, 2, 3, 4].map((at) => ({ at, label: String(at) })),
};

/** The elements of the SKM in their order, each on 1–4 with its target and the value before. */
export function ElementChart(props: Omit<ComponentProps<typeof DotChart>, 'axis'>): JSX.Element {
  return <DotChart axis={SCALE} {...props} />;
}
