import { dayInWords } from '@app/figure-texts';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Icon } from '../pages/components/icon.view.js';
import { quarterInShort } from '../pages/words/period-in-words.js';
import type { ChosenQuarter } from './choose-quarter.js';
import { quarterPath } from './own-unit-paths.js';
import { quarterTextsIn } from './quarter-texts.js';

interface QuarterTabsProps {
  asked: PageRequest;
  quarter: ChosenQuarter;
  /** of the page, without its quarter */
  path: string;
  /** the last day that is counted of the chosen one, where it runs */
  until?: string | null;
}

/** The quarters as links; a closed one says so, and a running one up to which day it counts. */
export function QuarterTabs({ asked, quarter, path, until = null }: QuarterTabsProps): JSX.Element {
  const { language } = asked;
  const t = quarterTextsIn(language);
  return (
    <nav class="quarters" aria-label={t.periods}>
      {quarter.all.map(({ period, isClosed }) => {
        const isChosen = period.key === quarter.period.key;
        const name = quarterInShort(period, language);
        const day =
          isChosen && until !== null ? dayInWords(until, language).slice(0, -' 2026'.length) : null;
        return (
          <a href={quarterPath(path, period)} aria-current={isChosen ? 'page' : undefined}>
            <Icon name={isClosed ? 'lock' : 'ring'} />
            {isClosed ? t.closed(name) : t.running(name, day)}
          </a>
        );
      })}
    </nav>
  );
}
