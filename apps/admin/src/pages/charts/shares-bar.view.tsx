import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';
import { countInWords } from '../words/numbers.js';

export interface Share {
  label: string;
  count: number;
}

interface SharesBarProps {
  asked: PageRequest;
  /** what is seen, a sentence */
  say: string;
  /** from the lowest answer to the highest */
  shares: readonly [Share, Share, Share, Share];
}

const GAP = 0.5;

/** How all have tapped: one bar, each answer with its own pattern, and the counts as a list. */
export function SharesBar({ asked: { language }, say, shares }: SharesBarProps): JSX.Element {
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  const widths = shares.map(({ count }) => (all === 0 ? 0 : (count / all) * 100));
  return (
    <figure class="chart">
      <p class="say">
        <b>{say}</b>
      </p>
      <svg class="plot" width="100%" height="2.5em" aria-hidden="true">
        <Patterns />
        {widths.map((width, place) => (
          <rect
            x={`${widths.slice(0, place).reduce((sum, one) => sum + one, 0)}%`}
            width={`${Math.max(width - GAP, 0)}%`}
            height="100%"
            class={`l${place + 1}`}
          />
        ))}
      </svg>
      <dl class="levels">
        {shares.map(({ label, count }, place) => (
          <div>
            <dt>
              <svg aria-hidden="true">
                <rect width="100%" height="100%" rx="3" class={`l${place + 1}`} />
              </svg>
              {label}
            </dt>
            <dd>{countInWords(count, language)}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

/** Hatched and dotted for the low answers, so that they differ without colour. */
function Patterns(): JSX.Element {
  return (
    <defs>
      <pattern
        id="hatched"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path class="p1" d="M0 0h5v5H0z" />
        <path class="p1-line" d="M0 2.5h5" />
      </pattern>
      <pattern id="dotted" width="5" height="5" patternUnits="userSpaceOnUse">
        <path class="p2" d="M0 0h5v5H0z" />
        <circle class="p1" cx="2.5" cy="2.5" r="1" />
      </pattern>
    </defs>
  );
}
