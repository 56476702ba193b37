import { ROLE_WORDS } from '@app/value-lists';
import type { JSX } from 'preact';
import type { MySessionView } from '../access/my-account.view.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Actions, Button, ButtonLink } from '../pages/components/button.view.js';
import { PasswordField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { SummaryList } from '../pages/components/summary-list.view.js';
import { Table } from '../pages/components/table.view.js';
import { Tag } from '../pages/components/tag.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { momentInWords } from '../pages/words/moment-in-words.js';
import { endSessionPath, PATHS } from './account-paths.js';
import { accountTextsIn } from './account-texts.js';
import { ResetNotice } from './reset-notice.view.js';
import type { MyAccount } from './show-account.js';

interface AccountProps {
  asked: PageRequest;
  account: MyAccount;
}

export function AccountPage({ asked, account }: AccountProps): JSX.Element {
  const t = accountTextsIn(asked.language);
  const { session } = account;
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <PageTitle title={t.title} />
      <ResetNotice asked={asked} account={account} />
      <div class="grid wide">
        <section class="card">
          <h2>{t.sessions.title}</h2>
          <Sessions asked={asked} account={account} />
        </section>
        <section class="card">
          <h2>{t.who}</h2>
          <SummaryList
            rows={[
              { label: t.username, value: session.username },
              { label: t.role, value: ROLE_WORDS[asked.language][session.role].name },
              { label: t.agency, value: session.instansiName },
            ]}
          />
        </section>
      </div>
      <div class="grid wide">
        <ChangePassword asked={asked} />
        <section class="card">
          <h2>{t.secondFactor.title}</h2>
          <p>{t.secondFactor.text}</p>
          <Actions>
            <ButtonLink href={PATHS.secondFactor} isSecond>
              {t.secondFactor.open}
            </ButtonLink>
          </Actions>
        </section>
      </div>
    </Layout>
  );
}

function ChangePassword({ asked }: { asked: PageRequest }): JSX.Element {
  const { password: t } = accountTextsIn(asked.language);
  const form = asked.form(PATHS.password);
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <Form asked={asked} action={PATHS.password}>
        <PasswordField
          form={form}
          name="password"
          label={t.present}
          autocomplete="current-password"
        />
        <PasswordField
          form={form}
          name="newPassword"
          label={t.next}
          hint={t.hint}
          autocomplete="new-password"
        />
        <Button>{t.send}</Button>
      </Form>
    </section>
  );
}

function Sessions({ asked, account: { sessions, timeZone } }: AccountProps): JSX.Element {
  const { sessions: t } = accountTextsIn(asked.language);
  const said = (at: Date): string => momentInWords(at, timeZone, asked.language);
  return (
    <>
      <Table
        caption={t.caption}
        columns={[
          { title: t.browser, cell: ({ browser }) => browser || t.unknown },
          { title: t.since, cell: ({ createdAt }) => said(createdAt) },
          { title: t.seen, cell: ({ lastSeenAt }) => said(lastSeenAt) },
          { title: t.what, cell: (one) => <EndSession asked={asked} session={one} /> },
        ]}
        rows={sessions}
      />
      {sessions.length > 1 ? (
        <Form asked={asked} action={PATHS.otherSessions}>
          <Button isSecond>{t.endOthers}</Button>
        </Form>
      ) : (
        <p class="small soft">{t.only}</p>
      )}
    </>
  );
}

function EndSession({
  asked,
  session: { id, browser, current },
}: {
  asked: PageRequest;
  session: MySessionView;
}): JSX.Element {
  const { sessions: t } = accountTextsIn(asked.language);
  if (current) return <Tag icon="check">{t.current}</Tag>;
  return (
    <Form asked={asked} action={endSessionPath(id)} isSmall>
      <Button isSecond>
        {t.end} <span class="hide">{browser || t.unknown}</span>
      </Button>
    </Form>
  );
}
