import {
  ikmNotes,
  noteTexts,
  peerWordText,
  placeNotes,
  speaksOfOneOfficer,
} from '@app/figure-texts';
import type { ExportedFigure, SubjectFigures } from '@app/persistence/exports';
import { type Basis, elementIntervals, type Measure } from '@app/persistence/figures';
import { boundsOf, parsePeriod, type Period, sufficiencyWhenClosed } from '@app/skm';
import type { ExportPlan } from './export-plan.js';
import { readCovers } from './local-days.js';
import { METHOD_LINES } from './method-lines.js';
import { type FileContext, readFigure, unitNameOf } from './read-figures.js';
import { mapped } from './section.js';
import { figuresOfPeriod, figuresOfTrend, periodsOfTrend } from './sections.js';
import { PLACES } from './subject-columns.js';
import { BESIDE, TEXTS } from './texts.js';

type Objects = AsyncGenerator<string[]>;

type PlaceMeasure = 'pulse' | 'ikm';
const PLACE_MEASURES: readonly PlaceMeasure[] = ['pulse', 'ikm'];

/**
 * The objects of the reporting API, a list of them for each kind of subject. What a figure says is passed on as it
 * is stored, letter by letter.
 */
export async function* writeJson(plan: ExportPlan): AsyncGenerator<string> {
  const { context, written } = plan;
  const list = (name: string, objects: Objects): AsyncGenerator<string> =>
    listOf(name, objects, written);
  yield `{"export":${JSON.stringify(aboutOf(plan))}`;
  yield* list('instansi', places(context, 'instansi'));
  yield* list('units', places(context, 'unit'));
  yield* list('services', places(context, 'service'));
  yield* list('locations', places(context, 'location'));
  yield* list('assignments', officers(context));
  yield* list('respondents', details(context, 'profile'));
  yield* list('hours', details(context, 'hours'));
  yield* list('trend', trend(context));
  yield '}';
}

function aboutOf({ context, madeAt }: ExportPlan) {
  const { heading, unitId } = context.content;
  const { agencyName, unitName, marking, timeZone, shown } = heading;
  return {
    agency: agencyName,
    unit: unitId === null ? null : { id: unitId, name: unitName },
    marking,
    timeZone,
    period: context.period,
    closedPeriod: context.newestClosing,
    madeAt: madeAt.toISOString(),
    note: shown ? null : TEXTS.nothing,
    notes: [BESIDE.ikm.collected, BESIDE.intervalExcludes],
    method: METHOD_LINES,
  };
}

async function* listOf(
  name: string,
  objects: Objects,
  written: { rows: number },
): AsyncGenerator<string> {
  yield `,\n"${name}":[`;
  let separator = '\n';
  for await (const batch of objects) {
    if (batch.length === 0) continue;
    yield separator + batch.join(',\n');
    separator = ',\n';
    written.rows += batch.length;
  }
  yield ']';
}

function places(context: FileContext, kind: 'instansi' | 'unit' | 'service' | 'location'): Objects {
  const bases: Basis[] = ['all', 'attested'];
  return mapped(figuresOfPeriod(context, [kind], { bases }), (found) => {
    const [all, attested] = bases.map((basis) => ({
      figures: objectText(PLACE_MEASURES, (measure) => placeFigure(context, found, measure, basis)),
      reasons: reasonsOf(context, found, PLACE_MEASURES, basis),
    }));
    const beside = `{"figures":${attested!.figures},"reasons":${attested!.reasons}}`;
    const texts = { ...all!, attested: kind === 'service' ? 'null' : beside };
    return [objectOf(found, context.period, texts)];
  });
}

function officers(context: FileContext): Objects {
  return mapped(figuresOfPeriod(context, ['assignment']), (found) => {
    const officer = readFigure(found.figures, 'officer', 'attested');
    if (officer === null) return [];
    const pulse = rowOf(found, 'pulse', 'attested');
    const peerWord = peerWordText(officer.figure.word, BESIDE);
    const figures =
      `{"officer":${figureText(context, officer.row, { peerWord })},` +
      `"pulse":${pulse ? figureText(context, pulse) : 'null'}}`;
    const reasons = reasonsOf(context, found, ['officer', 'pulse'], 'attested');
    return [objectOf(found, context.period, { figures, reasons })];
  });
}

