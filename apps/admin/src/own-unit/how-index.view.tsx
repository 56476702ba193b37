import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Cited } from '../pages/components/cited.view.js';
import { HowComputed } from '../pages/components/figure.view.js';
import { elementName } from './element-names.js';
import { quarterTextsIn } from './quarter-texts.js';
import { type PlaceAnswer, shownElements } from './read-own-unit.js';

interface HowIndexProps {
  asked: PageRequest;
  answer: PlaceAnswer;
}

const ELEMENTS = '/figures/ikm/figure/elements';
const SCALE = [1, 2, 3, 4] as const;

/** The arithmetic of an index: how often each answer was given to each element, and what comes of it. */
export function HowIndex({ asked, answer }: HowIndexProps): JSX.Element {
  const t = quarterTextsIn(asked.language).index;
  const elements = shownElements(answer);
  return (
    <HowComputed asked={asked}>
      <p>{t.how(elements.length)}</p>
      <p>{t.sum}:</p>
      <ul class="sums">
        {elements.map(([key, { counts }]) => (
          <li>
            {elementName(key, asked.language)}:{' '}
            {counts === null ? (
              t.fewAnswers
            ) : (
              <Sum asked={asked} answer={answer} pointer={`${ELEMENTS}/${key}`} />
            )}
          </li>
        ))}
      </ul>
      <p>
        {t.mean(elements.length)}{' '}
        <b>
          <Cited asked={asked} answer={answer} pointer="/figures/ikm/figure/ikm" />
        </b>
      </p>
    </HowComputed>
  );
}

/** (1 × 2 + 2 × 5 + 3 × 25 + 4 × 32) : 64 = 3,36 */
export function Sum(props: HowIndexProps & { pointer: string; valueAt?: string }): JSX.Element {
  const { asked, answer, pointer, valueAt = 'nrr' } = props;
  return (
    <>
      {'('}
      {SCALE.map((value) => (
        <>
          {value > 1 && ' + '}
          {value} × <Cited asked={asked} answer={answer} pointer={`${pointer}/counts/${value}`} />
        </>
      ))}
      {') : '}
      <Cited asked={asked} answer={answer} pointer={`${pointer}/n`} />
      {' = '}
      <Cited asked={asked} answer={answer} pointer={`${pointer}/${valueAt}`} />
    </>
  );
}
