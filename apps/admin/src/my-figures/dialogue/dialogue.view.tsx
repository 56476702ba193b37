import type { JSX } from 'preact';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { Actions, ButtonLink } from '../../pages/components/button.view.js';
import { PageTitle } from '../../pages/components/page-title.view.js';
import { Layout } from '../../pages/layout/layout.view.js';
import { periodInWords } from '../../pages/words/period-in-words.js';
import { replyPath } from '../../replies/reply-paths.js';
import { dialoguePath } from '../my-paths.js';
import { closedSource } from '../my-sources.js';
import { type DialogueRow, dialogueRows } from './dialogue-rows.js';
import { dialogueTextsIn } from './dialogue-texts.js';
import type { Dialogue } from './read-dialogue.js';

interface DialogueProps {
  asked: PageRequest;
  dialogue: Dialogue;
}

/** One A4 page for the talk of officer and superior, and the same as plain text. */
export function DialoguePage({ asked, dialogue }: DialogueProps): JSX.Element {
  const t = dialogueTextsIn(asked.language);
  const { found, assignment } = dialogue;
  const rows = dialogueRows(dialogue, asked.language);
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <div class="flow no-print">
        <p class="lead">{found.isClosed ? t.lead : t.open}</p>
        <Quarters asked={asked} dialogue={dialogue} />
        <Actions>
          <ButtonLink href={replyPath(found.period.key, assignment.id)}>{t.sheet.write}</ButtonLink>
        </Actions>
      </div>
      <article class="card dialogue">
        <PageTitle title={t.title} eye={t.sheet.about} />
        <Head asked={asked} dialogue={dialogue} />
        <h2>{t.sheet.figures}</h2>
        <Rows rows={rows} source={closedSource(assignment.id, found.period.key)} />
        <h2>{t.sheet.reply}</h2>
        <p class="words">{dialogue.reply?.text ?? t.sheet.noReply}</p>
        <Agreed asked={asked} />
        <p class="small soft">{t.sheet.fair}</p>
      </article>
      <section class="card no-print">
        <h2>{t.text.title}</h2>
        <p class="soft">{t.text.how}</p>
        <label class="hide" for="text">
          {t.text.label}
        </label>
        <textarea id="text" rows={16} readonly>
          {dialogueText({ asked, dialogue })}
        </textarea>
      </section>
    </Layout>
  );
}

function Quarters({ asked, dialogue }: DialogueProps): JSX.Element {
  const t = dialogueTextsIn(asked.language);
  const { quarters, found, assignment } = dialogue;
  return (
    <nav aria-label={t.quarters}>
      <ul class="links">
        {quarters.map((period) => (
          <li>
            <a
              href={dialoguePath(period.key, assignment.id)}
              aria-current={period.key === found.period.key ? 'page' : undefined}
            >
              {periodInWords(period, asked.language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function headRows({ asked, dialogue }: DialogueProps): DialogueRow[] {
  const { sheet: t } = dialogueTextsIn(asked.language);
  const { assignment, found } = dialogue;
  return [
    { label: t.name, value: assignment.publicName },
    { label: t.unit, value: assignment.unitName },
    { label: t.period, value: periodInWords(found.period, asked.language) },
  ];
}

function Head(props: DialogueProps): JSX.Element {
  return <Rows rows={headRows(props)} />;
}

interface RowsProps {
  rows: readonly DialogueRow[];
  source?: ReturnType<typeof closedSource>;
}

function Rows({ rows, source }: RowsProps): JSX.Element {
  return (
    <dl class="lines">
      {rows.map(({ label, value, at }) => (
        <div>
          <dt>{label}</dt>
          <dd data-figure={at && source?.(at).address} data-pointer={at && source?.(at).pointer}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What both fill in by hand, and sign. */
function Agreed({ asked }: { asked: PageRequest }): JSX.Element {
  const { sheet: t } = dialogueTextsIn(asked.language);
  return (
    <>
      <h2>{t.agreed}</h2>
      <dl class="blanks">
        {t.lines.map((line) => (
          <div>
            <dt>{line}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <div class="signs">
        {t.signs.map((who) => (
          <p>
            {who}
            <span class="small soft">{`${t.date}:`}</span>
          </p>
        ))}
      </div>
    </>
  );
}

/** The same as plain text, a line each. */
export function dialogueText(props: DialogueProps): string {
  const { asked, dialogue } = props;
  const t = dialogueTextsIn(asked.language);
  const line = ({ label, value }: DialogueRow): string => `${label}: ${value}`;
  return [
    t.title,
    ...headRows(props).map(line),
    '',
    ...dialogueRows(dialogue, asked.language).map(line),
    '',
    `${t.sheet.reply}: ${dialogue.reply?.text ?? t.sheet.noReply}`,
    '',
    t.sheet.fair,
  ].join('\n');
}

/** Before a quarter has been closed. */
export function NoDialoguePage({ asked }: { asked: PageRequest }): JSX.Element {
  const t = dialogueTextsIn(asked.language);
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <PageTitle title={t.title} />
      <p class="lead">{t.none.lead}</p>
      <p class="text">{t.none.text}</p>
    </Layout>
  );
}
