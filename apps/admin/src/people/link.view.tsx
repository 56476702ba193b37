import type { AccountRow } from '@app/persistence/access';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button, ButtonLink } from '../pages/components/button.view.js';
import { Form } from '../pages/components/form.view.js';
import { Notice } from '../pages/components/notice.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { QrPicture } from '../pages/components/qr-picture.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { momentInWords } from '../pages/words/moment-in-words.js';
import type { HandedLink } from './invite-by-pages.js';
import { newLinkPath, PEOPLE_PATHS } from './people-paths.js';
import { peopleTextsIn } from './people-texts.js';

interface LinkProps {
  asked: PageRequest;
  timeZone: string;
  /** null: it was shown before */
  link: (HandedLink & { qrSvg: string }) | null;
}

/** A link to hand over, shown once; the page prints as the paper that is handed over. */
export function LinkPage({ asked, timeZone, link }: LinkProps): JSX.Element {
  const { link: t, title } = peopleTextsIn(asked.language);
  const heading = link === null ? title : t.title(link.username);
  return (
    <Layout asked={asked} title={heading}>
      <section class="card door flow">
        <PageTitle title={heading} eye={t.eye} />
        {link === null ? (
          <Notice kind="note">
            <p>{t.over}</p>
          </Notice>
        ) : (
          <LinkPaper asked={asked} timeZone={timeZone} link={link} />
        )}
        <div class="acts no-print">
          <ButtonLink href={PEOPLE_PATHS.people}>{t.back}</ButtonLink>
        </div>
      </section>
    </Layout>
  );
}

function LinkPaper({
  asked,
  timeZone,
  link,
}: LinkProps & { link: NonNullable<LinkProps['link']> }): JSX.Element {
  const { link: t } = peopleTextsIn(asked.language);
  return (
    <>
      <p>{t.text(momentInWords(new Date(link.expiresAt), timeZone, asked.language))}</p>
      <QrPicture svg={link.qrSvg} name={t.qr} />
      <div>
        <p class="small soft">{t.address}</p>
        <p class="code-box">{link.address}</p>
      </div>
      <ol class="steps">
        {t.hand.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="small soft no-print">{t.print}</p>
    </>
  );
}

/** Says what a new link ends, before it is made. */
export function NewLinkPage({
  asked,
  person,
}: {
  asked: PageRequest;
  person: AccountRow;
}): JSX.Element {
  const { reset: t, title, help } = peopleTextsIn(asked.language);
  const heading = t.title(person.username);
  return (
    <Layout asked={asked} title={heading} help={help}>
      <section class="card door flow">
        <PageTitle title={heading} eye={title} />
        <p>{t.text}</p>
        <ul class="points">
          {t.list.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <Form asked={asked} action={newLinkPath(person.id)}>
          <Button>{t.send}</Button>
        </Form>
      </section>
    </Layout>
  );
}
