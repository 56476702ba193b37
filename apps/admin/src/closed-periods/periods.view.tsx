import type { ListedPeriod } from '@app/persistence/figures';
import { dayInWords } from '@app/figure-texts';
import type { JSX } from 'preact';
import { ResetNotice } from '../account/reset-notice.view.js';
import type { MyAccount } from '../account/show-account.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { ButtonLink } from '../pages/components/button.view.js';
import { Notice } from '../pages/components/notice.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Tag } from '../pages/components/tag.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { dayOf } from '../pages/words/moment-in-words.js';
import { daysOfPeriod } from '../pages/words/kinds-of-periods.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { periodPath } from './period-paths.js';
import type { PeriodWords } from './period-words.js';
import { periodWordsIn } from './period-words-in.js';
import type { PeriodState, ShownPeriod, ShownPeriods } from './show-periods.js';

interface PeriodsProps extends ShownPeriods {
  asked: PageRequest;
  account: MyAccount;
}

/** The home of planners: periods, their state, and the one next act. */
export function PeriodsPage({ asked, account, ...shown }: PeriodsProps): JSX.Element {
  const { language } = asked;
  const t = periodWordsIn(language);
  const next = nextOf(shown.periods);
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <PageTitle
        title={next === undefined ? t.lead.none : sentenceOf(next, asked)}
        eye={`${account.session.instansiName} · ${dayInWords(shown.today, language, true)}`}
      />
      <ResetNotice asked={asked} account={account} />
      {!shown.mayDecide && (
        <Notice kind="calm">
          <p>{t.part}</p>
        </Notice>
      )}
      <section class="card">
        <ul class="rule periods">
          {shown.periods.map((one) => (
            <PeriodRow asked={asked} shown={one} timeZone={shown.timeZone} isNext={one === next} />
          ))}
        </ul>
      </section>
    </Layout>
  );
}

/** What is most worth doing: what waits to be published, then what can be closed, then what runs. */
function nextOf(periods: readonly ShownPeriod[]): ShownPeriod | undefined {
  const first = (state: PeriodState): ShownPeriod | undefined =>
    periods.find((one) => one.state === state);
  const waiting = periods.find(({ request }) => request?.state === 'waiting');
  return waiting ?? first('ended') ?? first('closed') ?? first('running') ?? periods[0];
}

/** How a period stands, in a sentence. */
export function sentenceOf(shown: ShownPeriod, { language }: PageRequest): string {
  const { lead } = periodWordsIn(language);
  const name = periodInWords(shown.period, language);
  if (shown.request?.state === 'waiting') return lead.waiting(name);
  return lead[shown.state](name, dayInWords(shown.closableOn, language));
}

interface PeriodRowProps {
  asked: PageRequest;
  shown: ShownPeriod;
  timeZone: string;
  isNext: boolean;
}

function PeriodRow({ asked, shown, timeZone, isNext }: PeriodRowProps): JSX.Element {
  const { language } = asked;
  const t = periodWordsIn(language);
  const name = periodInWords(shown.period, language);
  const path = periodPath(shown.period.key);
  const isAct = isNext && (shown.state === 'closed' || shown.state === 'ended');
  return (
    <li>
      <div>
        <h2>{name}</h2>
        <p class="small soft">{daysOfPeriod(shown.period, language)}</p>
      </div>
      <div>
        <StateTag asked={asked} state={shown.state} />
      </div>
      <p class="small">{aboutOf(shown, timeZone, asked)}</p>
      <div class="go">
        {isAct ? (
          <ButtonLink href={path}>
            {t.check} <span class="hide">{name}</span>
          </ButtonLink>
        ) : (
          <a href={path}>
            {t.look} <span class="hide">{name}</span>
          </a>
        )}
      </div>
    </li>
  );
}

const TAGS = {
  running: { icon: 'ring', kind: 'note' },
  ended: { icon: 'wait', kind: 'note' },
  closed: { icon: 'lock', kind: undefined },
  published: { icon: 'globe', kind: 'good' },
} as const;

export function StateTag({
  asked,
  state,
}: {
  asked: PageRequest;
  state: PeriodState;
}): JSX.Element {
  const { icon, kind } = TAGS[state];
  return (
    <Tag icon={icon} {...(kind && { kind })}>
      {periodWordsIn(asked.language).states[state]}
    </Tag>
  );
}

/** What there is to know of a period in its row. */
function aboutOf(shown: ShownPeriod, timeZone: string, { language }: PageRequest): string {
  const { about } = periodWordsIn(language);
  const day = dayInWords(shown.closableOn, language);
  const [newest] = shown.revisions;
  const said =
    newest === undefined
      ? shown.state === 'running'
        ? about.running(day)
        : about.ended(day)
      : revisionSaid(newest, about, (at) => dayOf(at, timeZone, language));
  return shown.request?.state === 'waiting' ? `${said} ${about.waiting}` : said;
}

function revisionSaid(
  { revision, reason, closedAt, closedBy, publishedAt, publishedBy }: ListedPeriod,
  about: PeriodWords['about'],
  inWords: (at: Date) => string,
): string {
  const said =
    publishedAt === null
      ? about.closed(inWords(closedAt), closedBy)
      : about.published(inWords(publishedAt), publishedBy);
  return revision === 0 ? said : `${said} ${about.revision(revision, reason ?? '')}`;
}
