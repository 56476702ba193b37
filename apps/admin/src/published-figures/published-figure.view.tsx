import { GRADE_WORDS } from '@app/skm';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Figure, HowComputed } from '../pages/components/figure.view.js';
import { Notice } from '../pages/components/notice.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { SummaryList, type SummaryRow } from '../pages/components/summary-list.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { daysOfPeriod } from '../pages/words/kinds-of-periods.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { publishedWordsIn } from './published-words.js';
import type { PublishedFigure } from './read-published-figure.js';

interface PublishedProps extends PublishedFigure {
  asked: PageRequest;
}

/** A published figure for everybody: the number, how sure it is, and what must be said beside it. */
export function PublishedPage(props: PublishedProps): JSX.Element {
  const { asked, agency, subject, period, ikm } = props;
  const { language, m } = asked;
  const t = publishedWordsIn(language);
  return (
    <Layout asked={asked} title={`${subject.name}, ${periodInWords(period, language)}`}>
      <PageTitle
        title={t.lead(subject.name)}
        eye={`${agency.name} · ${periodInWords(period, language)} · ${daysOfPeriod(period, language)}`}
      />
      {agency.marking !== null && (
        <Notice kind="note">
          <p>{m.marking[agency.marking]}</p>
        </Notice>
      )}
      <section class="card flow">
        <h2>{t.title}</h2>
        <p>
          <b class="big">
            <Digits {...props} value={ikm.figure.ikm!} pointer="/figure/ikm" />
          </b>{' '}
          <span class="soft">{t.of100}</span>
        </p>
        <SummaryList rows={rowsOf(props)} />
        {ikm.notes.length > 0 && (
          <>
            <h3>{t.notes}</h3>
            <ul class="points small soft">
              {ikm.notes.map((note) => (
                <li>{note}</li>
              ))}
            </ul>
          </>
        )}
        <HowComputed asked={asked}>
          {t.how.map((line) => (
            <p>{line}</p>
          ))}
        </HowComputed>
      </section>
    </Layout>
  );
}

function rowsOf(props: PublishedProps): SummaryRow[] {
  const { asked, ikm } = props;
  const t = publishedWordsIn(asked.language);
  const { interval, grade } = ikm.figure;
  const percent = ikm.coverage?.percent ?? null;
  const digits = (value: string, pointer: string): JSX.Element => (
    <Digits {...props} value={value} pointer={pointer} />
  );
  return [
    ...(grade === null ? [] : [{ label: t.grade, value: gradeSaid(grade, asked) }]),
    ...(interval === null
      ? []
      : [
          {
            label: t.interval,
            value: (
              <span class="nb">
                {digits(interval.low, '/figure/interval/low')}–
                {digits(interval.high, '/figure/interval/high')}
              </span>
            ),
          },
        ]),
    { label: t.respondents, value: digits(String(ikm.n), '/n') },
    {
      label: t.coverage,
      value: percent === null ? t.isUnknown : digits(percent, '/coverage/percent'),
    },
  ];
}

function gradeSaid(grade: keyof typeof GRADE_WORDS, { language }: PageRequest): string {
  return language === 'id' ? `${grade} (${GRADE_WORDS[grade]})` : grade;
}

interface DigitsProps extends PublishedProps {
  value: string;
  pointer: string;
}

function Digits({ asked, subject, period, value, pointer }: DigitsProps): JSX.Element {
  const address = `/api/v1/units/${subject.id}/indicators?period=${period.key}`;
  return (
    <Figure asked={asked} value={value} source={{ address, pointer: `/figures/ikm${pointer}` }} />
  );
}
