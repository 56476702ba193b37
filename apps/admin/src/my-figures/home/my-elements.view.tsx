import type { OfficerElement, OfficerFigure } from '@app/persistence/figures';
import { OFFICER_ELEMENTS } from '@app/skm';
import type { JSX } from 'preact';
import type { OfficerView } from '../../indicators/shown-figure.view.js';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { DotChart, type DotRow } from '../../pages/charts/dot-chart.view.js';
import type { Axis } from '../../pages/charts/scales.js';
import { Figure, HowComputed } from '../../pages/components/figure.view.js';
import { MeanSum } from '../../pages/components/mean-sum.view.js';
import { decimalInWords } from '../../pages/words/numbers.js';
import { inSlots } from '../../pages/words/in-slots.js';
import { periodInWords } from '../../pages/words/period-in-words.js';
import { MY_PATHS } from '../my-paths.js';
import { closedSource, type SourceAt } from '../my-sources.js';
import { myHomeTextsIn } from './my-home-texts.js';
import type { MyHomeContent } from './show-my-home.js';
import { Icon } from '../../pages/components/icon.view.js';

interface ElementsProps extends MyHomeContent {
  asked: PageRequest;
}

/** The newest closed quarter: the value, its two elements, and the word among colleagues. */
export function MyElements(props: ElementsProps): JSX.Element {
  const { asked, home, shown } = props;
  const { elements: t } = myHomeTextsIn(asked.language);
  const title = home.closed
    ? t.title(periodInWords(home.closed.period, asked.language))
    : t.titleNone;
  const officer = shown?.figures.officer ?? null;
  return (
    <section class="card">
      <h2>{title}</h2>
      <div class="grid wide">
        <div class="flow">
          {officer === null || !home.closed ? (
            <p>{shown?.reasons.officer?.message ?? t.empty}</p>
          ) : (
            <ClosedElements
              asked={asked}
              officer={officer}
              source={closedSource(home.assignment.id, home.closed.period.key)}
            />
          )}
        </div>
        <WhyFair asked={asked} />
      </div>
    </section>
  );
}

interface ClosedElementsProps {
  asked: PageRequest;
  officer: OfficerView;
  source: SourceAt;
}

export function ClosedElements({ asked, officer, source }: ClosedElementsProps): JSX.Element {
  const { elements: t } = myHomeTextsIn(asked.language);
  const { word } = officer.figure;
  const rows = rowsOf(officer, asked);
  return (
    <>
      <DotChart
        asked={asked}
        id="elements"
        title={t.chart}
        desc={rows.map((row) => rowInWords(row, asked)).join('; ')}
        say={
          <>
            <b>{word?.said ? t.said[word.word] : officer.peerWord}</b> {word?.said && t.once}
          </>
        }
        axis={axisOf(rows, asked)}
        rows={rows}
        words={t.words}
      />
      <HowComputed asked={asked}>
        <Arithmetic asked={asked} officer={officer} source={source} />
      </HowComputed>
    </>
  );
}

interface ArithmeticProps {
  asked: PageRequest;
  officer: { n: number; figure: OfficerFigure };
  source: SourceAt;
}

/** How the value about the officer comes from what citizens answered. */
export function Arithmetic({ asked, officer, source }: ArithmeticProps): JSX.Element {
  const { how } = myHomeTextsIn(asked.language);
  const n = <Figure asked={asked} value={String(officer.n)} source={source('/officer/n')} />;
  return (
    <>
      <p>{inSlots(how.officer, { n })}</p>
      {elementsOf(officer).map(([key, element]) => (
        <p>
          {nameOf(key, asked)}:{' '}
          <ElementSum
            asked={asked}
            element={element}
            source={(at) => source(`/officer/figure/elements/${key}${at}`)}
          />
        </p>
      ))}
      <p>{how.interval}</p>
      <p>{how.counted}</p>
    </>
  );
}

interface ElementSumProps {
  asked: PageRequest;
  element: OfficerElement;
  source: SourceAt;
}

/** The mean with its counts; below thirty answers, whose counts are not told, of how many. */
function ElementSum({ asked, element: { nrr, n, counts }, source }: ElementSumProps): JSX.Element {
  const { how } = myHomeTextsIn(asked.language);
  if (counts !== null) return <MeanSum asked={asked} counts={counts} source={source('/nrr')} />;
  return (
    <>
      <Figure asked={asked} value={nrr} source={source('/nrr')} />{' '}
      {inSlots(how.element, {
        n: <Figure asked={asked} value={String(n)} source={source('/n')} />,
      })}
    </>
  );
}

function rowsOf(officer: OfficerView, asked: PageRequest): DotRow[] {
  const { about } = myHomeTextsIn(asked.language).elements;
  const { mean, interval, word } = officer.figure;
  const range = word?.said ? ([word.colleagues.low, word.colleagues.high] as const) : null;
  return [
    { name: about, value: mean, interval: [interval.low, interval.high], range, n: officer.n },
    ...elementsOf(officer).map(([key, { nrr, n }]) => ({
      name: nameOf(key, asked),
      value: nrr,
      interval: null,
      n,
    })),
  ];
}

function elementsOf({
  figure,
}: Pick<ArithmeticProps['officer'], 'figure'>): [string, OfficerElement][] {
  const elements = figure.elements ?? {};
  return OFFICER_ELEMENTS.flatMap((key) => {
    const element = elements[key];
    return element ? [[key, element] as [string, OfficerElement]] : [];
  });
}

function nameOf(key: string, { language }: PageRequest): string {
  return myHomeTextsIn(language).elements.names[key] ?? key;
}

function rowInWords({ name, value, interval }: DotRow, { language }: PageRequest): string {
  const told = value ?? interval?.join('–') ?? '–';
  return `${name} ${decimalInWords(told, language)}`;
}

/** From 2, where nothing lies below it. */
function axisOf(rows: readonly DotRow[], { language }: PageRequest): Axis {
  const t = myHomeTextsIn(language).taps.labels;
  const lowest = Math.min(
    ...rows.flatMap(({ value, interval, range }) =>
      [value, interval?.[0], range?.[0]].map((one) => Number(one ?? 4)),
    ),
  );
  const from = lowest < 2 ? 1 : 2;
  const ticks = [1, 2, 3, 4].filter((at) => at >= from);
  return {
    from,
    to: 4,
    ticks: ticks.map((at) => ({ at, label: `${at} ${t[at - 1]!.toLowerCase()}` })),
  };
}

/** Why the figures may be trusted, in four lines, with the way to more. */
function WhyFair({ asked }: { asked: PageRequest }): JSX.Element {
  const { fair } = myHomeTextsIn(asked.language);
  return (
    <div class="box flow">
      <h3>{fair.title}</h3>
      <ul class="ticks">
        {fair.points.map((point) => (
          <li>
            <Icon name="check" />
            <span>{point}</span>
          </li>
        ))}
      </ul>
      <p>
        <a class="row-link" href={MY_PATHS.fairness}>
          {fair.more}
        </a>
      </p>
    </div>
  );
}
