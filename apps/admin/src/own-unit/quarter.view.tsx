import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { ButtonLink } from '../pages/components/button.view.js';
import { Icon } from '../pages/components/icon.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { countInWords, decimalInWords } from '../pages/words/numbers.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { AttestedCard } from './attested-card.view.js';
import { CoverageCard } from './coverage-card.view.js';
import { ElementsCard } from './elements-card.view.js';
import { HoursTable } from './hours-table.view.js';
import { comparedInWords, IndexCard } from './index-card.view.js';
import { OWN_UNIT_PATHS, quarterPath } from './own-unit-paths.js';
import { QuarterTabs } from './quarter-tabs.view.js';
import { quarterTextsIn } from './quarter-texts.js';
import type { QuarterAnswers } from './read-own-unit.js';
import { ReasonsCard } from './reasons-card.view.js';
import type { ShownQuarter } from './show-own-unit.js';
import { TapsCard } from './taps-card.view.js';

export type QuarterProps = ShownQuarter & { asked: PageRequest };

/** A quarter of the unit against the one before: index, coverage, elements, taps, reasons, days and hours. */
export function QuarterPage({ asked, quarter, answers, reasonTexts }: QuarterProps): JSX.Element {
  const { language } = asked;
  const t = quarterTextsIn(language);
  const title = periodInWords(quarter.period, language);
  return (
    <Layout asked={asked} title={title} help={t.help}>
      <div class="head">
        <PageTitle title={title} eye={answers.now.view.subject.name} />
        <QuarterTabs
          asked={asked}
          quarter={quarter}
          path={OWN_UNIT_PATHS.figures}
          until={untilOf(answers)}
        />
      </div>
      <p class="lead">{leadOf(asked, answers)}</p>
      <div class="grid even">
        <div class="grid top-down">
          <IndexCard asked={asked} answers={answers} />
          <CoverageCard asked={asked} answers={answers} />
        </div>
        <ElementsCard asked={asked} answers={answers} />
        <TapsCard asked={asked} answers={answers} />
        <div class="grid top-down">
          <ReasonsCard asked={asked} answers={answers} texts={reasonTexts} />
          <AttestedCard asked={asked} answers={answers} />
        </div>
      </div>
      <UnitHours asked={asked} quarter={quarter} answers={answers} />
      <p class="acts no-print">
        <ButtonLink href={quarterPath(OWN_UNIT_PATHS.file, quarter.period)} isSecond>
          <Icon name="file" />
          {t.download}
        </ButtonLink>
      </p>
    </Layout>
  );
}

/** The last day that a running quarter counts; null where none is counted yet, and of a closed one. */
export function untilOf({ now }: QuarterAnswers): string | null {
  const { pulse, ikm } = now.view.figures;
  const figure = ikm ?? pulse;
  return figure?.state.kind === 'running' ? (figure.covers.at(-1)?.until ?? null) : null;
}

/** The answer to what the page asks, in a sentence. */
export function leadOf(asked: PageRequest, answers: QuarterAnswers): string {
  const { language } = asked;
  const t = quarterTextsIn(language);
  const { ikm } = answers.now.view.figures;
  if (ikm?.figure.ikm == null)
    return `${t.index.missing} ${answers.now.view.reasons.ikm?.message ?? ''}`;
  const grade = ikm.speaksOfOneOfficer ? null : ikm.figure.grade;
  const n = countInWords(ikm.n, language);
  const shown = t.lead.shown(n, decimalInWords(ikm.figure.ikm, language), grade);
  return `${shown} ${comparedInWords(asked, answers)}`;
}

function UnitHours({
  asked,
  quarter,
  answers: { now },
}: Pick<QuarterProps, 'asked' | 'quarter' | 'answers'>): JSX.Element {
  const t = quarterTextsIn(asked.language).hours;
  const isShown = now.view.hours !== null;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="say">{isShown ? t.say : quarter.isClosed ? t.missing : t.open}</p>
      {isShown && (
        <HoursTable
          asked={asked}
          answers={[now]}
          middle={now.view.figures.pulse?.figure.mean ?? null}
        />
      )}
    </section>
  );
}
