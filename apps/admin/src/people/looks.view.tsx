import { ROLE_WORDS } from '@app/value-lists';
import type { OfficerAuditEntry } from '@app/persistence/access';
import { parsePeriod } from '@app/skm';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Table } from '../pages/components/table.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { momentInWords } from '../pages/words/moment-in-words.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { looksTextsIn } from './looks-texts.js';
import { LOOKS_PATH } from './people-paths.js';
import type { ShownLooks } from './show-looks.js';

type LooksProps = ShownLooks & { asked: PageRequest };

/** Who opened an officer's data, and who cannot. */
export function LooksPage(props: LooksProps): JSX.Element {
  const { asked, looks, isNewest, olderThan } = props;
  const t = looksTextsIn(asked.language);
  return (
    <Layout asked={asked} title={t.menu.label} help={t.help}>
      <PageTitle title={t.menu.label} />
      <p class="lead">{leadOf(props)}</p>
      {looks.length > 0 && (
        <section class="card">
          <Looks {...props} />
          <nav class="pages no-print" aria-label={asked.m.regions.pages}>
            {!isNewest && <a href={LOOKS_PATH}>{t.newest}</a>}
            {olderThan !== null && (
              <a href={`${LOOKS_PATH}?before=${encodeURIComponent(olderThan)}`}>{t.older}</a>
            )}
          </nav>
        </section>
      )}
      <section class="box flow text">
        <h2>{t.not.title}</h2>
        <ul class="points">
          {t.not.points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}

function leadOf({ asked, looks, timeZone }: LooksProps): string {
  const t = looksTextsIn(asked.language);
  const [last] = looks;
  if (last === undefined) return t.none;
  const role = ROLE_WORDS[asked.language][last.role].name.toLowerCase();
  return t.last(last.by, role, momentInWords(last.at, timeZone, asked.language));
}

function Looks({ asked, looks, timeZone }: LooksProps): JSX.Element {
  const t = looksTextsIn(asked.language);
  const { language } = asked;
  const aboutOf = ({ period, unitName }: OfficerAuditEntry): string =>
    period === null ? unitName : `${periodInWords(parsePeriod(period), language)}, ${unitName}`;
  return (
    <Table
      caption={t.caption}
      columns={[
        {
          title: t.who,
          cell: ({ by, role }) => (
            <>
              {by} <span class="small soft">{ROLE_WORDS[asked.language][role].name}</span>
            </>
          ),
        },
        { title: t.looked, cell: ({ what }) => t.what[what] },
        { title: t.about, cell: aboutOf },
        { title: t.when, cell: ({ at }) => momentInWords(at, timeZone, language) },
      ]}
      rows={looks}
    />
  );
}
