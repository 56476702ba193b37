import type { JSX } from 'preact';
import { SharesBar } from '../pages/charts/shares-bar.view.js';
import { Cited, CitedRange } from '../pages/components/cited.view.js';
import { HowComputed } from '../pages/components/figure.view.js';
import { countInWords } from '../pages/words/numbers.js';
import { Sum } from './how-index.view.js';
import type { QuarterCardProps } from './index-card.view.js';
import { quarterTextsIn } from './quarter-texts.js';

const AT = '/figures/pulse/figure';

/** How all have tapped; never graded. */
export function TapsCard({ asked, answers: { now } }: QuarterCardProps): JSX.Element {
  const t = quarterTextsIn(asked.language).taps;
  const pulse = now.view.figures.pulse?.figure ?? null;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {pulse === null ? (
        <p class="say">
          <b>{t.missing}</b> {now.view.reasons.pulse?.message}
        </p>
      ) : (
        <>
          <SharesBar
            asked={asked}
            say={t.say(countInWords(pulse.n, asked.language))}
            shares={[
              { label: t.labels[0], count: pulse.counts[1] },
              { label: t.labels[1], count: pulse.counts[2] },
              { label: t.labels[2], count: pulse.counts[3] },
              { label: t.labels[3], count: pulse.counts[4] },
            ]}
          />
          <p class="small soft">
            {t.mean} <Cited asked={asked} answer={now} pointer={`${AT}/mean`} /> (
            <CitedRange asked={asked} answer={now} pointer={`${AT}/interval`} />)
          </p>
          {pulse.mean !== null && (
            <HowComputed asked={asked}>
              <p>
                <Sum asked={asked} answer={now} pointer={AT} valueAt="mean" />
              </p>
            </HowComputed>
          )}
        </>
      )}
    </section>
  );
}
