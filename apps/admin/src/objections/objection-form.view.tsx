import { monthInWords } from '@app/figure-texts';
import type { JSX } from 'preact';
import type { FormState } from '../pages/answer/form-state.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Button } from '../pages/components/button.view.js';
import { DateField } from '../pages/components/date-field.view.js';
import { SelectField, TextAreaField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import type { ObjectionMatter } from './find-objection-matter.js';
import { OBJECTION_PATHS } from './objection-paths.js';
import { objectionTextsIn } from './objection-texts.js';

interface ObjectionFormProps {
  asked: PageRequest;
  matter: ObjectionMatter;
}

/** Where an objection is written down, beside what becomes of it. */
export function ObjectionFormPage({ asked, matter }: ObjectionFormProps): JSX.Element {
  const t = objectionTextsIn(asked.language);
  const form = asked.form(OBJECTION_PATHS.form);
  return (
    <Layout asked={asked} title={t.form.title} help={t.help}>
      <PageTitle title={t.form.title} eye={eyeOf(matter, asked)} />
      <div class="grid wide">
        <section class="card">
          {matter.kind === 'comment' && (
            <div class="quotes">
              <blockquote>
                <p>{matter.words}</p>
              </blockquote>
            </div>
          )}
          <Form asked={asked} action={OBJECTION_PATHS.form}>
            {matter.kind === 'comment' ? (
              <AboutComment matter={matter} />
            ) : (
              <AboutFigure asked={asked} form={form} figureId={matter.figureId} />
            )}
            <TextAreaField
              form={form}
              name="text"
              label={t.form.text}
              hint={t.form.textHint[matter.kind]}
              rows={5}
            />
            <Button>{t.form.send}</Button>
          </Form>
          <p>
            <a class="row-link" href={matter.kind === 'comment' ? '/komentar' : '/hasil'}>
              {t.form.back}
            </a>
          </p>
        </section>
        <ol class="steps">
          {t.form.then[matter.kind].map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </div>
    </Layout>
  );
}

function eyeOf(matter: ObjectionMatter, { language }: PageRequest): string {
  const { form: t } = objectionTextsIn(language);
  return matter.kind === 'comment'
    ? t.comment(monthInWords(matter.month, language))
    : t.figure(periodInWords(matter.period, language));
}

interface AboutFigureProps {
  asked: PageRequest;
  form: FormState;
  figureId: string;
}

function AboutFigure({ asked, form, figureId }: AboutFigureProps): JSX.Element {
  const { form: t } = objectionTextsIn(asked.language);
  return (
    <>
      <input type="hidden" name="figureId" value={figureId} />
      <SelectField
        form={form}
        name="kind"
        label={t.kind}
        none={t.none}
        choices={Object.entries(t.kindChoices).map(([value, label]) => ({ value, label }))}
      />
      <DateField asked={asked} form={form} name="day" label={t.day} hint={t.dayHint} />
    </>
  );
}

function AboutComment({
  matter: { assignmentId, batch, index },
}: {
  matter: Extract<ObjectionMatter, { kind: 'comment' }>;
}): JSX.Element {
  return (
    <>
      <input type="hidden" name="kind" value="comment" />
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <input type="hidden" name="batch" value={batch} />
      <input type="hidden" name="index" value={index} />
    </>
  );
}
