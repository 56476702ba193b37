import type { ExportContent, ExportParameters, SubjectFigures } from '@app/persistence/exports';
import type { SubjectKind } from '@app/persistence/organisation-tree';
import { chooseReleases, type Measure, type Release } from '@app/persistence/releases';
import { lastDayOf, parsePeriod, type Period, periodsUntil } from '@app/skm';
import { profileRows, reasonRows } from './detail-rows.js';
import { elementRows, figureRows, voiceRows } from './figure-row.js';
import type { FigureRow } from './table-row.js';
import { METHOD_LINES } from './method-lines.js';
import { TEXTS } from './texts.js';

const PLACES: readonly SubjectKind[] = ['instansi', 'unit', 'service', 'location'];
const MEASURES_OF_PLACES: Measure[] = ['ikm', 'pulse'];
const MEASURES_OF_OFFICERS: Measure[] = ['officer', 'pulse'];

/** Periods that the trend shows: the one asked for and 24 before it. */
const PERIODS_OF_TREND = 25;

/** The rows of every section, in the order of the CSV file and of the sheets. */
export interface ExportPlan {
  period: Period;
  content: ExportContent;
  /** label and text; the whole of the summary that is not a figure */
  summary: readonly string[][];
  /** topic, Indonesian, English */
  method: readonly string[][];
  madeAt: Date;
  sections: readonly PlannedSection[];
  /** rows of figures handed to the writer so far */
  written: { rows: number };
}

export interface PlannedSection {
  name: string;
  kind: 'place' | 'element' | 'officer' | 'voice' | 'reason' | 'respondent';
  rows(): AsyncGenerator<FigureRow>;
}

/** What to write into any format, and in which order. */
export async function planExport(
  content: ExportContent,
  { period: key, unitId }: ExportParameters,
  madeAt: Date,
): Promise<ExportPlan> {
  const period = parsePeriod(key);
  const whole = content.figuresOf(unitId ? 'unit' : 'instansi', period, { id: unitId });
  const releases = (await whole.next()).value?.releases ?? [];
  const written = { rows: 0 };
  return {
    period,
    content,
    written,
    madeAt,
    summary: summaryLines(content, period, madeAt),
    method: [
      ...METHOD_LINES.map(({ topic, id, en }) => [topic, id, en]),
      ...releases.map(releaseLine),
    ],
    sections: sectionsOf(content, period).map((section) => ({
      ...section,
      rows: () => counted(section.rows(), written),
    })),
  };
}

async function* counted(
  rows: AsyncGenerator<FigureRow>,
  written: { rows: number },
): AsyncGenerator<FigureRow> {
  for await (const row of rows) {
    written.rows++;
    yield row;
  }
}

/** A release of the agency or the unit that the file is about. */
function releaseLine({ id, measure, n, basis, methodVersion }: Release): string[] {
  const about = `${TEXTS.measures[measure]}, n = ${n}, ${TEXTS.bases[basis]}`;
  return [
    `Rilis ${id}`,
    `${about}, versi metode ${methodVersion}`,
    `method version ${methodVersion}`,
  ];
}

/** How many subjects a writer reads on its way through the plan, over all periods. */
export function subjectsToRead({ content }: Pick<ExportPlan, 'content'>): number {
  const places = content.subjects.filter(({ kind }) => PLACES.includes(kind)).length;
  const units = content.subjects.filter(({ kind }) => kind === 'unit').length;
  // places stand in a sheet of their own, among the elements and in every period of the trend; units
  // among the reasons too, and everybody in the public voice
  return 2 * content.subjects.length + units + places * (1 + PERIODS_OF_TREND);
}

/** Subjects with a release in the period or before it, period by period. */
export async function* trendFigures(
  content: ExportContent,
  period: Period,
  part: { elements: boolean },
): AsyncGenerator<SubjectFigures & { period: Period }> {
  for (const past of periodsUntil(period, PERIODS_OF_TREND)) {
    for (const kind of PLACES) {
      for await (const found of content.figuresOf(kind, past, part)) {
        if (found.releases.length > 0) yield { ...found, period: past };
      }
    }
  }
}

