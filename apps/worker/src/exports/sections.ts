import type {
  ExportContent,
  ExportFormat,
  FiguresAsked,
  SubjectFigures,
} from '@app/persistence/exports';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import { lastDayOf, parsePeriod, type Period, periodsOf, periodsUntil } from '@app/skm';
import { DETAILS } from './detail-columns.js';
import { elementColumns, elementRow } from './element-columns.js';
import { MISSING_COLUMNS, missingRows } from './missing-columns.js';
import { OFFICER_COLUMNS, officerRow } from './officer-columns.js';
import { PLACE_COLUMNS, TREND_COLUMNS } from './place-columns.js';
import { type PlaceRow, placeRow, trendRow } from './place-row.js';
import type { FileContext } from './read-figures.js';
import { type Heading, mapped, type Section, sectionOf } from './section.js';
import { FROM, KIND, PERIOD, PLACES, UNIT } from './subject-columns.js';
import { TEXTS } from './texts.js';

/** Months, and then quarters, that a trend shows: two years with both ends. */
const LENGTHS = { month: 25, quarter: 9, semester: 5, year: 3 } as const;

const OF_PLACES = { measures: ['pulse', 'ikm'], bases: ['all'] } as const;
const OF_OFFICERS = { measures: ['officer', 'pulse'], bases: ['attested'] } as const;

/** The periods of a trend, oldest first of each kind: months, quarters, and the kind of the file. */
export function periodsOfTrend(period: Period): string[] {
  const last = periodsOf(lastDayOf(period));
  return (['month', 'quarter', 'semester', 'year'] as const)
    .filter((kind) => kind === 'month' || kind === 'quarter' || kind === period.kind)
    .flatMap((kind) =>
      periodsUntil(
        last.find((one) => one.kind === kind)!,
        LENGTHS[kind],
      ),
    )
    .filter(({ to }) => to <= period.to)
    .map(({ key }) => key);
}

/** What a place, or an officer, has of the file's period. */
export async function* figuresOfPeriod(
  { content, period }: FileContext,
  kinds: readonly SubjectKind[],
  asked: Partial<FiguresAsked> = {},
): AsyncGenerator<SubjectFigures[]> {
  for (const kind of kinds) {
    const ofKind = kind === 'assignment' ? OF_OFFICERS : OF_PLACES;
    const all = { kind, periods: [period.key], without: [], ...ofKind, ...asked };
    yield* content.figuresOf(all, { whole: true });
  }
}

/** What places have of the periods of the trend. */
export async function* figuresOfTrend(
  { content, period }: FileContext,
  without: readonly string[] = [],
): AsyncGenerator<SubjectFigures[]> {
  const periods = periodsOfTrend(period);
  for (const kind of PLACES) yield* content.figuresOf({ kind, periods, without, ...OF_PLACES });
}

/** Members of a figure of which the trend says nothing. */
const NOT_IN_TREND = [
  'elements',
  'readiness',
  'compatibility',
  'means',
  'attested',
  'sameGrade',
  'basis',
  'counts',
  'reasons',
  'outside',
];

/**
 * How often a writer passes by the subjects of a kind: see `sectionsOf` without its details, the first sheet and the
 * lists of a JSON file.
 */
const PASSES = {
  tables: { instansi: 5, unit: 6, service: 4, location: 4, assignment: 1 },
  lists: { instansi: 5, unit: 6, service: 4, location: 4, assignment: 1 },
} as const;

/** How many subjects a writer reads on its way to the end, each as often as it passes by. */
export function subjectsToRead(
  { subjects }: Pick<ExportContent, 'subjects'>,
  format: ExportFormat,
): number {
  const passesBy = (kind: SubjectKind): number =>
    format === 'json' ? PASSES.lists[kind] : PASSES.tables[kind] + detailsOf(kind);
  return subjects.reduce((sum, { kind }) => sum + passesBy(kind), 0);
}

function detailsOf(kind: SubjectKind): number {
  return DETAILS.filter(({ kinds }) => kinds.includes(kind)).length;
}

/** Every table of a file for planners, in its order. */
export function sectionsOf(context: FileContext): Section[] {
  const { sections } = TEXTS;
  const { heading } = context.content;
  const places = (name: string, kinds: SubjectKind[], offSheet: Heading[]): Section =>
    sectionOf(
      name,
      PLACE_COLUMNS,
      () => mapped(figuresOfPeriod(context, kinds), (found) => [placeRow(context, found)]),
      offSheet,
    );
  return [
    places(sections.unit, ['instansi', 'unit'], [UNIT, PERIOD]),
    places(sections.service, ['service'], [KIND, PERIOD]),
    places(sections.location, ['location'], [KIND, UNIT, PERIOD]),
    sectionOf(
      sections.element,
      elementColumns(heading),
      () =>
        mapped(figuresOfPeriod(context, PLACES, { measures: ['ikm'] }), (found) =>
          known(elementRow(context, found)),
        ),
      [PERIOD],
    ),
    sectionOf(
      sections.officer,
      OFFICER_COLUMNS,
      () =>
        mapped(figuresOfPeriod(context, ['assignment']), (found) =>
          known(officerRow(context, found)),
        ),
      [KIND, PERIOD],
    ),
    sectionOf(sections.trend, TREND_COLUMNS, () => trendRows(context), [FROM]),
    ...DETAILS.map(({ kinds, measure, sectionOf: detailOf }) =>
      detailOf(context, () => figuresOfPeriod(context, kinds, { measures: [measure] })),
    ),
    sectionOf(
      sections.missing,
      MISSING_COLUMNS,
      () => mapped(figuresOfPeriod(context, PLACES), (found) => missingRows(context, found)),
      [PERIOD],
    ),
  ];
}

function trendRows(context: FileContext): AsyncGenerator<PlaceRow[]> {
  const periods = new Map(periodsOfTrend(context.period).map((key) => [key, parsePeriod(key)]));
  return mapped(figuresOfTrend(context, NOT_IN_TREND), (found) => [
    trendRow(context, found, periods.get(found.period)!),
  ]);
}

const known = <T>(item: T | null): T[] => (item === null ? [] : [item]);
