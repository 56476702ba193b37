import type { ExportedFigure, SubjectFigures } from '@app/persistence/exports';
import type { Basis, Measure, MissingReason } from '@app/persistence/figures';
import { type Coverage, parsePeriod, type Period } from '@app/skm';
import type { ExportPlan } from './export-plan.js';
import { readCovers } from './local-days.js';
import { METHOD_LINES } from './method-lines.js';
import { boundsOf, type FileContext, readFigure, unitNameOf } from './read-figures.js';
import { PLACES } from './place-columns.js';
import { mapped } from './section.js';
import { figuresOfPeriod, figuresOfTrend, periodsOfTrend } from './sections.js';
import { TEXTS } from './texts.js';
import { noteInWords, reasonInWords } from './words.js';

type Objects = AsyncGenerator<string[]>;

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
    notes: [TEXTS.ikm.collected, TEXTS.intervalExcludes],
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
  const measures: Measure[] = ['pulse', 'ikm'];
  const bases: Basis[] = ['all', 'attested'];
  return mapped(figuresOfPeriod(context, [kind], { bases }), (found) => {
    const [all, attested] = bases.map((basis) => ({
      figures: members(context, found, measures, basis),
      reasons: reasonsOf(context, found, measures, basis),
    }));
    const beside = `{"figures":${attested!.figures},"reasons":${attested!.reasons}}`;
    const texts = { ...all!, attested: kind === 'service' ? 'null' : beside };
    return [objectOf(found, context.period, texts)];
  });
}

function officers(context: FileContext): Objects {
  const measures: Measure[] = ['officer', 'pulse'];
  return mapped(figuresOfPeriod(context, ['assignment']), (found) => {
    if (!found.figures.some(({ measure }) => measure === 'officer')) return [];
    const figures = members(context, found, measures, 'attested');
    const reasons = reasonsOf(context, found, measures, 'attested');
    return [objectOf(found, context.period, { figures, reasons })];
  });
}

function details(context: FileContext, measure: 'profile' | 'hours'): Objects {
  const figures = figuresOfPeriod(context, PLACES, { measures: [measure] });
  return mapped(figures, (found) =>
    found.figures.map((row) =>
      objectOf(found, context.period, { [measure]: figureText(context, row, {}) }),
    ),
  );
}

function trend(context: FileContext): Objects {
  const periods = new Map(periodsOfTrend(context.period).map((key) => [key, parsePeriod(key)]));
  return mapped(figuresOfTrend(context), (found) => {
    const figures = found.figures.map((row) => `"${row.measure}":${figureText(context, row, {})}`);
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

/** An object with a member for each measure; null where there is no figure. */
function members(
  context: FileContext,
  found: SubjectFigures,
  measures: readonly Measure[],
  basis: Basis,
): string {
  const texts = measures.map((measure) => {
    const row = found.figures.find((one) => one.measure === measure && one.basis === basis);
    if (row === undefined) return `"${measure}":null`;
    return `"${measure}":${figureText(context, row, computedOf(context, found, row))}`;
  });
  return `{${texts.join(',')}}`;
}

/** What is computed when the file is made, of a place's figure of all counted ratings. */
function computedOf(
  context: FileContext,
  found: SubjectFigures,
  row: ExportedFigure,
): { coverage?: Coverage; bounds?: { low: string; high: string } | null } {
  if (found.subject.kind === 'assignment' || row.basis !== 'all') return {};
  const coverage = context.coverageOf(found, row);
  if (row.measure !== 'ikm') return { coverage };
  const ikm = readFigure(found.figures, 'ikm', 'all')!;
  return { coverage, bounds: boundsOf(ikm.figure, coverage) };
}

function figureText(context: FileContext, row: ExportedFigure, computed: object): string {
  const { id, measure, basis, n, days, methodVersion, madeAt } = row;
  const about = JSON.stringify({
    id,
    measure,
    basis,
    state: context.stateOf(row),
    covers: readCovers(row.covers),
    n,
    days,
    methodVersion,
    madeAt,
    notes: row.notes.map((note) => ({ ...note, message: noteInWords(note) })),
    ...computed,
  });
  return `${about.slice(0, -1)},"figure":${row.figure}}`;
}

function reasonsOf(
  context: FileContext,
  found: SubjectFigures,
  measures: readonly Measure[],
  basis: Basis,
): string {
  const reasons = measures.map(
    (measure): [string, (MissingReason & { message: string }) | null] => {
      const reason = context.reasonOf(found, measure, basis);
      return [measure, reason && { ...reason, message: reasonInWords(reason) }];
    },
  );
  return JSON.stringify(Object.fromEntries(reasons));
}
