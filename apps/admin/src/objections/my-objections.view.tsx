import { dayInWords, daysInWords } from '@app/figure-texts';
import type { Objection } from '@app/persistence/integrity';
import { lastDayOf } from '@app/skm';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Actions, ButtonLink } from '../pages/components/button.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Tag } from '../pages/components/tag.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { momentInWords } from '../pages/words/moment-in-words.js';
import { objectionTextsIn } from './objection-texts.js';

interface MyObjectionsProps {
  asked: PageRequest;
  /** newest first */
  objections: readonly Objection[];
  timeZone: string;
}

/** An officer's objections with what was answered. */
export function MyObjectionsPage({ asked, objections, timeZone }: MyObjectionsProps): JSX.Element {
  const t = objectionTextsIn(asked.language);
  return (
    <Layout asked={asked} title={t.title} help={t.help}>
      <PageTitle title={t.title} />
      <p class="lead">{t.lead[standOf(objections)]}</p>
      <p class="soft text">{t.how}</p>
      <Actions>
        <ButtonLink href="/hasil" isSecond>
          {t.toResults}
        </ButtonLink>
        <ButtonLink href="/komentar" isSecond>
          {t.toComments}
        </ButtonLink>
      </Actions>
      {objections.map((one) => (
        <OneObjection asked={asked} objection={one} timeZone={timeZone} />
      ))}
    </Layout>
  );
}

function standOf(objections: readonly Objection[]): 'none' | 'open' | 'answered' {
  if (objections.length === 0) return 'none';
  return objections.some(({ state }) => state === 'open') ? 'open' : 'answered';
}

const TAGS = {
  open: { icon: 'wait', kind: 'note' },
  upheld: { icon: 'check', kind: 'good' },
  rejected: { icon: 'lock' },
} as const;

interface OneObjectionProps {
  asked: PageRequest;
  objection: Objection;
  timeZone: string;
}

function OneObjection({ asked, objection, timeZone }: OneObjectionProps): JSX.Element {
  const t = objectionTextsIn(asked.language);
  const { kind, text, state, answer, filedAt, answeredAt } = objection;
  const said = (at: Date): string => momentInWords(at, timeZone, asked.language);
  return (
    <section class="card quotes">
      <h2>{t.kinds[kind]}</h2>
      <p>
        <Tag {...TAGS[state]}>{t.states[state]}</Tag>
      </p>
      <p class="small soft">{`${t.filed(said(filedAt))}. ${aboutOf(objection, asked)}`}</p>
      <blockquote>
        <p>{text}</p>
      </blockquote>
      {answer !== null && (
        <>
          <h3>{t.answer}</h3>
          <blockquote>
            <p>{answer}</p>
          </blockquote>
          {answeredAt && <p class="small soft">{t.answered(said(answeredAt))}</p>}
        </>
      )}
    </section>
  );
}

function aboutOf({ kind, days }: Objection, { language }: PageRequest): string {
  const t = objectionTextsIn(language);
  if (days === null) return '';
  if (kind === 'attribution') return t.day(dayInWords(days.from, language));
  return t.period(daysInWords({ from: days.from, until: lastDayOf(days) }, language));
}
