import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button } from '../pages/components/button.view.js';
import { TextAreaField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { PreviewSaid } from './period-preview.view.js';
import { closingPath, periodPath, publicationPath, revisionPath } from './period-paths.js';
import { periodWordsIn } from './period-words-in.js';
import type { PeriodDetails } from './show-periods.js';

interface ActProps extends PeriodDetails {
  asked: PageRequest;
  kind: 'closing' | 'publication' | 'revision';
}

const PATHS = { closing: closingPath, publication: publicationPath, revision: revisionPath };

/** Says what an act does before it is done; the button below does it. */
export function ActPage({ asked, kind, shown, preview, waiting }: ActProps): JSX.Element {
  const { language } = asked;
  const words = periodWordsIn(language);
  const t = words[kind];
  const name = periodInWords(shown.period, language);
  const action = PATHS[kind](shown.period.key);
  const outcome = preview?.outcome;
  return (
    <Layout asked={asked} title={t.title(name)} help={words.help}>
      <section class="card door flow">
        <PageTitle title={t.title(name)} eye={words.title} />
        <p>{t.text}</p>
        {kind === 'closing' && outcome != null && 'units' in outcome && (
          <PreviewSaid asked={asked} outcome={outcome} />
        )}
        <ul class="points">
          {t.list.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        {kind === 'revision' && <ReadyUnits words={words} waiting={waiting} />}
        <Form asked={asked} action={action}>
          {kind === 'publication' && (
            <input type="hidden" name="id" value={shown.revisions[0]?.id ?? ''} />
          )}
          {kind === 'revision' && (
            <TextAreaField
              form={asked.form(action)}
              name="reason"
              label={words.revision.reason}
              hint={words.revision.reasonHint}
              rows={4}
            />
          )}
          <Button>{t.send}</Button>
        </Form>
        <p>
          <a class="row-link" href={periodPath(shown.period.key)}>
            {words.back}
          </a>
        </p>
      </section>
    </Layout>
  );
}

/** The units whose corrections a revision would show now. */
function ReadyUnits({
  words,
  waiting,
}: Pick<PeriodDetails, 'waiting'> & { words: ReturnType<typeof periodWordsIn> }): JSX.Element {
  const ready = waiting.filter((one) => one.ready).map(({ name }) => name);
  return (
    <p class="say">
      {ready.length === 0 ? words.waiting.none : `${words.waiting.ready}: ${ready.join(', ')}`}
    </p>
  );
}
