import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button } from '../pages/components/button.view.js';
import { CodeField, PasswordField, TextField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { PATHS } from './account-paths.js';
import { signInTextsIn } from './sign-in-texts.js';

/** @param to the page that was asked for */
export function SignInPage({ asked, to }: { asked: PageRequest; to: string }): JSX.Element {
  const t = signInTextsIn(asked.language);
  const form = asked.form(PATHS.signIn);
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <section class="card door flow">
        <PageTitle title={t.title} />
        <p class="soft">{t.lead}</p>
        <Form asked={asked} action={PATHS.signIn}>
          <input type="hidden" name="to" value={form.values['to'] ?? to} />
          <TextField
            form={form}
            name="username"
            label={t.username}
            hint={t.usernameHint}
            autocomplete="username"
          />
          <PasswordField
            form={form}
            name="password"
            label={t.password}
            autocomplete="current-password"
          />
          <Button>{t.send}</Button>
        </Form>
        <details>
          <summary>{t.forgotten.title}</summary>
          <p>{t.forgotten.text}</p>
        </details>
      </section>
    </Layout>
  );
}

export function CodePage({ asked }: { asked: PageRequest }): JSX.Element {
  const { code: t } = signInTextsIn(asked.language);
  return (
    <Layout asked={asked} title={t.title}>
      <section class="card door flow">
        <PageTitle title={t.title} />
        <Form asked={asked} action={PATHS.code}>
          <CodeField form={asked.form(PATHS.code)} name="code" label={t.label} hint={t.hint} />
          <Button>{t.send}</Button>
        </Form>
        <details>
          <summary>{t.lost.title}</summary>
          <p>{t.lost.text}</p>
        </details>
        <p>
          <a href={PATHS.signIn}>{t.again}</a>
        </p>
      </section>
    </Layout>
  );
}
