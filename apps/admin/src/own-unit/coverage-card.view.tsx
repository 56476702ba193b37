import type { JSX } from 'preact';
import { MARKS } from '../pages/charts/chart.view.js';
import { Cited } from '../pages/components/cited.view.js';
import { HowComputed } from '../pages/components/figure.view.js';
import { decimalInWords } from '../pages/words/numbers.js';
import type { IndicatorsView } from '../indicators/indicators.view.js';
import type { QuarterCardProps } from './index-card.view.js';
import { quarterTextsIn } from './quarter-texts.js';
import { SERVED_PATH } from '../persons-served/served-paths.js';

/** Per cent at which the axis ends where both values are small. */
const SHORT_AXIS = 25;

const AT = '/figures/ikm/coverage';

/** How many of the persons served have answered, and whether that is what the sample plan asks for. */
export function CoverageCard({ asked, answers: { now } }: QuarterCardProps): JSX.Element | null {
  const t = quarterTextsIn(asked.language).coverage;
  const { ikm } = now.view.figures;
  if (ikm?.coverage == null) return null;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {ikm.coverage.percent === null ? (
        <Unknown asked={asked} view={now.view} />
      ) : (
        <Known asked={asked} now={now} />
      )}
    </section>
  );
}

function Unknown({
  asked,
  view,
}: {
  asked: QuarterCardProps['asked'];
  view: IndicatorsView;
}): JSX.Element {
  const t = quarterTextsIn(asked.language).coverage;
  const isMissing = view.figures.ikm?.coverage?.state === 'unknown';
  return (
    <>
      <p class="say">
        <b>{t.unknown}</b>
      </p>
      {isMissing && (
        <p class="no-print">
          <a href={SERVED_PATH}>{t.enter}</a>
        </p>
      )}
    </>
  );
}

interface KnownProps {
  asked: QuarterCardProps['asked'];
  now: QuarterCardProps['answers']['now'];
}

function Known({ asked, now }: KnownProps): JSX.Element {
  const t = quarterTextsIn(asked.language).coverage;
  const { sampleSize } = now.view.figures.ikm!.coverage!;
  return (
    <>
      <p class="say">
        <b>
          <Cited asked={asked} answer={now} pointer={`${AT}/percent`} />
          {' % '}
          {t.known} <Cited asked={asked} answer={now} pointer={`${AT}/personsServed`} /> {t.of}
        </b>{' '}
        {sampleSize !== null && (
          <>
            {isSampleReached(now.view) ? t.reached : t.below}{' '}
            <Cited asked={asked} answer={now} pointer={`${AT}/sampleSize`} /> {t.needed}.
          </>
        )}
      </p>
      <Bar asked={asked} now={now} />
      <HowComputed asked={asked}>
        <p>
          <Cited asked={asked} answer={now} pointer="/figures/ikm/n" /> :{' '}
          <Cited asked={asked} answer={now} pointer={`${AT}/personsServed`} /> × 100 ={' '}
          <Cited asked={asked} answer={now} pointer={`${AT}/percent`} /> %
        </p>
        <p>{t.how}</p>
      </HowComputed>
    </>
  );
}

/** The share of who answered, and what the sample plan asks for. */
function Bar({ asked, now }: KnownProps): JSX.Element {
  const t = quarterTextsIn(asked.language).coverage;
  const { percent, sampleSize, personsServed } = now.view.figures.ikm!.coverage!;
  const plan = sampleSize === null ? null : (100 * sampleSize) / personsServed!;
  const end = Math.max(Number(percent), plan ?? 0) > SHORT_AXIS ? 100 : SHORT_AXIS;
  const x = (share: number): string => `${Math.min(100, (100 * share) / end)}%`;
  const label = t.desc(decimalInWords(percent!, asked.language), end);
  return (
    <>
      <svg class="plot" width="100%" height="2.75em" role="img" aria-label={label}>
        <rect class="bar-b" y=".25em" width="100%" height=".75em" rx="2" />
        <rect class="bar-f" y=".25em" width={x(Number(percent))} height=".75em" rx="2" />
        {plan !== null && <line x1={x(plan)} x2={x(plan)} y1="0" y2="1.25em" class="tg" />}
        <text x="0" y="2.4em">
          <tspan class="s q">0</tspan>
        </text>
        <text x="100%" y="2.4em" text-anchor="end">
          <tspan class="s q">{end} %</tspan>
        </text>
      </svg>
      {plan !== null && (
        <ul class="keys">
          <li>
            <svg aria-hidden="true">{MARKS.target}</svg>
            {t.plan}
          </li>
        </ul>
      )}
    </>
  );
}

/** Null where nobody knows how many were served. */
export function isSampleReached({ figures }: IndicatorsView): boolean | null {
  const needed = figures.ikm?.coverage?.sampleSize ?? null;
  return needed === null ? null : figures.ikm!.n >= needed;
}
