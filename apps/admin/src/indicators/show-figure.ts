import {
  ikmNotes,
  noteTexts,
  peerWordText,
  placeNotes,
  speaksOfOneOfficer,
} from '@app/figure-texts';
import { elementIntervals, type Figure, type FigureMeasure } from '@app/persistence/figures';
import type { PersonsServed } from '@app/persistence/persons-served';
import {
  boundsOf,
  type Coverage,
  figureCoverageOf,
  type Period,
  sufficiencyWhenClosed,
} from '@app/skm';
import type { Messages } from '../messages/messages.js';
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
    notes: placeNotes(figure, coverage, messages),
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
  return {
    ...aboutFigure(figure),
    figure: {
      ...figure.figure,
      elementIntervals: elementIntervals(figure.figure),
      bounds: coverage && boundsOf(figure.figure, coverage),
      sufficiency,
    },
    notes: [
      ...placeNotes(figure, coverage, messages),
      ...ikmNotes(figure.figure, sufficiency, messages),
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
    peerWord: peerWordText(figure.figure.word, messages),
  };
}

/** Attested ratings are a part of those who answered, so they are no share of the persons served. */
function placeCoverage(figure: Figure, found: InPeriod): Coverage | null {
  if (figure.basis === 'attested') return null;
  return figureCoverageOf(figure, found.period, found.personsServed);
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
