import type { JSX } from 'preact';
import { ResetNotice } from '../../account/reset-notice.view.js';
import { OBJECTION_PATHS, objectToFigurePath } from '../../objections/objection-paths.js';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { Actions, ButtonLink } from '../../pages/components/button.view.js';
import { HowComputed } from '../../pages/components/figure.view.js';
import { Icon } from '../../pages/components/icon.view.js';
import { PageTitle } from '../../pages/components/page-title.view.js';
import { Layout } from '../../pages/layout/layout.view.js';
import { periodInWords } from '../../pages/words/period-in-words.js';
import { replyPath } from '../../replies/reply-paths.js';
import { dialoguePath, homePath } from '../my-paths.js';
import { runningSource } from '../my-sources.js';
import { MyComments, MyLooks, MyNext } from './my-beside.view.js';
import { Arithmetic, MyElements } from './my-elements.view.js';
import { myHomeTextsIn } from './my-home-texts.js';
import { MyLead } from './my-lead.view.js';
import { MyReasons } from './my-reasons.view.js';
import { MyTaps } from './my-taps.view.js';
import { MyYear } from './my-year.view.js';
import { touches } from '../../organisation/read-my-assignments.js';
import type { MyHomeContent } from './show-my-home.js';

interface MyHomeProps extends MyHomeContent {
  asked: PageRequest;
}

/** What citizens say about an officer's own service. */
export function MyHomePage(props: MyHomeProps): JSX.Element {
  const { asked, home, account } = props;
  const t = myHomeTextsIn(asked.language);
  const { publicName, unitName } = home.assignment;
  return (
    <Layout asked={asked} title={t.menu.label} help={t.help}>
      <div class="flow">
        <p class="eye">{t.place(publicName, unitName)}</p>
        <h1 class="hide">{t.menu.label}</h1>
        <ResetNotice asked={asked} account={account} />
        <MyLead {...props} />
        <Standing {...props} />
        <Deeds {...props} />
        <HowRunning {...props} />
        <OtherPlaces {...props} />
      </div>
      <div class="grid wide">
        <MyYear {...props} />
        <MyTaps {...props} />
      </div>
      <MyElements {...props} />
      <MyReasons {...props} />
      <div class="grid wide">
        <MyComments {...props} />
        <div class="grid">
          <MyNext {...props} />
          <MyLooks {...props} />
        </div>
      </div>
    </Layout>
  );
}

/** That a quarter still runs, and what its figure waits for. */
function Standing({ asked, home, waiting }: MyHomeProps): JSX.Element | null {
  const { running, headline } = myHomeTextsIn(asked.language);
  const isCounted = waiting !== null && waiting.missing !== null;
  if (home.open === null) return null;
  return (
    <p class="soft text">
      {running(periodInWords(home.open.period, asked.language))} {isCounted && headline}{' '}
      {waiting?.message}
    </p>
  );
}

/** How the value of the first sentence comes about. */
function HowRunning({ asked, home, running }: MyHomeProps): JSX.Element | null {
  if (home.open === null || !running?.officer) return null;
  return (
    <HowComputed asked={asked}>
      <Arithmetic asked={asked} officer={running.officer} source={runningSource(home.open)} />
    </HowComputed>
  );
}

/** What can be done about the newest closed quarter; before the first, about the one that runs. */
function Deeds({ asked, home, objectionable }: MyHomeProps): JSX.Element | null {
  const t = myHomeTextsIn(asked.language);
  const { assignment, closed, open } = home;
  const talked = [closed?.period, open?.period].find(
    (period) => period && touches(assignment, period),
  );
  if (!talked) return null;
  return (
    <Actions>
      <ButtonLink href={replyPath(talked.key, assignment.id)}>{t.reply}</ButtonLink>
      <ButtonLink
        href={objectionable ? objectToFigurePath(objectionable.figureId) : OBJECTION_PATHS.list}
        isSecond
      >
        {t.object}
      </ButtonLink>
      <ButtonLink href={dialoguePath(talked.key, assignment.id)} isSecond>
        <Icon name="print" />
        {t.dialogue}
      </ButtonLink>
    </Actions>
  );
}

/** An officer who moved has figures at each place. */
function OtherPlaces({ asked, home }: MyHomeProps): JSX.Element | null {
  const t = myHomeTextsIn(asked.language);
  const others = home.assignments.filter(({ id }) => id !== home.assignment.id);
  if (others.length === 0) return null;
  return (
    <nav aria-label={t.otherPlaces} class="no-print">
      <p class="small soft">{t.otherPlaces}</p>
      <ul class="links">
        {others.map(({ id, unitName }) => (
          <li>
            <a href={homePath(id)}>{unitName}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Before an officer has been assigned anywhere. */
export function NoAssignmentPage({ asked }: { asked: PageRequest }): JSX.Element {
  const t = myHomeTextsIn(asked.language);
  return (
    <Layout asked={asked} title={t.menu.label} help={t.help}>
      <PageTitle title={t.menu.label} />
      <p class="lead">{t.noAssignment.lead}</p>
      <p class="text">{t.noAssignment.text}</p>
    </Layout>
  );
}