function sectionsOf(content: ExportContent, period: Period): PlannedSection[] {
  const { sections } = TEXTS;
  const places = (name: string, ...kinds: SubjectKind[]): PlannedSection => ({
    name,
    kind: 'place',
    rows: () => placeRows(content, period, name, kinds),
  });
  return [
    places(sections.unit, 'instansi', 'unit'),
    places(sections.service, 'service'),
    places(sections.location, 'location'),
    { name: sections.element, kind: 'element', rows: () => allElementRows(content, period) },
    { name: sections.trend, kind: 'place', rows: () => trendRows(content, period) },
    { name: sections.officer, kind: 'officer', rows: () => officerRows(content, period) },
    { name: sections.voice, kind: 'voice', rows: () => allVoiceRows(content, period) },
    { name: sections.reason, kind: 'reason', rows: () => allReasonRows(content, period) },
    { name: sections.respondent, kind: 'respondent', rows: () => respondentRows(content, period) },
  ];
}

async function* placeRows(
  content: ExportContent,
  period: Period,
  section: string,
  kinds: SubjectKind[],
): AsyncGenerator<FigureRow> {
  const about = { section, period, measures: MEASURES_OF_PLACES };
  for (const kind of kinds) {
    for await (const found of content.figuresOf(kind, period)) yield* figureRows(found, about);
  }
}

async function* allElementRows(content: ExportContent, period: Period): AsyncGenerator<FigureRow> {
  const about = { section: TEXTS.sections.element, period: period.key };
  for (const kind of PLACES) {
    for await (const found of content.figuresOf(kind, period)) {
      yield* elementRows(found, about, content.heading.elements);
    }
  }
}

async function* allReasonRows(content: ExportContent, period: Period): AsyncGenerator<FigureRow> {
  const about = { section: TEXTS.sections.reason, period: period.key };
  for await (const found of content.figuresOf('unit', period, { elements: false })) {
    yield* reasonRows(found, about, content.heading.reasonNames);
  }
}

async function* respondentRows(content: ExportContent, period: Period): AsyncGenerator<FigureRow> {
  for (const found of await content.findProfiles(period)) {
    yield* profileRows(found, TEXTS.sections.respondent);
  }
}

async function* trendRows(content: ExportContent, period: Period): AsyncGenerator<FigureRow> {
  for await (const found of trendFigures(content, period, { elements: false })) {
    const measures = MEASURES_OF_PLACES.filter(
      (measure) => chooseReleases(found.releases, measure).figure !== null,
    );
    yield* figureRows(found, { section: TEXTS.sections.trend, period: found.period, measures });
  }
}

async function* allVoiceRows(content: ExportContent, period: Period): AsyncGenerator<FigureRow> {
  for (const kind of [...PLACES, 'assignment'] as const) {
    const measures = kind === 'assignment' ? MEASURES_OF_OFFICERS : MEASURES_OF_PLACES;
    const about = { section: TEXTS.sections.voice, period, measures };
    for await (const found of content.figuresOf(kind, period, { elements: false })) {
      yield* voiceRows(found, about);
    }
  }
}

async function* officerRows(content: ExportContent, period: Period): AsyncGenerator<FigureRow> {
  const about = {
    section: TEXTS.sections.officer,
    period,
    measures: MEASURES_OF_OFFICERS,
  };
  for await (const found of content.figuresOf('assignment', period)) {
    yield* figureRows(found, about);
  }
}

function summaryLines({ heading }: ExportContent, period: Period, madeAt: Date): string[][] {
  const words = TEXTS.summary;
  const marking = heading.marking ? [[words.marking, heading.marking]] : [];
  return [
    ...marking,
    [words.agency, heading.agencyName],
    [words.scope, heading.unitName ?? words.wholeAgency],
    [words.period, period.key],
    [words.days, `${period.from} – ${lastDayOf(period)}`],
    [words.made, madeAt.toISOString().slice(0, 19) + 'Z'],
    [words.content, heading.released ? words.some : TEXTS.nothing],
  ];
}
