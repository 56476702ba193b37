import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { CoverageCard } from './coverage-card.view.js';
import { elementName } from './element-names.js';
import { ElementsCard, lowestOf, movedInWords } from './elements-card.view.js';
import { funnelOf } from './funnel-of-services.js';
import { IndexCard } from './index-card.view.js';
import { meetingTextsIn } from './meeting-texts.js';
import { OWN_UNIT_PATHS } from './own-unit-paths.js';
import { QuarterTabs } from './quarter-tabs.view.js';
import { leadOf, type QuarterProps } from './quarter.view.js';
import { type PlaceAnswer, shownElements } from './read-own-unit.js';
import { lowReasons, ReasonsCard } from './reasons-card.view.js';
import { servicesTextsIn } from './services-texts.js';
import { ServiceTable } from './services.view.js';

export type MeetingProps = QuarterProps & { services: readonly PlaceAnswer[] };

/** What a meeting of the unit needs, to be printed: an agenda, the figures, and room for decisions. */
export function MeetingPage(props: MeetingProps): JSX.Element {
  const { asked, quarter, answers, reasonTexts, services } = props;
  const { language } = asked;
  const t = meetingTextsIn(language);
  const title = periodInWords(quarter.period, language);
  return (
    <Layout asked={asked} title={`${t.title}, ${title}`} help={t.help}>
      <div class="head">
        <PageTitle title={t.title} eye={`${answers.now.view.subject.name} · ${title}`} />
        <QuarterTabs asked={asked} quarter={quarter} path={OWN_UNIT_PATHS.meeting} />
      </div>
      <p class="lead">{leadOf(asked, answers)}</p>
      <p class="small soft no-print">{t.print}</p>
      <section class="card">
        <h2>{t.agenda}</h2>
        <ol class="agenda">
          {agendaOf(props).map((item) => (
            <li>{item}</li>
          ))}
        </ol>
      </section>
      <IndexCard asked={asked} answers={answers} />
      <CoverageCard asked={asked} answers={answers} />
      <ElementsCard asked={asked} answers={answers} />
      <section class="card">
        <h2>{servicesTextsIn(language).title}</h2>
        <ServiceTable asked={asked} services={services} />
      </section>
      <ReasonsCard asked={asked} answers={answers} texts={reasonTexts} />
      <Decisions asked={asked} />
    </Layout>
  );
}

/** What is worth talking about, as far as the figures say so. */
function agendaOf({ asked, quarter, answers, reasonTexts, services }: MeetingProps): string[] {
  const { language } = asked;
  const t = meetingTextsIn(language).items;
  const [reason] = lowReasons(answers.now.view, reasonTexts, language);
  const moved = movedInWords(answers, language);
  const funnel = funnelOf(answers.now, services, language);
  const outside = funnel?.points.filter(({ isOutside }) => isOutside).map(({ name }) => name) ?? [];
  return [
    t.opening(periodInWords(quarter.period, language)),
    ...(shownElements(answers.now).length > 0
      ? [t.lowest(elementName(lowestOf(answers), language))]
      : []),
    ...(moved === '' ? [] : [`${t.moved}: ${moved}`]),
    ...(reason ? [t.reasons(reason.label)] : []),
    ...(outside.length > 0 ? [`${t.services}: ${outside.join(', ')}`] : []),
    t.coverage,
    t.comments,
    t.decisions,
  ];
}

const LINES = 4;

function Decisions({ asked }: { asked: PageRequest }): JSX.Element {
  const t = meetingTextsIn(asked.language);
  return (
    <section class="card">
      <h2>{t.decisions}</h2>
      <p class="small soft">{t.decisionsNote}</p>
      <table class="decisions">
        <caption class="hide">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.what}</th>
            <th scope="col">{t.columns.who}</th>
            <th scope="col">{t.columns.until}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: LINES }, () => (
            <tr>
              <td class="write" />
              <td class="write" />
              <td class="write" />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">{t.noOfficers}</p>
    </section>
  );
}
