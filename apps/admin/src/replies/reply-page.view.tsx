import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button } from '../pages/components/button.view.js';
import { TextAreaField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { momentInWords } from '../pages/words/moment-in-words.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { replyPath } from './reply-paths.js';
import { replyTextsIn } from './reply-texts.js';
import type { ShownReply } from './show-reply.js';

type ReplyPageProps = ShownReply & { asked: PageRequest };

/** Where an officer writes what the superior reads beside the figures. */
export function ReplyPage(props: ReplyPageProps): JSX.Element {
  const { asked, period, assignmentId, reply, timeZone } = props;
  const t = replyTextsIn(asked.language);
  const action = replyPath(period.key, assignmentId);
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <PageTitle title={t.title} eye={periodInWords(period, asked.language)} />
      <p class="lead">{t.lead}</p>
      <div class="grid wide">
        <section class="card">
          <Form asked={asked} action={action}>
            <TextAreaField
              form={asked.form(action)}
              name="text"
              label={t.text}
              hint={t.hint}
              value={reply?.text ?? ''}
            />
            <Button>{t.send}</Button>
          </Form>
          {reply && (
            <p class="small soft">
              {t.stands(momentInWords(reply.writtenAt, timeZone, asked.language))}
            </p>
          )}
          <p>
            <a class="row-link" href={`/hasil?tugas=${assignmentId}`}>
              {t.back}
            </a>
          </p>
        </section>
        <section class="box flow">
          <h2>{t.who.title}</h2>
          <ul class="points">
            {t.who.points.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
      </div>
    </Layout>
  );
}
