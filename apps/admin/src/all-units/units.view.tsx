import { compareMeans } from '@app/statistics';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { MARKS } from '../pages/charts/chart.view.js';
import { SmallMultiples } from '../pages/charts/small-multiples.view.js';
import { HowComputed } from '../pages/components/figure.view.js';
import { Table } from '../pages/components/table.view.js';
import { countInWords, decimalInWords } from '../pages/words/numbers.js';
import { KIND_WORDS } from '../pages/words/kinds-of-periods.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { allUnitsWordsIn } from './all-units-words-in.js';
import { axisOf } from './index-axis.js';
import { printedIndex } from './printed-index.js';
import { SHOWN_PERIODS, type UnitInPeriods } from './read-all-units.js';
import type { ShownUnits } from './show-all-units.js';
import { CoverageOf, IndexOf, IntervalOf, ReasonOf, RespondentsOf } from './unit-figure.view.js';
import { UnitsFrame, type UnitsProps } from './units-frame.view.js';

/** All units by name: what each tells, how it has gone, and the same as a table. */
export function UnitsPage(props: UnitsProps): JSX.Element {
  const { asked, units } = props;
  const { language } = asked;
  const { units: t, tabs } = allUnitsWordsIn(language);
  const told = units.filter(({ points }) => points.at(-1)?.figure?.value != null).length;
  const words = (n: number): string => countInWords(n, language);
  return (
    <UnitsFrame
      {...props}
      title={tabs.all}
      lead={units.length === 0 ? t.none : t.lead(words(told), words(units.length))}
    >
      {units.length > 0 && <Pictures {...props} />}
    </UnitsFrame>
  );
}

function Pictures({ asked, ...shown }: UnitsProps): JSX.Element {
  const { language } = asked;
  const { units: t } = allUnitsWordsIn(language);
  const { until, units, agency } = shown;
  const axis = axisOf(units.flatMap(({ points }) => points));
  const reference = agency?.at(-1)?.figure?.value ?? null;
  const kinds = `${SHOWN_PERIODS} ${KIND_WORDS[language][until.kind]}`;
  return (
    <section class="card">
      <h2>{t.heading(countInWords(units.length, language), kinds)}</h2>
      <p class="say">
        <b>{changesSaid(shown, asked)}</b> {t.byName(`${axis.from}–${axis.to}`)}
      </p>
      <Keys asked={asked} reference={reference} />
      <SmallMultiples
        axis={axis}
        reference={reference}
        multiples={units.map((one) => multipleOf(asked, one, shown))}
      />
      <details>
        <summary>{asked.m.figure.table}</summary>
        <UnitTable asked={asked} {...shown} />
      </details>
      <HowComputed asked={asked}>
        {t.how.map((line) => (
          <p>{line}</p>
        ))}
      </HowComputed>
    </section>
  );
}

function Keys({ asked, reference }: { asked: PageRequest; reference: string | null }): JSX.Element {
  const { units: t } = allUnitsWordsIn(asked.language);
  return (
    <ul class="keys">
      <li>
        <svg aria-hidden="true">{MARKS.band}</svg>
        {t.band}
      </li>
      {reference !== null && (
        <li>
          <svg aria-hidden="true">
            <line x1="0" x2="100%" y1="50%" y2="50%" class="rf" />
          </svg>
          {t.reference(decimalInWords(reference, asked.language))}
        </li>
      )}
      <li>{t.gap}</li>
    </ul>
  );
}

function multipleOf(
  asked: PageRequest,
  { unit, points }: UnitInPeriods,
  { until }: Pick<ShownUnits, 'until'>,
): Parameters<typeof SmallMultiples>[0]['multiples'][number] {
  const { units: t } = allUnitsWordsIn(asked.language);
  const place = { asked, unitId: unit.id, until, point: points.at(-1) };
  const isTold = place.point?.figure?.value != null;
  return {
    name: unit.name,
    points: points.map(({ figure }) => ({
      value: figure?.value ?? null,
      interval: figure?.interval ? [figure.interval.low, figure.interval.high] : null,
    })),
    told: isTold ? (
      <>
        <b>
          <IndexOf {...place} />
        </b>
        <IntervalOf {...place} />
        <br />
        <RespondentsOf {...place} /> {t.respondents}
      </>
    ) : (
      <>
        <b>–</b>
        <ReasonOf {...place} />
      </>
    ),
  };
}

/** Which units changed beyond chance since the period before. */
function changesSaid({ units, until }: ShownUnits, { language }: PageRequest): string {
  const { changed } = allUnitsWordsIn(language).units;
  const before = units[0]?.points.at(-2)?.period;
  if (before === undefined) return '';
  const since = periodInWords({ ...until, ...before }, language);
  const names = (direction: 'higher' | 'lower'): string =>
    units
      .filter(({ points }) => changeOf(points) === direction)
      .map(({ unit }) => unit.name)
      .join(', ');
  const [higher, lower] = [names('higher'), names('lower')];
  if (higher === '' && lower === '') return changed.none(since);
  return [
    ...(higher === '' ? [] : [changed.higher(higher, since)]),
    ...(lower === '' ? [] : [changed.lower(lower, since)]),
  ].join(' ');
}

function changeOf(points: UnitInPeriods['points']): ReturnType<typeof compareMeans> {
  const [before, now] = [printedIndex(points.at(-2)?.figure), printedIndex(points.at(-1)?.figure)];
  return before === null || now === null ? 'same' : compareMeans(before, now);
}

/** What each unit tells, by name, with its digits. */
export function UnitTable({
  asked,
  units,
  until,
}: Pick<UnitsProps, 'asked' | 'units' | 'until'>): JSX.Element {
  const { language } = asked;
  const { units: t } = allUnitsWordsIn(language);
  const placeOf = ({ unit, points }: UnitInPeriods) => ({
    asked,
    unitId: unit.id,
    until,
    point: points.at(-1),
  });
  return (
    <Table
      caption={t.caption(periodInWords(until, language))}
      columns={[
        { title: t.name, cell: ({ unit }) => unit.name },
        { title: t.value, isNumber: true, cell: (row) => <IndexOf {...placeOf(row)} /> },
        { title: t.interval, isNumber: true, cell: (row) => <IntervalOf {...placeOf(row)} /> },
        { title: t.n, isNumber: true, cell: (row) => <RespondentsOf {...placeOf(row)} /> },
        {
          title: t.coverage,
          isNumber: true,
          cell: (row) => <CoverageOf {...placeOf(row)} unknown={t.isUnknown} />,
        },
      ]}
      rows={units}
    />
  );
}
