import type { ComponentChildren, JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';

/** What every chart is told with. */
export interface ChartWords {
  /** of the chart on its page */
  id: string;
  title: string;
  /** what is seen, the finding in bold, and how to read it */
  say: ComponentChildren;
  /** the numbers as a sentence, for who hears the chart */
  desc: string;
}

interface ChartProps extends ChartWords {
  asked: Pick<PageRequest, 'm'>;
  /** in em, so that it grows with the letters */
  height: number;
  keys: readonly ChartKey[];
  /** the same numbers as a table */
  table: JSX.Element;
  children: ComponentChildren;
}

/** A kind of mark and its word; without a mark a sentence about the axis. */
export interface ChartKey {
  mark?: JSX.Element;
  word: string;
}

/**
 * A sentence, the drawing, its marks and the same numbers as a table. Across it is measured in per cent, and letters and
 * upward in em: the plot stretches, letters and marks never do.
 */
export function Chart({ asked, id, title, say, desc, height, ...props }: ChartProps): JSX.Element {
  const { keys, table, children } = props;
  return (
    <figure class="chart">
      <p class="say">{say}</p>
      <svg
        class="plot"
        width="100%"
        height={`${height}em`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{desc}</desc>
        {children}
      </svg>
      <ul class="keys">
        {keys.map(({ mark, word }) => (
          <li>
            {mark && <svg aria-hidden="true">{mark}</svg>}
            {word}
          </li>
        ))}
      </ul>
      <details>
        <summary>{asked.m.figure.table}</summary>
        {table}
      </details>
    </figure>
  );
}

/** The marks of keys, on a field of 1.75 × 1 em. */
export const MARKS = {
  value: <circle cx="50%" cy="50%" r="6" class="dt" />,
  running: (
    <>
      <line x1="50%" x2="50%" y1="-1" y2="17" class="iv" />
      <circle cx="50%" cy="50%" r="6" class="ho" />
    </>
  ),
  interval: (
    <>
      <line x1="0" x2="100%" y1="50%" y2="50%" class="iv" />
      <circle cx="50%" cy="50%" r="6" class="dt" />
    </>
  ),
  band: <rect width="100%" height="100%" class="bd" />,
  before: <circle cx="50%" cy="50%" r="5" class="pa" />,
  target: <line x1="50%" x2="50%" y1="0" y2="100%" class="tg" />,
  limit: <line x1="0" x2="100%" y1="50%" y2="50%" class="lim" />,
  outerLimit: <line x1="0" x2="100%" y1="50%" y2="50%" class="lim dash" />,
  hollow: <circle cx="50%" cy="50%" r="5" class="ho" />,
} as const satisfies Record<string, JSX.Element>;
