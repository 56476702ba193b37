import type { ComponentChildren, JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { daysOfPeriod } from '../pages/words/kinds-of-periods.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { DIFFERENCE_PATH, MISSING_PATH, until, UNITS_PATH } from './all-units-paths.js';
import { allUnitsWordsIn } from './all-units-words-in.js';
import type { ShownUnits } from './show-all-units.js';

export interface UnitsProps extends ShownUnits {
  asked: PageRequest;
}

interface FrameProps extends UnitsProps {
  title: string;
  /** the sentence that answers the question */
  lead: string;
  children: ComponentChildren;
}

/** What the pages about all units share: the sentence, the period that is looked at, and the other pages. */
export function UnitsFrame({ asked, title, lead, children, ...shown }: FrameProps): JSX.Element {
  const { language } = asked;
  const t = allUnitsWordsIn(language);
  const name = periodInWords(shown.until, language);
  return (
    <Layout asked={asked} title={`${title}, ${name}`} help={t.help}>
      <PageTitle title={title} eye={`${name} · ${daysOfPeriod(shown.until, language)}`} />
      <p class="lead">{lead}</p>
      <nav class="tabs no-print" aria-label={t.menu.label}>
        {(
          [
            [UNITS_PATH, t.tabs.all],
            [DIFFERENCE_PATH, t.tabs.difference],
            [MISSING_PATH, t.tabs.missing],
          ] as const
        ).map(([path, label]) => (
          <a href={until(path, shown.until.key)} aria-current={current(path === asked.path)}>
            {label}
          </a>
        ))}
      </nav>
      {children}
      <nav class="card no-print" aria-labelledby="periods">
        <h2 id="periods">{t.periods}</h2>
        <p class="tabs">
          {shown.choices.map((period) => (
            <a
              href={until(asked.path, period.key)}
              aria-current={current(period.key === shown.until.key)}
            >
              {periodInWords(period, language)}
            </a>
          ))}
        </p>
      </nav>
    </Layout>
  );
}

function current(is: boolean): 'page' | undefined {
  return is ? 'page' : undefined;
}
