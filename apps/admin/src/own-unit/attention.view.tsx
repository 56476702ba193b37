import { dayInWords } from '@app/figure-texts';
import type { JSX } from 'preact';
import { ResetNotice } from '../account/reset-notice.view.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { ButtonLink } from '../pages/components/button.view.js';
import { Icon } from '../pages/components/icon.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { fullDayInWords } from '../pages/words/full-day-in-words.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { type Asking, AttentionList, itemsOf } from './attention-list.view.js';
import { attentionTextsIn } from './attention-texts.js';
import { CoverageCard } from './coverage-card.view.js';
import { ElementsCard } from './elements-card.view.js';
import { IndexCard } from './index-card.view.js';
import { OWN_UNIT_PATHS, quarterPath } from './own-unit-paths.js';
import { QuarterTabs } from './quarter-tabs.view.js';
import { untilOf } from './quarter.view.js';
import type { ShownAttention } from './show-attention.js';

/** The home of a unit head: what needs them first, and the newest quarter. */
export function AttentionPage(asking: ShownAttention & { asked: PageRequest }): JSX.Element {
  const { asked, quarter, attention, account } = asking;
  const { language } = asked;
  const t = attentionTextsIn(language);
  const items = itemsOf(asking);
  const title = items.length === 0 ? t.none : t.title(items.length);
  const { name } = attention.running.view.subject;
  return (
    <Layout asked={asked} title={title} help={t.help}>
      <div class="head">
        <PageTitle title={title} eye={`${name} · ${fullDayInWords(quarter.today, language)}`} />
        <div class="acts no-print">
          <ButtonLink href={quarterPath(OWN_UNIT_PATHS.meeting, quarter.period)} isSecond>
            <Icon name="print" />
            {t.meeting}
          </ButtonLink>
        </div>
      </div>
      <ResetNotice asked={asked} account={account} />
      {items.length === 0 ? (
        <section class="card">
          <p class="say">{t.noneText(againOf(asking))}</p>
        </section>
      ) : (
        <AttentionList label={t.list} items={items} />
      )}
      <QuarterSection {...asking} />
    </Layout>
  );
}

/** When the figures of the running quarter are looked at again, in words; null once only the closing is left. */
function againOf({ asked, attention: { running } }: Asking): string | null {
  const { pulse, ikm } = running.view.reasons;
  const day = pulse?.on ?? ikm?.on ?? null;
  return day === null ? null : dayInWords(day, asked.language, true);
}

function QuarterSection({ asked, quarter, attention: { answers } }: Asking): JSX.Element {
  const t = attentionTextsIn(asked.language);
  return (
    <>
      <div class="head">
        <h2 class="section">{periodInWords(quarter.period, asked.language)}</h2>
        <QuarterTabs
          asked={asked}
          quarter={quarter}
          path={OWN_UNIT_PATHS.home}
          until={untilOf(answers)}
        />
      </div>
      <div class="grid even">
        <div class="grid top-down">
          <IndexCard asked={asked} answers={answers} />
          <CoverageCard asked={asked} answers={answers} />
        </div>
        <ElementsCard asked={asked} answers={answers} />
      </div>
      <p class="no-print">
        <a class="row-link" href={quarterPath(OWN_UNIT_PATHS.figures, quarter.period)}>
          {t.more}
          <Icon name="next" />
        </a>
      </p>
    </>
  );
}
