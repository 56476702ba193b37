import { previousPeriod } from '@app/skm';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { MARKS } from '../pages/charts/chart.view.js';
import { gradeAxis, GradeStrip } from '../pages/charts/grade-strip.view.js';
import { Cited, CitedRange } from '../pages/components/cited.view.js';
import { decimalInWords } from '../pages/words/numbers.js';
import { quarterInShort } from '../pages/words/period-in-words.js';
import { movementOfIndex } from './compare-quarters.js';
import { HowIndex } from './how-index.view.js';
import { quarterTextsIn } from './quarter-texts.js';
import type { QuarterAnswers } from './read-own-unit.js';

export interface QuarterCardProps {
  asked: PageRequest;
  answers: QuarterAnswers;
}

export const IKM = '/figures/ikm/figure';

/** The index of a quarter with its range and grade, beside the quarter before; or why there is none. */
export function IndexCard({ asked, answers }: QuarterCardProps): JSX.Element {
  const t = quarterTextsIn(asked.language).index;
  const { ikm = null } = answers.now.view.figures;
  return (
    <section class="card">
      <h2 class="eye">{t.title}</h2>
      {ikm?.figure.ikm == null ? (
        <NoIndex asked={asked} answers={answers} />
      ) : (
        <ShownIndex asked={asked} answers={answers} />
      )}
    </section>
  );
}

function NoIndex({ asked, answers: { now } }: QuarterCardProps): JSX.Element {
  const t = quarterTextsIn(asked.language).index;
  const { figures, reasons } = now.view;
  return (
    <>
      <p class="say">
        <b>{t.missing}</b> {reasons.ikm?.message}
      </p>
      {figures.ikm?.figure.interval && (
        <p>
          {t.meanwhile} <CitedRange asked={asked} answer={now} pointer={`${IKM}/interval`} />.
        </p>
      )}
    </>
  );
}

function ShownIndex({ asked, answers }: QuarterCardProps): JSX.Element {
  const t = quarterTextsIn(asked.language).index;
  const { now } = answers;
  const { figure, notes, speaksOfOneOfficer } = now.view.figures.ikm!;
  return (
    <>
      <p class="headline">
        <span class="big">
          <Cited asked={asked} answer={now} pointer={`${IKM}/ikm`} />
        </span>
        <span class="by">
          {!speaksOfOneOfficer && figure.grade !== null && (
            <>
              <strong>{t.grades[figure.grade]}</strong>
              <br />
            </>
          )}
          <span class="soft">
            {t.range} <CitedRange asked={asked} answer={now} pointer={`${IKM}/interval`} />
            {' · '}
            <Cited asked={asked} answer={now} pointer={`${IKM}/n`} /> {t.respondents}
          </span>
        </span>
      </p>
      <p class="say">
        <b>{comparedInWords(asked, answers)}</b> {t.read}
      </p>
      {!speaksOfOneOfficer && <Strip asked={asked} answers={answers} />}
      <ul class="small soft points">
        {notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
      <HowIndex asked={asked} answer={now} />
    </>
  );
}

/** "Naik dari 84,47 (TW II 2026), lebih dari kebetulan." */
export function comparedInWords(
  { language }: Pick<PageRequest, 'language'>,
  { now, before }: QuarterAnswers,
): string {
  const t = quarterTextsIn(language).index;
  const movement = movementOfIndex(now.view, before?.view ?? null);
  const name = quarterInShort(before?.view.period ?? previousPeriod(now.view.period), language);
  if (movement === null) return t.noBefore(name);
  const value = before!.view.figures.ikm!.figure.ikm!;
  return t.movement[movement](name, decimalInWords(value, language));
}

function Strip({ asked, answers: { now, before } }: QuarterCardProps): JSX.Element | null {
  const { language } = asked;
  const t = quarterTextsIn(language).index;
  const { ikm, interval, grade } = now.view.figures.ikm!.figure;
  if (ikm === null || interval === null) return null;
  const said = (value: string): string => decimalInWords(value, language);
  const earlier = before?.view.figures.ikm?.figure.ikm ?? null;
  return (
    <figure>
      <GradeStrip
        asked={asked}
        id="index"
        title={t.title}
        desc={t.desc(said(ikm), said(interval.low), said(interval.high), grade ?? '')}
        value={ikm}
        interval={[interval.low, interval.high]}
        before={earlier}
      />
      <ul class="keys">
        <li>
          <svg aria-hidden="true">{MARKS.interval}</svg>
          {t.now}
        </li>
        {earlier !== null && (
          <li>
            <svg aria-hidden="true">{MARKS.before}</svg>
            <span>
              {`${t.before} (${quarterInShort(before!.view.period, language)}): `}
              <Cited asked={asked} answer={before!} pointer={`${IKM}/ikm`} />
            </span>
          </li>
        )}
        <li>
          {asked.m.figure.axisFrom(gradeAxis([interval.low, earlier ?? ikm]).ticks[0]!.label)}
        </li>
      </ul>
    </figure>
  );
}