function details(context: FileContext, measure: 'profile' | 'hours'): Objects {
  const figures = figuresOfPeriod(context, PLACES, { measures: [measure] });
  return mapped(figures, (found) =>
    found.figures.map((row) =>
      objectOf(found, context.period, { [measure]: figureText(context, row) }),
    ),
  );
}

function trend(context: FileContext): Objects {
  const periods = new Map(periodsOfTrend(context.period).map((key) => [key, parsePeriod(key)]));
  return mapped(figuresOfTrend(context), (found) => {
    const figures = found.figures.map((row) => `"${row.measure}":${figureText(context, row)}`);
    const texts = { figures: `{${figures.join(',')}}` };
    return [objectOf(found, periods.get(found.period)!, texts)];
  });
}

/** @param members texts of JSON by their names */
function objectOf(
  { subject, figures }: SubjectFigures,
  period: Period,
  texts: Record<string, string>,
): string {
  const { kind, id, unitId } = subject;
  const [one] = figures;
  const name = one?.subjectName ?? subject.name;
  const unitName = unitNameOf(subject, one);
  const unit = unitName === null ? null : { id: unitId, name: unitName };
  const about = JSON.stringify({ subject: { kind, id, name }, unit, period });
  const rest = Object.entries(texts).map(([key, json]) => `,"${key}":${json}`);
  return `${about.slice(0, -1)}${rest.join('')}}`;
}

/** An object with a member for each measure. */
function objectText(
  measures: readonly PlaceMeasure[],
  toText: (measure: PlaceMeasure) => string,
): string {
  return `{${measures.map((measure) => `"${measure}":${toText(measure)}`).join(',')}}`;
}

function rowOf(found: SubjectFigures, measure: Measure, basis: Basis): ExportedFigure | undefined {
  return found.figures.find((one) => one.measure === measure && one.basis === basis);
}

/** A figure of a place with what is computed when the file is made; null where there is none. */
function placeFigure(
  context: FileContext,
  found: SubjectFigures,
  measure: PlaceMeasure,
  basis: Basis,
): string {
  const row = rowOf(found, measure, basis);
  if (row === undefined) return 'null';
  const coverage = basis === 'all' ? context.coverageOf(found, row) : null;
  const noted = { ...row, state: context.stateOf(row), covers: readCovers(row.covers) };
  const notes = placeNotes(noted, coverage, BESIDE);
  const about = { notes, coverage, speaksOfOneOfficer: speaksOfOneOfficer(row) };
  if (measure === 'pulse') return figureText(context, row, about);
  const { figure } = readFigure(found.figures, 'ikm', basis)!;
  const sufficiency = coverage && sufficiencyWhenClosed(noted, coverage);
  const bounds = coverage && boundsOf(figure, coverage);
  notes.push(...ikmNotes(figure, sufficiency, BESIDE));
  const computed = { elementIntervals: elementIntervals(figure), bounds, sufficiency };
  return figureText(context, row, about, computed);
}

/**
 * @param about what stands beside the figure
 * @param computed members of the figure that are not stored
 */
function figureText(
  context: FileContext,
  row: ExportedFigure,
  about: object = {},
  computed: object = {},
): string {
  const { id, measure, basis, n, days, methodVersion, madeAt } = row;
  const [state, covers] = [context.stateOf(row), readCovers(row.covers)];
  const notes = noteTexts({ notes: row.notes, state, covers }, BESIDE);
  const known = { id, measure, basis, state, covers, n, days, methodVersion, madeAt, notes };
  const figure = withMembers(row.figure, JSON.stringify(computed));
  return withMembers(JSON.stringify({ ...known, ...about }), `{"figure":${figure}}`);
}

/** The text of an object with the members of another one; neither is read. */
function withMembers(object: string, others: string): string {
  return others === '{}' ? object : `${object.slice(0, -1)},${others.slice(1)}`;
}

function reasonsOf(
  context: FileContext,
  found: SubjectFigures,
  measures: readonly Measure[],
  basis: Basis,
): string {
  const reasons = measures.map((measure) => [measure, context.reasonOf(found, measure, basis)]);
  return JSON.stringify(Object.fromEntries(reasons));
}
