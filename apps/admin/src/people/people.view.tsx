import type { AccountRow } from '@app/persistence/access';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { ButtonLink } from '../pages/components/button.view.js';
import { pageOfRows, Pagination } from '../pages/components/pagination.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { byName, Table } from '../pages/components/table.view.js';
import { Tag } from '../pages/components/tag.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { countInWords } from '../pages/words/numbers.js';
import { momentInWords } from '../pages/words/moment-in-words.js';
import { newLinkPath, PEOPLE_PATHS } from './people-paths.js';
import { peopleTextsIn } from './people-texts.js';
import type { ShownPeople } from './show-people.js';

type PeopleProps = ShownPeople & {
  asked: PageRequest;
  /** from 1, as it stood in the address */
  page: number;
};

export function PeoplePage({ asked, people, timeZone, page }: PeopleProps): JSX.Element {
  const { language, m } = asked;
  const t = peopleTextsIn(language);
  const shown = pageOfRows(
    byName(people, ({ username }) => username),
    page,
  );
  const active = people.filter(({ state }) => state === 'active').length;
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <div class="head">
        <PageTitle title={t.title} />
        <ButtonLink href={PEOPLE_PATHS.invite}>{t.invite}</ButtonLink>
      </div>
      <p class="lead">{t.lead(countInWords(active, language))}</p>
      <section class="card">
        <Table
          caption={t.caption}
          columns={[
            { title: t.name, cell: ({ username }) => username },
            { title: t.role, cell: ({ role }) => m.roles[role] },
            {
              title: t.state,
              cell: (person) => <State asked={asked} person={person} timeZone={timeZone} />,
            },
            {
              title: t.actions,
              cell: ({ id, username }) => (
                <a class="row-link" href={newLinkPath(id)}>
                  {t.newLink} <span class="hide">{username}</span>
                </a>
              ),
            },
          ]}
          rows={shown.rows}
        />
        <Pagination
          asked={asked}
          {...shown}
          addressOf={(one) => `${PEOPLE_PATHS.people}?halaman=${one}`}
        />
      </section>
    </Layout>
  );
}

const TAGS = {
  invited: { icon: 'wait', kind: 'note' },
  active: { icon: 'check', kind: 'good' },
  deactivated: { icon: 'lock', kind: undefined },
} as const;

interface StateProps {
  asked: PageRequest;
  person: AccountRow;
  timeZone: string;
}

function State({ asked, person, timeZone }: StateProps): JSX.Element {
  const t = peopleTextsIn(asked.language);
  const { icon, kind } = TAGS[person.state];
  return (
    <>
      <Tag icon={icon} {...(kind && { kind })}>
        {t.states[person.state]}
      </Tag>
      {person.invitedUntil !== null && (
        <p class="small soft">
          {t.until(momentInWords(person.invitedUntil, timeZone, asked.language))}
        </p>
      )}
    </>
  );
}
