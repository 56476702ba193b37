import { monthInWords } from '@app/figure-texts';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { ButtonLink } from '../pages/components/button.view.js';
import { Cited } from '../pages/components/cited.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { byName, type Column, Table } from '../pages/components/table.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { countInWords } from '../pages/words/numbers.js';
import { isOffered } from './check-entry.js';
import type { ServedOfService, ServedService, ServedTable } from './read-served-table.js';
import { monthPath, pastePath, servicePath } from './served-paths.js';
import { servedTextsIn } from './served-texts.js';

interface ServedTableProps {
  asked: PageRequest;
  table: ServedTable;
}

/** Services and the last months that are over, with what is missing. */
export function ServedTablePage({ asked, table }: ServedTableProps): JSX.Element {
  const { language } = asked;
  const t = servedTextsIn(language);
  const { months, services } = table;
  const missing = services.reduce((sum, service) => sum + service.missing.length, 0);
  const monthColumn = (month: (typeof months)[number]): Column<ServedService> => ({
    title: monthInWords(month.key, language),
    isNumber: true,
    cell: (service) =>
      isOffered(service, month) ? (
        <MonthCell asked={asked} service={service} month={month.key} />
      ) : (
        <span class="soft small">{t.notOffered}</span>
      ),
  });
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <PageTitle title={t.title} />
      <p class="lead">
        {services.length === 0 ? t.none.title : missing === 0 ? t.complete : t.lead(missing)}
      </p>
      <p class="soft text">{services.length === 0 ? t.none.text : t.why}</p>
      {services.length > 0 && (
        <section class="card">
          <Table
            caption={t.caption}
            columns={[
              {
                title: t.service,
                cell: ({ id, name }) => (
                  <a class="row-link" href={servicePath(id)}>
                    {name}
                  </a>
                ),
              },
              ...months.map(monthColumn),
            ]}
            rows={byName(services, ({ name }) => name)}
          />
        </section>
      )}
    </Layout>
  );
}

interface MonthCellProps {
  asked: PageRequest;
  service: ServedService;
  /** e.g. 2026-10 */
  month: string;
}

/** The number that stands, or the way to enter it. */
function MonthCell({ asked, service, month }: MonthCellProps): JSX.Element {
  const t = servedTextsIn(asked.language);
  const at = service.entered.findIndex((one) => one.month === month);
  if (at === -1)
    return (
      <a class="row-link" href={monthPath(service.id, month)}>
        {t.enter}{' '}
        <span class="hide">{`${service.name}, ${monthInWords(month, asked.language)}`}</span>
      </a>
    );
  return <Cited asked={asked} answer={answerOf(service)} pointer={`/${at}/n`} />;
}

function answerOf({ id, entered }: ServedService): { address: string; view: object } {
  return { address: `/api/v1/services/${id}/persons-served`, view: entered };
}

type ServiceProps = ServedOfService & { asked: PageRequest };

/** The months of a service, with who entered them and what stood before. */
export function ServedServicePage({ asked, service, months }: ServiceProps): JSX.Element {
  const { language } = asked;
  const t = servedTextsIn(language);
  const enteredIn = (key: string) => service.entered.find(({ month }) => month === key);
  return (
    <Layout asked={asked} title={service.name} help={t.help}>
      <div class="head">
        <PageTitle title={service.name} eye={t.title} />
        <ButtonLink href={pastePath(service.id)} isSecond>
          {t.paste}
        </ButtonLink>
      </div>
      <section class="card">
        <Table
          caption={t.months}
          columns={[
            { title: t.month, cell: ({ key }) => monthInWords(key, language) },
            {
              title: t.n,
              isNumber: true,
              cell: ({ key }) => <MonthCell asked={asked} service={service} month={key} />,
            },
            { title: t.by, cell: ({ key }) => enteredIn(key)?.enteredBy ?? '–' },
            {
              title: t.before,
              isNumber: true,
              cell: ({ key }) =>
                enteredIn(key)
                  ?.before.map(({ n }) => countInWords(n, language))
                  .join(', ') || '–',
            },
            {
              title: t.actions,
              cell: ({ key }) =>
                enteredIn(key) && (
                  <a class="row-link" href={monthPath(service.id, key)}>
                    {t.change} <span class="hide">{monthInWords(key, language)}</span>
                  </a>
                ),
            },
          ]}
          rows={months}
        />
      </section>
    </Layout>
  );
}
