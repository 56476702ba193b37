import { ROLE_WORDS } from '@app/value-lists';
import type { StoredInvitation } from '@app/persistence/access';
import type { JSX } from 'preact';
import { needsSecondFactor } from '../access/second-factor-rule.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button } from '../pages/components/button.view.js';
import { PasswordField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { Notice } from '../pages/components/notice.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { PATHS } from './account-paths.js';
import { signInTextsIn } from './sign-in-texts.js';

interface InvitationProps {
  asked: PageRequest;
  invitation: StoredInvitation;
}

export function InvitationPage({ asked, invitation }: InvitationProps): JSX.Element {
  const { invitation: t } = signInTextsIn(asked.language);
  const { username, role, instansiName } = invitation;
  const title = t.title(instansiName);
  return (
    <Layout asked={asked} title={title}>
      <section class="card door flow">
        <PageTitle title={title} />
        <p>{t.text(username, ROLE_WORDS[asked.language][role].name)}</p>
        {needsSecondFactor(role) && (
          <Notice kind="calm">
            <p>{t.secondFactor}</p>
          </Notice>
        )}
        <Form asked={asked} action={PATHS.invitation}>
          {/* so that whoever keeps passwords for this person knows whose it is */}
          <input type="hidden" name="_username" value={username} autocomplete="username" />
          <PasswordField
            form={asked.form(PATHS.invitation)}
            name="newPassword"
            label={t.password}
            hint={t.passwordHint}
            autocomplete="new-password"
          />
          <Button>{t.send}</Button>
        </Form>
      </section>
    </Layout>
  );
}
