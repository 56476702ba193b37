import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { FunnelChart } from '../pages/charts/funnel-chart.view.js';
import { Cited, CitedRange } from '../pages/components/cited.view.js';
import { HowComputed } from '../pages/components/figure.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { byName, Table } from '../pages/components/table.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { countInWords, decimalInWords } from '../pages/words/numbers.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { funnelOf, type ServicesFunnel } from './funnel-of-services.js';
import { HoursTable } from './hours-table.view.js';
import { OWN_UNIT_PATHS } from './own-unit-paths.js';
import { QuarterTabs } from './quarter-tabs.view.js';
import { quarterTextsIn } from './quarter-texts.js';
import type { PlaceAnswer } from './read-own-unit.js';
import { servicesTextsIn } from './services-texts.js';
import type { ShownServices } from './show-own-unit.js';

export type ServicesProps = ShownServices & { asked: PageRequest };

/** The services of the unit, by name: which really differ, all their numbers, and when. */
export function ServicesPage(props: ServicesProps): JSX.Element {
  const { asked, quarter, unit } = props;
  const t = servicesTextsIn(asked.language);
  const services = byName(props.services, ({ view }) => view.subject.name);
  const funnel = funnelOf(unit, services, asked.language);
  const eye = `${unit.view.subject.name} · ${periodInWords(quarter.period, asked.language)}`;
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <div class="head">
        <PageTitle title={t.title} eye={eye} />
        <QuarterTabs asked={asked} quarter={quarter} path={OWN_UNIT_PATHS.services} />
      </div>
      <p class="lead">{leadOf(asked, services, funnel)}</p>
      {services.length > 0 && (
        <>
          <section class="card">
            <h2>{t.table.title}</h2>
            <ServiceTable asked={asked} services={services} />
          </section>
          <section class="card">
            <h2>{t.funnel.title}</h2>
            {funnel === null ? (
              <p class="say">{t.funnel.few}</p>
            ) : (
              <Funnel asked={asked} services={services} funnel={funnel} />
            )}
          </section>
          <ServiceHours {...props} services={services} />
        </>
      )}
    </Layout>
  );
}

function leadOf(
  { language }: PageRequest,
  services: readonly PlaceAnswer[],
  funnel: ServicesFunnel | null,
): string {
  const { lead, empty } = servicesTextsIn(language);
  if (services.length === 0) return empty;
  if (funnel === null)
    return services.some(({ view }) => view.figures.pulse !== null) ? lead.few : lead.none;
  const outside = funnel.points.filter(({ isOutside }) => isOutside).map(({ name }) => name);
  return outside.length === 0 ? lead.same : lead.differ(outside.join(', '));
}

interface TableProps {
  asked: PageRequest;
  services: readonly PlaceAnswer[];
}

const PULSE = '/figures/pulse/figure';

export function ServiceTable({ asked, services }: TableProps): JSX.Element {
  const t = servicesTextsIn(asked.language).table;
  return (
    <Table
      caption={t.caption}
      columns={[
        { title: t.name, cell: ({ view }) => view.subject.name },
        {
          title: t.pulse,
          isNumber: true,
          cell: (answer) => <Pulse asked={asked} answer={answer} />,
        },
        {
          title: t.interval,
          isNumber: true,
          cell: (answer) => (
            <CitedRange asked={asked} answer={answer} pointer={`${PULSE}/interval`} />
          ),
        },
        {
          title: t.n,
          isNumber: true,
          cell: (answer) => <Cited asked={asked} answer={answer} pointer={`${PULSE}/n`} />,
        },
        { title: t.ikm, isNumber: true, cell: (answer) => <Ikm asked={asked} answer={answer} /> },
        {
          title: t.coverage,
          isNumber: true,
          cell: (answer) => <Coverage asked={asked} answer={answer} />,
        },
      ]}
      rows={services}
    />
  );
}

interface CellProps {
  asked: PageRequest;
  answer: PlaceAnswer;
}

function Pulse({ asked, answer }: CellProps): JSX.Element {
  const { figures, reasons } = answer.view;
  if (figures.pulse?.figure.mean == null) return <Reason text={reasons.pulse?.message} />;
  return <Cited asked={asked} answer={answer} pointer={`${PULSE}/mean`} />;
}

function Ikm({ asked, answer }: CellProps): JSX.Element {
  const { figures, reasons } = answer.view;
  if (figures.ikm?.figure.ikm == null) return <Reason text={reasons.ikm?.message} />;
  return <Cited asked={asked} answer={answer} pointer="/figures/ikm/figure/ikm" />;
}

function Reason({ text }: { text: string | undefined }): JSX.Element {
  return <span class="small soft why">{text ?? '–'}</span>;
}

function Coverage({ asked, answer }: CellProps): JSX.Element {
  const percent = answer.view.figures.pulse?.coverage?.percent ?? null;
  if (percent === null) return <span aria-hidden="true">–</span>;
  return (
    <span class="nb">
      <Cited asked={asked} answer={answer} pointer="/figures/pulse/coverage/percent" /> %
    </span>
  );
}

function Funnel({ asked, services, funnel }: TableProps & { funnel: ServicesFunnel }): JSX.Element {
  const { language } = asked;
  const t = servicesTextsIn(language).funnel;
  const told = funnel.points.map(({ name, value, n }) =>
    t.desc(name, decimalInWords(value, language), countInWords(n, language)),
  );
  return (
    <>
      <FunnelChart
        asked={asked}
        id="funnel"
        title={t.title}
        say={t.say}
        desc={told.join('; ')}
        words={t.words}
        table={
          <ServiceTable
            asked={asked}
            services={services.filter(({ view }) => view.figures.pulse?.figure.mean != null)}
          />
        }
        {...funnel}
      />
      <HowComputed asked={asked}>
        <p>{t.how}</p>
      </HowComputed>
    </>
  );
}

function ServiceHours({ asked, quarter, unit, services }: ServicesProps): JSX.Element {
  const t = quarterTextsIn(asked.language).hours;
  const isShown = services.some(({ view }) => view.hours !== null);
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="say">{isShown ? t.say : quarter.isClosed ? t.missing : t.open}</p>
      {isShown && (
        <HoursTable
          asked={asked}
          answers={services}
          middle={unit.view.figures.pulse?.figure.mean ?? null}
        />
      )}
    </section>
  );
}
