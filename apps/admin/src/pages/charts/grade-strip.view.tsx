import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { across, type Axis, type Printed } from './scales.js';

interface GradeStripProps {
  asked: Pick<PageRequest, 'language'>;
  /** of the chart on its page */
  id: string;
  title: string;
  /** the numbers as a sentence, for who hears the chart */
  desc: string;
  value: Printed;
  interval: readonly [Printed, Printed];
  /** of the period before; its number stands in the key below */
  before: Printed | null;
}

/** From where each grade reaches, by the table of PermenPANRB 14/2017. */
const GRADES = [
  { grade: 'D', from: 25, label: '25' },
  { grade: 'C', from: 65, label: '65,00' },
  { grade: 'B', from: 76.61, label: '76,61' },
  { grade: 'A', from: 88.31, label: '88,31' },
] as const;

const END = 100;

/** Where an index lies among the grades, with its interval; a hollow dot is the period before. */
export function GradeStrip(props: GradeStripProps): JSX.Element {
  const { asked, id, title, desc, value, interval, before } = props;
  const axis = gradeAxis([interval[0], before ?? value]);
  const x = across(axis);
  return (
    <svg
      class="plot"
      width="100%"
      height="4.8em"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      <Zones asked={asked} axis={axis} x={x} />
      <line x1="0" y1="2.4em" x2="100%" y2="2.4em" class="axis-l" />
      <line x1={`${x(interval[0])}%`} x2={`${x(interval[1])}%`} y1="1.5em" y2="1.5em" class="iv" />
      {before !== null && <circle cx={`${x(before)}%`} cy="1.5em" r="0.4em" class="pa" />}
      <circle cx={`${x(value)}%`} cy="1.5em" r="0.5em" class="dt" />
    </svg>
  );
}

interface ZonesProps {
  asked: GradeStripProps['asked'];
  axis: Axis;
  x: (value: number) => number;
}

function Zones({ asked, axis, x }: ZonesProps): JSX.Element {
  const shown = GRADES.filter((_, at) => (GRADES[at + 1]?.from ?? END) > axis.from);
  return (
    <>
      {shown.map(({ grade, from, label }, at) => {
        const left = at === 0 ? 0 : x(from);
        const right = at === shown.length - 1 ? 100 : x(shown[at + 1]!.from);
        return (
          <>
            <rect
              x={`${left}%`}
              y="0.6em"
              width={`${right - left}%`}
              height="1.8em"
              class={at % 2 === 0 ? 'zo' : 'zo2'}
            />
            <text x={`${(left + right) / 2}%`} y="3.6em" text-anchor="middle">
              <tspan class="s q b">{grade}</tspan>
            </text>
            <text x={`${left}%`} y="4.7em" text-anchor={at === 0 ? 'start' : 'middle'}>
              <tspan class="s q">
                {at === 0 ? axis.ticks[0]!.label : inLanguage(label, asked)}
              </tspan>
            </text>
          </>
        );
      })}
      <text x="100%" y="4.7em" text-anchor="end">
        <tspan class="s q">{END}</tspan>
      </text>
    </>
  );
}

function inLanguage(label: string, { language }: GradeStripProps['asked']): string {
  return language === 'id' ? label : label.replace(',', '.');
}

/** From 65, or lower where something lies there. */
export function gradeAxis(values: readonly Printed[]): Axis {
  const lowest = Math.min(...values.map(Number));
  const from = lowest < 45 ? 25 : lowest < 67 ? 45 : 65;
  return { from, to: END, ticks: [{ at: from, label: String(from) }] };
}
