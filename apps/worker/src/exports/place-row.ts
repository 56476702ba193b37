import type { IkmFigure, MissingReason } from '@app/persistence/figures';
import type { SubjectFigures } from '@app/persistence/exports';
import type { Coverage, Period } from '@app/skm';
import { daysInWords, periodInWords, readCovers, spanOf, weekdayInWords } from './local-days.js';
import {
  boundsOf,
  type FileContext,
  type ReadFigure,
  readFigure,
  unitNameOf,
} from './read-figures.js';
import { TEXTS } from './texts.js';
import { noteInWords, reasonInWords, stateInWords, together } from './words.js';

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
  const { pulse, ikm } = row;
  const coverage = ikm && context.coverageOf(found, ikm.row);
  row.coverage = coverage;
  row.bounds = ikm && coverage && boundsOf(ikm.figure, coverage);
  row.note = together([
    ...new Set([row.note, ...newerNotes(context, found, [pulse, ikm])]),
    ikm && notesOfServices(ikm.figure),
    coverage && TEXTS.coverageNotes[coverage.state],
  ]);
  row.missing = missingOf(context, found);
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
    bounds: null,
    note,
    ownNote: note,
    missing: null,
  };
}

/** Why the IKM of a place is missing, in words; null when it is shown. */
export function missingIkm(context: FileContext, found: SubjectFigures): string | null {
  const ikm = readFigure(found.figures, 'ikm', 'all');
  const reason = context.reasonOf(found, 'ikm', 'all');
  if (ikm === null) return reason && reasonInWords(reason);
  if (ikm.figure.ikm !== null) return null;
  return TEXTS.ikm.waiting(ikm.figure.readiness, againOn(reason));
}

/** Why pulse and IKM of a place are missing, measure by measure. */
export function missingOf(context: FileContext, found: SubjectFigures): string | null {
  const ikm = missingIkm(context, found);
  const hasPulse = found.figures.some(
    ({ measure, basis }) => measure === 'pulse' && basis === 'all',
  );
  const reason = hasPulse ? null : context.reasonOf(found, 'pulse', 'all');
  const pulse = reason && reasonInWords(reason);
  if (pulse !== null && pulse === ikm) return pulse;
  return together([
    pulse && `${TEXTS.measures.pulse}: ${pulse}`,
    ikm && `${TEXTS.measures.ikm}: ${ikm}`,
  ]);
}

function againOn(reason: MissingReason | null): string | null {
  return reason?.kind === 'next cut' ? weekdayInWords(reason.on) : null;
}

type Figures = readonly [ReadFigure<'pulse'> | null, ReadFigure<'ikm'> | null];

function notesOf(figures: Figures): string | null {
  const said = new Set<string | null>();
  for (const one of figures) {
    if (one === null) continue;
    one.row.notes.forEach((note) => said.add(noteInWords(note)));
    said.add(gapsIn(one.row.covers));
  }
  const ikm = figures[1]?.figure;
  if (ikm && ikm.ikm !== null) {
    said.add(ikm.provisional ? TEXTS.ikm.provisional : null).add(TEXTS.ikm.fee[ikm.fee]);
  }
  return together([...said]);
}

/** Why no newer state of a figure is shown. */
function newerNotes(
  context: FileContext,
  found: SubjectFigures,
  figures: Figures,
): (string | null)[] {
  return (['pulse', 'ikm'] as const).map((measure, at) => {
    const reason = figures[at] ? context.reasonOf(found, measure, 'all') : null;
    return reason && reason.kind !== 'too few' ? TEXTS.notes.newer(reasonInWords(reason)) : null;
  });
}

/** The stretches of a figure whose days do not follow each other. */
function gapsIn(covers: string): string | null {
  const days = readCovers(covers);
  return days.length > 1 ? days.map(daysInWords).join(', ') : null;
}

/** Which services the mean of services leaves out. */
function notesOfServices({ means }: IkmFigure): string | null {
  const omitted = means?.services.omitted ?? [];
  return omitted.length > 0 ? TEXTS.notes.omitted(omitted.join(', ')) : null;
}
