import { monthInWords } from '@app/figure-texts';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Actions, Button, ButtonLink } from '../pages/components/button.view.js';
import { TextAreaField, TextField } from '../pages/components/fields.view.js';
import { Form } from '../pages/components/form.view.js';
import { Notice } from '../pages/components/notice.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Table } from '../pages/components/table.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { countInWords } from '../pages/words/numbers.js';
import type { CheckedPaste } from './enter-served-by-pages.js';
import type { ServedService } from './read-served-table.js';
import { monthPath, pastePath, servicePath } from './served-paths.js';
import { servedTextsIn } from './served-texts.js';

interface MonthProps {
  asked: PageRequest;
  service: ServedService;
  /** e.g. 2026-10 */
  month: string;
}

/** One number: of a service in a month that is over. */
export function ServedMonthPage({ asked, service, month }: MonthProps): JSX.Element {
  const t = servedTextsIn(asked.language);
  const action = monthPath(service.id, month);
  const stands = service.entered.find((one) => one.month === month)?.n;
  const title = monthInWords(month, asked.language);
  return (
    <Layout asked={asked} title={`${service.name}, ${title}`} help={t.help}>
      <PageTitle title={title} eye={`${t.title} · ${service.name}`} />
      <section class="card">
        <Form asked={asked} action={action}>
          <TextField
            form={asked.form(action)}
            name="n"
            label={t.form.label}
            hint={t.form.hint}
            size="short"
            inputMode="numeric"
            value={stands === undefined ? '' : String(stands)}
          />
          {stands !== undefined && <input type="hidden" name="stood" value={stands} />}
          <Actions>
            <Button>{t.form.save}</Button>
            <ButtonLink href={servicePath(service.id)} isSecond>
              {t.form.back}
            </ButtonLink>
          </Actions>
        </Form>
      </section>
    </Layout>
  );
}

interface PasteProps {
  asked: PageRequest;
  service: ServedService;
}

/** Lines of a sheet, which are checked before anything is saved. */
export function PastePage({ asked, service }: PasteProps): JSX.Element {
  const t = servedTextsIn(asked.language);
  return (
    <Layout asked={asked} title={t.pasted.title} help={t.help}>
      <PageTitle title={t.pasted.title} eye={`${t.title} · ${service.name}`} />
      <p class="text">{t.pasted.text}</p>
      <section class="card">
        <PasteForm asked={asked} service={service} />
      </section>
    </Layout>
  );
}

function PasteForm({ asked, service }: PasteProps): JSX.Element {
  const t = servedTextsIn(asked.language).pasted;
  const action = pastePath(service.id);
  return (
    <Form asked={asked} action={action}>
      <TextAreaField
        form={asked.form(action)}
        name="text"
        label={t.label}
        hint={t.hint}
        rows={10}
      />
      <Actions>
        <Button>{t.check}</Button>
        <ButtonLink href={servicePath(service.id)} isSecond>
          {servedTextsIn(asked.language).form.back}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

type CheckedProps = PasteProps & { checked: CheckedPaste };

/** What was pasted, as it was read: what is wrong with it, or what will be saved. */
export function CheckedPastePage({ asked, service, checked }: CheckedProps): JSX.Element {
  const t = servedTextsIn(asked.language);
  return (
    <Layout asked={asked} title={t.pasted.title} help={t.help}>
      <PageTitle title={t.pasted.title} eye={`${t.title} · ${service.name}`} />
      {checked.faults.length > 0 || checked.rows.length === 0 ? (
        <Refused asked={asked} service={service} checked={checked} />
      ) : (
        <Ready asked={asked} service={service} checked={checked} />
      )}
    </Layout>
  );
}

function Refused({ asked, service, checked: { faults } }: CheckedProps): JSX.Element {
  const t = servedTextsIn(asked.language).pasted;
  return (
    <>
      <div class="faults" role="alert" tabIndex={-1} autofocus>
        <h2>{t.faults}</h2>
        <ul>
          {faults.length === 0 && <li>{t.nothing}</li>}
          {faults.map(({ line, text, kind }) => (
            <li>
              {line !== null && `${t.line(line, text)} `}
              {t.kinds[kind]}
            </li>
          ))}
        </ul>
      </div>
      <section class="card">
        <PasteForm asked={asked} service={service} />
      </section>
    </>
  );
}

function Ready({ asked, service, checked }: CheckedProps): JSX.Element {
  const { language } = asked;
  const t = servedTextsIn(language).pasted;
  const action = pastePath(service.id);
  return (
    <section class="card">
      {checked.isChanged && (
        <Notice kind="note" isNews>
          <p>{t.changed}</p>
        </Notice>
      )}
      <p class="say">
        <b>{t.checked}</b>
      </p>
      <Table
        caption={t.caption}
        columns={[
          {
            title: servedTextsIn(language).month,
            cell: ({ month }) => monthInWords(month, language),
          },
          { title: t.days, isNumber: true, cell: ({ days }) => days ?? t.whole },
          {
            title: t.now,
            isNumber: true,
            cell: ({ stands }) => (stands === null ? t.empty : countInWords(stands, language)),
          },
          { title: t.next, isNumber: true, cell: ({ n }) => <b>{countInWords(n, language)}</b> },
        ]}
        rows={checked.rows}
      />
      <Form asked={asked} action={action}>
        <input type="hidden" name="text" value={checked.text} />
        <input type="hidden" name="seen" value={checked.seen} />
        <Actions>
          <Button>{t.save}</Button>
          <ButtonLink href={pastePath(service.id)} isSecond>
            {servedTextsIn(language).form.back}
          </ButtonLink>
        </Actions>
      </Form>
    </section>
  );
}
