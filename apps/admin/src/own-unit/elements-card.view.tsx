import type { Language } from '@app/platform';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import type { DotRow } from '../pages/charts/dot-chart.view.js';
import { ElementChart } from '../pages/charts/element-chart.view.js';
import { Cited, CitedRange } from '../pages/components/cited.view.js';
import { HowComputed } from '../pages/components/figure.view.js';
import { type Column, Table } from '../pages/components/table.view.js';
import { decimalInWords } from '../pages/words/numbers.js';
import { movementsOfElements } from './compare-quarters.js';
import { elementName } from './element-names.js';
import type { QuarterCardProps } from './index-card.view.js';
import { quarterTextsIn } from './quarter-texts.js';
import { type QuarterAnswers, shownElements } from './read-own-unit.js';

const ELEMENTS = '/figures/ikm/figure/elements';
const INTERVALS = '/figures/ikm/figure/elementIntervals';

/** The elements as dots on their scale, each with its range and the quarter before. */
export function ElementsCard({ asked, answers }: QuarterCardProps): JSX.Element {
  const { language } = asked;
  const t = quarterTextsIn(language).elements;
  const figure = answers.now.view.figures.ikm?.figure;
  const elements = figure?.elements ?? null;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {elements === null ? (
        <p class="say">
          <b>{answers.now.view.reasons.ikm?.message ?? t.missing}</b> {t.missing}
        </p>
      ) : (
        <>
          <ElementChart
            asked={asked}
            id="elements"
            title={t.title}
            say={<Findings answers={answers} language={language} />}
            desc={described(answers, language)}
            rows={rowsOf(answers, language)}
            words={t.columns}
            table={<ElementTable asked={asked} answers={answers} />}
          />
          {figure?.fee === 'fee-as-four' && <p class="small soft">{t.countedAsFour}</p>}
          <HowComputed asked={asked}>
            <p>{t.how}</p>
          </HowComputed>
        </>
      )}
    </section>
  );
}

interface Told {
  answers: QuarterAnswers;
  language: Language;
}

function Findings({ answers, language }: Told): JSX.Element {
  const t = quarterTextsIn(language).elements;
  return (
    <>
      <b>{t.lowest(elementName(lowestOf(answers), language))}</b> {movedInWords(answers, language)}
    </>
  );
}

/** Key of the element with the lowest value; the first of several. */
export function lowestOf({ now }: QuarterAnswers): string {
  const elements = shownElements(now);
  return elements.reduce((low, one) => (Number(one[1].nrr) < Number(low[1].nrr) ? one : low))[0];
}

export function movedInWords({ now, before }: QuarterAnswers, language: Language): string {
  const t = quarterTextsIn(language).elements;
  const movements = [...movementsOfElements(now.view, before?.view ?? null)];
  const named = (way: 'up' | 'down'): string =>
    movements
      .filter(([, movement]) => movement === way)
      .map(([key]) => elementName(key, language))
      .join(', ');
  const [up, down] = [named('up'), named('down')];
  if (movements.length === 0) return '';
  return up === '' && down === '' ? t.still : t.moved(up, down);
}

function described({ now, before }: QuarterAnswers, language: Language): string {
  const t = quarterTextsIn(language).elements;
  const earlier = before?.view.figures.ikm?.figure.elements ?? {};
  return shownElements(now)
    .map(([key, { nrr }]) => {
      const past = earlier[key]?.nrr ?? null;
      const said = past === null ? null : decimalInWords(past, language);
      return t.desc(elementName(key, language), decimalInWords(nrr, language), said);
    })
    .join('; ');
}

function rowsOf({ now, before }: QuarterAnswers, language: Language): DotRow[] {
  const earlier = before?.view.figures.ikm?.figure.elements ?? {};
  return shownElements(now).map(([key, { nrr, interval, n }]) => ({
    name: elementName(key, language),
    value: nrr,
    interval: interval && [interval.low, interval.high],
    before: earlier[key]?.nrr ?? null,
    n,
  }));
}

/** The same numbers, each with its place in the API. */
function ElementTable({
  asked,
  answers: { now, before },
}: {
  asked: PageRequest;
  answers: QuarterAnswers;
}): JSX.Element {
  const t = quarterTextsIn(asked.language).elements;
  const keys = shownElements(now).map(([key]) => key);
  const cited = (title: string, field: string, answer = now): Column<string> => ({
    title,
    isNumber: true,
    cell: (key) => <Cited asked={asked} answer={answer} pointer={`${ELEMENTS}/${key}/${field}`} />,
  });
  return (
    <Table
      caption={t.caption}
      columns={[
        { title: t.columns.name, cell: (key) => elementName(key, asked.language) },
        cited(t.columns.value, 'nrr'),
        {
          title: t.columns.interval,
          isNumber: true,
          cell: (key) => <CitedRange asked={asked} answer={now} pointer={`${INTERVALS}/${key}`} />,
        },
        cited(t.columns.n, 'n'),
        ...(before === null ? [] : [cited(t.columns.before, 'nrr', before)]),
      ]}
      rows={keys}
    />
  );
}
