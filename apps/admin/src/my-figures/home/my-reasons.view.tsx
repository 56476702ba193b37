import type { JSX } from 'preact';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { Figure } from '../../pages/components/figure.view.js';
import { inSlots } from '../../pages/words/in-slots.js';
import { periodInWords } from '../../pages/words/period-in-words.js';
import { closedSource, type SourceAt } from '../my-sources.js';
import { myHomeTextsIn } from './my-home-texts.js';
import { isPraise, type NamedReason, namedReasons } from './named-reasons.js';
import type { MyHomeContent } from './show-my-home.js';

interface ReasonsProps extends MyHomeContent {
  asked: PageRequest;
}

/** What citizens praised, and what they would have better, of the officer's own doing. */
export function MyReasons(props: ReasonsProps): JSX.Element {
  const { asked, home, shown } = props;
  const { reasons: t } = myHomeTextsIn(asked.language);
  const reasons = shown?.figures.pulse?.figure.reasons ?? null;
  if (reasons === null || !home.closed) {
    return (
      <section class="card">
        <h2>{`${t.praised}, ${t.toMend.toLowerCase()}`}</h2>
        <p>{t.unknown}</p>
      </section>
    );
  }
  const { period } = home.closed;
  const source = closedSource(home.assignment.id, period.key);
  const n = <Figure asked={asked} value={String(reasons.n)} source={source(N_POINTER)} />;
  const since = inSlots(t.since(periodInWords(period, asked.language)), { n });
  const told = namedReasons(reasons, home.offered, asked);
  const most = Math.max(...told.map((one) => one.n), 1);
  return (
    <div class="grid two">
      <section class="card">
        <h2>{t.praised}</h2>
        <p class="say">{since}</p>
        <Bars asked={asked} reasons={told.filter(isPraise)} most={most} source={source} />
      </section>
      <section class="card">
        <h2>{t.toMend}</h2>
        <p class="say">{t.own}</p>
        <Bars
          asked={asked}
          reasons={told.filter((one) => !isPraise(one))}
          most={most}
          source={source}
        />
      </section>
    </div>
  );
}

const N_POINTER = '/pulse/figure/reasons/n';

interface BarsProps {
  asked: PageRequest;
  reasons: readonly NamedReason[];
  /** the longest bar of both lists */
  most: number;
  source: SourceAt;
}

function Bars({ asked, reasons, most, source }: BarsProps): JSX.Element {
  const { none } = myHomeTextsIn(asked.language).reasons;
  if (reasons.length === 0) return <p>{none}</p>;
  return (
    <ul class="bars">
      {reasons.map(({ name, n, place }) => (
        <li>
          <span>{name}</span>
          <b>
            <Figure
              asked={asked}
              value={String(n)}
              source={source(`/pulse/figure/reasons/top/${place}/n`)}
            />
          </b>
          <svg aria-hidden="true">
            <rect class="bar-b" width="100%" height="100%" rx="2" />
            <rect class="bar-f" width={`${(100 * n) / most}%`} height="100%" rx="2" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
