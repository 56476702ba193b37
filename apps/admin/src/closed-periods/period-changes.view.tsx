import type { ClosedPeriod, FigureChange } from '@app/persistence/figures';
import { parsePeriod } from '@app/skm';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Figure } from '../pages/components/figure.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { byName, Table } from '../pages/components/table.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { periodPath } from './period-paths.js';
import { periodWordsIn } from './period-words-in.js';

interface ChangesProps {
  asked: PageRequest;
  closed: ClosedPeriod;
}

/** What a revision has changed, of what this person may see. */
export function ChangesPage({ asked, closed }: ChangesProps): JSX.Element {
  const { language } = asked;
  const words = periodWordsIn(language);
  const { changes: t } = words;
  const changes = closed.changes ?? [];
  const title = t.title(closed.revision, periodInWords(parsePeriod(closed.period), language));
  return (
    <Layout asked={asked} title={title} help={words.help}>
      <PageTitle title={title} eye={words.title} />
      <p class="lead">{changes.length === 0 ? t.none : t.text(changes.length)}</p>
      {closed.reason !== null && (
        <p>
          {words.history.reason}: {closed.reason}
        </p>
      )}
      {changes.length > 0 && (
        <section class="card">
          <ChangeTable asked={asked} id={closed.id} changes={changes} />
        </section>
      )}
      <p>
        <a class="row-link" href={periodPath(closed.period)}>
          {words.back}
        </a>
      </p>
    </Layout>
  );
}

interface ChangeTableProps {
  asked: PageRequest;
  id: string;
  changes: readonly FigureChange[];
}

function ChangeTable({ asked, id, changes }: ChangeTableProps): JSX.Element {
  const { changes: t } = periodWordsIn(asked.language);
  const address = `/api/v1/closed-periods/${id}`;
  const placed = changes.map((change, place) => ({ change, place }));
  return (
    <Table
      caption={t.caption}
      columns={[
        { title: t.subject, cell: ({ change }) => change.subjectName },
        { title: t.measure, cell: ({ change }) => t.measures[change.measure] },
        ...(['before', 'after'] as const).map((when) => ({
          title: t[when],
          isNumber: true,
          cell: ({ change, place }: (typeof placed)[number]) => (
            <Headline
              asked={asked}
              headline={change[when]}
              address={address}
              pointer={`/changes/${place}/${when}`}
            />
          ),
        })),
      ]}
      rows={byName(placed, ({ change }) => change.subjectName)}
    />
  );
}

interface HeadlineProps {
  asked: PageRequest;
  headline: FigureChange['before'];
  address: string;
  pointer: string;
}

function Headline({ asked, headline, address, pointer }: HeadlineProps): JSX.Element {
  const { changes: t } = periodWordsIn(asked.language);
  if (headline === null) return <>{t.gone}</>;
  const figure = (value: string, of: string): JSX.Element => (
    <Figure asked={asked} value={value} source={{ address, pointer: `${pointer}/${of}` }} />
  );
  return (
    <>
      {headline.value === null ? '–' : figure(headline.value, 'value')}{' '}
      <span class="small soft">
        ({figure(String(headline.n), 'n')} {t.persons})
      </span>
    </>
  );
}
