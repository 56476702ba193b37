import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button, ButtonLink } from '../pages/components/button.view.js';
import { CodeField, PasswordField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { Notice } from '../pages/components/notice.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { QrPicture } from '../pages/components/qr-picture.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { PATHS } from './account-paths.js';
import { secondFactorTextsIn } from './second-factor-texts.js';
import type { RecoveryCodes } from './sign-in-steps.js';

/** Asks for the password before an own second factor is set up. */
export function BeginSecondFactorPage({ asked }: { asked: PageRequest }): JSX.Element {
  const t = secondFactorTextsIn(asked.language);
  const form = asked.form(PATHS.secondFactor);
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <section class="card door flow">
        <PageTitle title={t.title} eye={asked.m.account} />
        <p>{t.why}</p>
        <p class="soft">{t.begin.text}</p>
        <Form asked={asked} action={PATHS.secondFactor}>
          <PasswordField
            form={form}
            name="password"
            label={t.begin.password}
            autocomplete="current-password"
          />
          <CodeField form={form} name="code" label={t.begin.code} hint={t.begin.codeHint} />
          <Button>{t.begin.send}</Button>
        </Form>
      </section>
    </Layout>
  );
}

interface SetUpProps {
  asked: PageRequest;
  /** where the first code is sent */
  action: string;
  secret: string;
  /** of the address that an app scans */
  qrSvg: string;
}

/** The picture for the phone, the key as letters, and the field for the first code. */
export function SetUpSecondFactorPage({ asked, action, secret, qrSvg }: SetUpProps): JSX.Element {
  const t = secondFactorTextsIn(asked.language);
  const [install, scan, type] = t.steps;
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <section class="card door flow">
        <PageTitle title={t.title} />
        <p>{t.why}</p>
        <ol class="steps">
          <li>{install}</li>
          <li class="flow">
            <p>{scan}</p>
            <QrPicture svg={qrSvg} name={t.qr} />
            <details>
              <summary>{t.secret}</summary>
              <p class="code-box">{secret.match(/.{1,4}/g)?.join(' ')}</p>
              <p class="small soft">{t.secretHint}</p>
            </details>
          </li>
          <li class="flow">
            <p>{type}</p>
            <Form asked={asked} action={action}>
              <CodeField form={asked.form(action)} name="code" label={t.code} hint={t.codeHint} />
              <Button>{t.send}</Button>
            </Form>
          </li>
        </ol>
      </section>
    </Layout>
  );
}

interface RecoveryCodesProps {
  asked: PageRequest;
  /** null: they were shown before */
  made: RecoveryCodes | null;
  /** where one goes on */
  next: string;
}

/** The recovery codes, which are shown once; the page prints as a slip to keep. */
export function RecoveryCodesPage({ asked, made, next }: RecoveryCodesProps): JSX.Element {
  const { recovery: t } = secondFactorTextsIn(asked.language);
  return (
    <Layout asked={asked} title={t.title}>
      <section class="card door flow">
        <PageTitle title={t.title} />
        {made === null ? (
          <Notice kind="note">
            <p>{t.over}</p>
          </Notice>
        ) : (
          <>
            <p>{t.text}</p>
            <div class="box flow">
              <p>
                <b>{t.caption(made.username)}</b>
              </p>
              <ul class="codes code-box">
                {made.codes.map((code) => (
                  <li>{code}</li>
                ))}
              </ul>
            </div>
            <p class="small soft no-print">{t.print}</p>
          </>
        )}
        <div class="acts no-print">
          <ButtonLink href={next}>{next === PATHS.account ? t.toAccount : t.goOn}</ButtonLink>
        </div>
      </section>
    </Layout>
  );
}
