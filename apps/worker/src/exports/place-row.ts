import { ikmNotes, noteText } from '@app/figure-texts';
import type { ExportedFigure, SubjectFigures } from '@app/persistence/exports';
import type { IkmFigure } from '@app/persistence/figures';
import {
  boundsOf,
  type Coverage,
  type Period,
  PRINTED_FROM,
  type Sufficiency,
  sufficiencyWhenClosed,
} from '@app/skm';
import { periodInWords, readCovers, spanOf, stretchesInWords } from './local-days.js';
import { type FileContext, type ReadFigure, readFigure, unitNameOf } from './read-figures.js';
import { BESIDE, TEXTS } from './texts.js';
import { stateInWords, together } from './words.js';

/** What a table says of an agency, unit, service or location in the file's period. */
export interface PlaceRow {
  kind: string;
  name: string;
  unitName: string | null;
  period: string;
  /** the first day counted; null without a figure */
  from: string | null;
  pulseUntil: string | null;
  ikmUntil: string | null;
  state: string | null;
  pulse: ReadFigure<'pulse'> | null;
  ikm: ReadFigure<'ikm'> | null;
  /** of the respondents; null without an IKM figure */
  coverage: Coverage | null;
  /** whether the sample plan is met; null while the period is open */
  sufficiency: Sufficiency | null;
  bounds: { low: string; high: string } | null;
  note: string | null;
  /** what is said of the figures themselves, without their coverage and services */
  ownNote: string | null;
  /** why pulse or IKM are missing */
  missing: string | null;
}

/** The row of a place in the file's period: pulse and IKM side by side. */
export function placeRow(context: FileContext, found: SubjectFigures): PlaceRow {
  const row = trendRow(context, found, context.period);
  const { ikm } = row;
  const coverage = ikm && context.coverageOf(found, ikm.row);
  row.coverage = coverage;
  row.sufficiency =
    coverage && sufficiencyWhenClosed({ n: ikm.row.n, state: context.stateOf(ikm.row) }, coverage);
  row.bounds = ikm && coverage && boundsOf(ikm.figure, coverage);
  row.note = together([
    ...new Set([row.note, ...newerNotes(context, found)]),
    ikm && notesOfServices(ikm.figure),
    coverage && BESIDE.coverage[coverage.state],
  ]);
  row.missing = missingOfBoth(context, found);
  return row;
}

/** The row of a place in any period, without what is known of the file's period only: persons served and reasons. */
export function trendRow(
  context: FileContext,
  { subject, figures }: SubjectFigures,
  period: Pick<Period, 'kind' | 'key'>,
): PlaceRow {
  const pulse = readFigure(figures, 'pulse', 'all');
  const ikm = readFigure(figures, 'ikm', 'all');
  const some = pulse ?? ikm;
  const note = notesOf([pulse, ikm]);
  return {
    kind: TEXTS.kinds[subject.kind],
    name: some?.row.subjectName ?? subject.name,
    unitName: unitNameOf(subject, some?.row),
    period: periodInWords(period),
    from: some && spanOf(readCovers(some.row.covers)).from,
    pulseUntil: pulse && spanOf(readCovers(pulse.row.covers)).until,
    ikmUntil: ikm && spanOf(readCovers(ikm.row.covers)).until,
    state: some && stateInWords(context.closingOf(some.row)),
    pulse,
    ikm,
    coverage: null,
    sufficiency: null,
    bounds: null,
    note,
    ownNote: note,
    missing: null,
  };
}

/** Why the headline of a place's measure is missing; null where it is shown. */
export function missingOf(
  context: FileContext,
  found: SubjectFigures,
  measure: 'pulse' | 'ikm',
): string | null {
  const hasHeadline = measure === 'pulse' ? hasMean(found.figures) : hasIkm(found.figures);
  return hasHeadline ? null : (context.reasonOf(found, measure, 'all')?.message ?? null);
}

/** From 30 persons on. */
function hasMean(figures: readonly ExportedFigure[]): boolean {
  const pulse = figures.find(({ measure, basis }) => measure === 'pulse' && basis === 'all');
  return pulse !== undefined && pulse.n >= PRINTED_FROM.headline;
}

function hasIkm(figures: readonly ExportedFigure[]): boolean {
  const ikm = readFigure(figures, 'ikm', 'all');
  return ikm !== null && ikm.figure.ikm !== null;
}

/** Why headlines of a place are missing, measure by measure. */
function missingOfBoth(context: FileContext, found: SubjectFigures): string | null {
  const pulse = missingOf(context, found, 'pulse');
  const ikm = missingOf(context, found, 'ikm');
  if (pulse !== null && pulse === ikm) return pulse;
  return together([
    pulse && `${TEXTS.measures.pulse}: ${pulse}`,
    ikm && `${TEXTS.measures.ikm}: ${ikm}`,
  ]);
}

type Figures = readonly [ReadFigure<'pulse'> | null, ReadFigure<'ikm'> | null];

function notesOf(figures: Figures): string | null {
  const said = new Set<string | null>();
  for (const one of figures) {
    if (one === null) continue;
    one.row.notes.forEach((note) => said.add(noteText(note, BESIDE)));
    said.add(gapsIn(one.row.covers));
  }
  const ikm = figures[1]?.figure;
  if (ikm) ikmNotes(ikm, null, BESIDE).forEach((note) => said.add(note));
  return together([...said]);
}

/** Why no newer state of a headline is shown. */
function newerNotes(context: FileContext, found: SubjectFigures): string[] {
  return (['pulse', 'ikm'] as const).flatMap((measure) => {
    const told = context.reasonOf(found, measure, 'all');
    const isNewer = told !== null && missingOf(context, found, measure) === null;
    return isNewer ? [TEXTS.notes.newer(told.message)] : [];
  });
}

/** The stretches of a figure whose days do not follow each other. */
function gapsIn(covers: string): string | null {
  const days = readCovers(covers);
  return days.length > 1 ? stretchesInWords(days) : null;
}

/** Which services the mean of services leaves out. */
function notesOfServices({ means }: IkmFigure): string | null {
  const omitted = means?.services.omitted ?? [];
  return omitted.length > 0 ? TEXTS.notes.omitted(omitted.join(', ')) : null;
}
