import type { ListedPeriod } from '@app/persistence/figures';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Actions, Button, ButtonLink } from '../pages/components/button.view.js';
import { Form } from '../pages/components/form.view.js';
import { LiveRegion } from '../pages/components/live-region.view.js';
import { Notice } from '../pages/components/notice.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { dayOf, timeInWords } from '../pages/words/moment-in-words.js';
import { daysOfPeriod } from '../pages/words/kinds-of-periods.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import {
  changesPath,
  closingPath,
  periodPath,
  PERIODS_PATH,
  previewPath,
  publicationPath,
  revisionPath,
  sharePath,
} from './period-paths.js';
import { RequestNews } from './period-request-news.view.js';
import { PreviewTable } from './period-preview.view.js';
import { periodWordsIn } from './period-words-in.js';
import { sentenceOf, StateTag } from './periods.view.js';
import type { PeriodDetails } from './show-periods.js';

export interface PeriodProps extends PeriodDetails {
  asked: PageRequest;
}

/** One period: how it stands, what can be done about it, what would be, and what was. */
export function PeriodPage(props: PeriodProps): JSX.Element {
  const { asked, shown, mayDecide } = props;
  const { language } = asked;
  const t = periodWordsIn(language);
  const { period, revisions } = shown;
  const name = periodInWords(period, language);
  const isQuarter = period.kind === 'quarter';
  return (
    <Layout asked={asked} title={name} help={t.help} isLive={isQuarter && mayDecide}>
      <div class="head">
        <PageTitle title={name} eye={`${t.title} · ${daysOfPeriod(period, language)}`} />
        <a class="row-link" href={PERIODS_PATH}>
          {t.all}
        </a>
      </div>
      {isQuarter && mayDecide ? (
        <LiveRegion
          asked={asked}
          address={periodPath(period.key)}
          time={timeInWords(props.at, props.timeZone, language)}
        >
          <PeriodNow {...props} />
        </LiveRegion>
      ) : (
        <PeriodNow {...props} />
      )}
      {revisions.length > 0 && <History {...props} />}
      {revisions.length > 0 && isQuarter && <Waiting {...props} />}
    </Layout>
  );
}

/** What changes while somebody looks. */
function PeriodNow(props: PeriodProps): JSX.Element {
  const { asked, shown, mayDecide } = props;
  const t = periodWordsIn(asked.language);
  const { period, request, state } = shown;
  const isOpen = state === 'running' || state === 'ended';
  return (
    <div class="page">
      <p class="lead">{sentenceOf(shown, asked)}</p>
      <p>
        <StateTag asked={asked} state={state} />
      </p>
      {!mayDecide && (
        <Notice kind="calm">
          <p>{t.part}</p>
        </Notice>
      )}
      {request !== null && (
        <RequestNews asked={asked} request={request} timeZone={props.timeZone} />
      )}
      {mayDecide && <Acts {...props} />}
      {isOpen && period.kind === 'quarter' && mayDecide && <PreviewTable {...props} />}
    </div>
  );
}

function Acts({ asked, shown }: PeriodProps): JSX.Element {
  const t = periodWordsIn(asked.language);
  const { period, request, revisions, state } = shown;
  const { key } = period;
  const isWaiting = request?.state === 'waiting';
  const isQuarter = period.kind === 'quarter';
  const isChecked = request?.kind === 'preview' && request.state === 'done';
  return (
    <Actions>
      {state === 'closed' && (
        <ButtonLink href={publicationPath(key)}>{t.publication.go}</ButtonLink>
      )}
      {state === 'ended' && isQuarter && isChecked && (
        <ButtonLink href={closingPath(key)}>{t.closing.go}</ButtonLink>
      )}
      {revisions.length === 0 && isQuarter && !isWaiting && (
        <Form asked={asked} action={previewPath(key)} isSmall>
          <Button isSecond={isChecked}>{isChecked ? t.checkAgain : t.check}</Button>
        </Form>
      )}
      {revisions.length > 0 && (
        <ButtonLink href={`/angka?sampai=${key}`} isSecond>
          {t.figures}
        </ButtonLink>
      )}
      {state === 'published' && (
        <ButtonLink href={sharePath(key)} isSecond>
          {t.share}
        </ButtonLink>
      )}
      {revisions.length > 0 && isQuarter && !isWaiting && (
        <ButtonLink href={revisionPath(key)} isSecond>
          {t.revision.go}
        </ButtonLink>
      )}
    </Actions>
  );
}

function History({ asked, shown, timeZone }: PeriodProps): JSX.Element {
  const { language } = asked;
  const { history: t } = periodWordsIn(language);
  const words = (at: Date): string => dayOf(at, timeZone, language);
  const { key } = shown.period;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <ul class="rule">
        {shown.revisions.map((one) => (
          <li class="flow">
            <h3>{one.revision === 0 ? t.closing : t.revision(one.revision)}</h3>
            <p class="small soft">
              {t.closed} {words(one.closedAt)}, {one.closedBy ?? t.itself}.{' '}
              {publishedSaid(one, t, words)}
            </p>
            {one.reason !== null && (
              <p>
                {t.reason}: {one.reason}
              </p>
            )}
            {one.revision > 0 && (
              <p>
                <a class="row-link" href={changesPath(key, one.id)}>
                  {t.changes} <span class="hide">{t.revision(one.revision)}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function publishedSaid(
  { publishedAt, publishedBy }: ListedPeriod,
  t: ReturnType<typeof periodWordsIn>['history'],
  words: (at: Date) => string,
): string {
  if (publishedAt === null) return `${t.published}: ${t.unpublished}.`;
  return `${t.published} ${words(publishedAt)}, ${publishedBy ?? '–'}.`;
}

function Waiting({ asked, waiting }: PeriodProps): JSX.Element {
  const { waiting: t } = periodWordsIn(asked.language);
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {waiting.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p class="soft">{t.text}</p>
          <ul class="rule rows">
            {waiting.map(({ name, ready }) => (
              <li>
                <b>{name}</b>
                <span class="small soft">{ready ? t.ready : t.later}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
