import type { Figure, FigureMeasure } from '@app/persistence/figures';
import type { PersonsServed } from '@app/persistence/persons-served';
import type { Period } from '@app/skm';
import type { Messages } from '../messages/messages.js';
import {
  boundsOf,
  type FigureCoverage,
  figureCoverageOf,
  sufficiencyWhenClosed,
} from './figure-coverage.js';
import type {
  HoursView,
  OfficerPulseView,
  OfficerView,
  PlaceIkmView,
  PlacePulseView,
} from './shown-figure.view.js';

/** What a figure of a place is compared with. */
interface InPeriod {
  period: Period;
  personsServed: PersonsServed | null;
}

export function showPlacePulse(
  figure: Figure<'pulse'>,
  found: InPeriod,
  messages: Messages,
): PlacePulseView {
  const coverage = placeCoverage(figure, found);
  return {
    ...aboutFigure(figure),
    figure: figure.figure,
    notes: [...placeNotes(figure, coverage, messages)],
    coverage,
    speaksOfOneOfficer: speaksOfOneOfficer(figure),
  };
}

export function showPlaceIkm(
  figure: Figure<'ikm'>,
  found: InPeriod,
  messages: Messages,
): PlaceIkmView {
  const coverage = placeCoverage(figure, found);
  const sufficiency = coverage && sufficiencyWhenClosed(figure, coverage);
  const { ikm, fee, attested } = figure.figure;
  return {
    ...aboutFigure(figure),
    figure: {
      ...figure.figure,
      bounds: coverage && boundsOf(figure.figure, coverage),
      sufficiency,
    },
    notes: [
      ...placeNotes(figure, coverage, messages),
      ...present([
        messages.ikm.fee[fee],
        ikm !== null && sufficiency ? messages.ikm.sufficiency(sufficiency) : null,
        attested?.flagged
          ? messages.notes.differsFromAttested(attested.difference, attested.z)
          : null,
      ]),
    ],
    coverage,
    speaksOfOneOfficer: speaksOfOneOfficer(figure),
  };
}

export function showHours(figure: Figure<'hours'>, messages: Messages): HoursView {
  return { ...aboutFigure(figure), figure: figure.figure, notes: noteTexts(figure, messages) };
}

export function showOfficerPulse(figure: Figure<'pulse'>, messages: Messages): OfficerPulseView {
  return { ...aboutFigure(figure), figure: figure.figure, notes: noteTexts(figure, messages) };
}

export function showOfficer(figure: Figure<'officer'>, messages: Messages): OfficerView {
  return {
    ...aboutFigure(figure),
    figure: figure.figure,
    notes: noteTexts(figure, messages),
    peerWord: wordOf(figure.figure, messages),
  };
}

/** Whether a place's figure is nearly one officer's. */
export function speaksOfOneOfficer({ notes }: Pick<Figure, 'notes'>): boolean {
  return notes.some(({ kind }) => kind === 'one officer');
}

function wordOf({ word }: Figure<'officer'>['figure'], { colleagues }: Messages): string | null {
  if (word === null) return null;
  if (!word.said) return colleagues.unsaid[word.because];
  return colleagues.said(word.word, word.colleagues.low, word.colleagues.high);
}

/** Attested ratings are a part of those who answered, so they are no share of the persons served. */
function placeCoverage(figure: Figure, found: InPeriod): FigureCoverage | null {
  if (figure.basis === 'attested') return null;
  return figureCoverageOf(figure, found.period, found.personsServed);
}

function placeNotes(figure: Figure, coverage: FigureCoverage | null, messages: Messages): string[] {
  return [
    ...(figure.basis === 'all' ? [messages.ikm.collected] : []),
    ...noteTexts(figure, messages),
    ...present([coverage && messages.coverage[coverage.state]]),
  ];
}

/** The notes of a figure in words; a running one says up to which day it counts. */
export function noteTexts(
  { notes, state, covers }: Pick<Figure, 'notes' | 'state' | 'covers'>,
  messages: Messages,
): string[] {
  const running = state.kind === 'running' ? [messages.notes.running(covers.at(-1)!.until)] : [];
  const said = notes.map((note) => {
    switch (note.kind) {
      case 'without fewer than ten':
        return messages.notes.withoutFewerThanTen;
      case 'without small remainders':
        return messages.notes.withoutSmallRemainders;
      case 'one officer':
        return messages.notes.oneOfficer;
      case 'days left out':
        return messages.notes.daysLeftOut(note.days);
    }
  });
  return [...running, ...said];
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null);
}

type About<M extends FigureMeasure> = Pick<
  Figure<M>,
  'id' | 'measure' | 'basis' | 'state' | 'covers' | 'n' | 'days' | 'methodVersion' | 'madeAt'
>;

/** Names what goes out, so that a column added to figures does not go out unasked. */
function aboutFigure<M extends FigureMeasure>(figure: Figure<M>): About<M> {
  const { id, measure, basis, state, covers, n, days, methodVersion, madeAt } = figure;
  return { id, measure, basis, state, covers, n, days, methodVersion, madeAt };
}
