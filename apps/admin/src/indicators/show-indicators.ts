import { tellReason, type Told } from '@app/figure-texts';
import type { Basis, Figure, Measure } from '@app/persistence/figures';
import type { Messages } from '../messages/messages.js';
import type {
  AttestedFiguresView,
  IndicatorsView,
  OfficerIndicatorsView,
  PlaceFiguresView,
  PlaceReasonsView,
  ReasonView,
} from './indicators.view.js';
import type { ShownFigure, SubjectFigures } from './read-figures.js';
import {
  showHours,
  showOfficer,
  showOfficerPulse,
  showPlaceIkm,
  showPlacePulse,
} from './show-figure.js';

/** Pulse and IKM of all counted ratings, beside them those of the attested ones, and when persons came. */
export function showIndicators(found: SubjectFigures, messages: Messages): IndicatorsView {
  const hours = figureOf(found, 'hours', 'all');
  return {
    subject: found.subject,
    period: found.period,
    ...ofBasis(found, 'all', messages),
    attested: found.subject.kind === 'service' ? null : ofBasis(found, 'attested', messages),
    hours: hours && showHours(hours, messages),
    notes: [messages.intervalExcludes],
  };
}

/** The officer's figure and the unfiltered pulse of the same ratings; an IKM is not shown even if there were one. */
export function showOfficerIndicators(
  found: SubjectFigures,
  messages: Messages,
): OfficerIndicatorsView {
  const officer = figureOf(found, 'officer', 'attested');
  const pulse = figureOf(found, 'pulse', 'attested');
  return {
    subject: found.subject,
    period: found.period,
    figures: {
      officer: officer && showOfficer(officer, messages),
      pulse: pulse && showOfficerPulse(pulse, messages),
    },
    reasons: {
      officer: reasonOf(found, 'officer', 'attested', messages),
      pulse: reasonOf(found, 'pulse', 'attested', messages),
    },
    notes: [messages.intervalExcludes],
  };
}

function ofBasis(
  found: SubjectFigures,
  basis: Basis,
  messages: Messages,
): AttestedFiguresView & { figures: PlaceFiguresView; reasons: PlaceReasonsView } {
  const pulse = figureOf(found, 'pulse', basis);
  const ikm = figureOf(found, 'ikm', basis);
  return {
    figures: {
      pulse: pulse && showPlacePulse(pulse, found, messages),
      ikm: ikm && showPlaceIkm(ikm, found, messages),
    },
    reasons: {
      pulse: reasonOf(found, 'pulse', basis, messages),
      ikm: reasonOf(found, 'ikm', basis, messages),
    },
  };
}

function figureOf<M extends ShownFigure['measure']>(
  { figures }: SubjectFigures,
  measure: M,
  basis: Basis,
): Figure<M> | null {
  const found = figures.find((one) => one.measure === measure && one.basis === basis);
  return (found as Figure<M> | undefined) ?? null;
}

function reasonOf(
  found: SubjectFigures,
  measure: Measure,
  basis: Basis,
  messages: Messages,
): ReasonView | null {
  const { missing, isClosed, again } = found;
  const told = missing.find((one) => one.measure === measure && one.basis === basis);
  return tellReason(
    {
      figure: figureOf(found, measure, basis) as Told['figure'],
      missing: told?.reason ?? null,
      isClosed,
      again: basis === 'all' ? again : null,
    },
    messages,
  );
}
