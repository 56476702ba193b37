import type { Language } from '@app/platform';
import type { OfferedReason } from '@app/persistence/instruments';
import type { JSX } from 'preact';
import type { IndicatorsView } from '../indicators/indicators.view.js';
import { Cited } from '../pages/components/cited.view.js';
import type { QuarterCardProps } from './index-card.view.js';
import { quarterTextsIn } from './quarter-texts.js';

type ReasonsProps = QuarterCardProps & { texts: readonly OfferedReason[] };

/** A reason of ten citizens or more, given after a low tap. */
export interface LowReason {
  label: string;
  n: number;
  /** of its number in the answer of the API */
  pointer: string;
}

const AT = '/figures/pulse/figure/reasons';

/** What citizens name after a low tap, the most frequent first; praise is told elsewhere. */
export function lowReasons(
  { figures }: IndicatorsView,
  texts: readonly OfferedReason[],
  language: Language,
): LowReason[] {
  const low = new Map(texts.filter(({ pole }) => pole === 'low').map((one) => [one.key, one]));
  const top = figures.pulse?.figure.reasons?.top ?? [];
  return top.flatMap(({ key, n }, at) => {
    const text = low.get(key);
    return text ? [{ label: text.name[language], n, pointer: `${AT}/top/${at}/n` }] : [];
  });
}

/** Why taps are low, as bars from zero. */
export function ReasonsCard({ asked, answers: { now }, texts }: ReasonsProps): JSX.Element {
  const t = quarterTextsIn(asked.language).reasons;
  const reasons = lowReasons(now.view, texts, asked.language);
  const [most] = reasons;
  const isTold = now.view.figures.pulse?.figure.reasons != null;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="say">
        <b>{most ? t.say(most.label) : isTold ? t.none : t.missing}</b>
      </p>
      {most && (
        <ul class="bars">
          {reasons.map(({ label, n, pointer }) => (
            <li>
              <span>{label}</span>
              <span>
                <b>
                  <Cited asked={asked} answer={now} pointer={pointer} />
                </b>{' '}
                {t.persons}
              </span>
              <svg aria-hidden="true">
                <rect class="bar-f" width={`${(n / most.n) * 100}%`} height="100%" rx="2" />
              </svg>
            </li>
          ))}
        </ul>
      )}
      {isTold && (
        <p class="small soft">
          {t.note[0]}
          <Cited asked={asked} answer={now} pointer={`${AT}/n`} />
          {t.note[1]}
        </p>
      )}
    </section>
  );
}
