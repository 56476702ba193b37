import type { Figure, Measure, MissingFigure, MissingReason } from '@app/persistence/figures';
import { type IkmReadiness, PRINTED_FROM } from '@app/skm';
import { dayInWords } from '@app/figure-texts';
import type { Messages } from '../messages/messages.js';
import type { ReasonCode, ReasonView } from './indicators.view.js';

type AnyFigure = { [M in Measure]: Pick<Figure<M>, 'measure' | 'n' | 'figure'> }[Measure];

/** What is known of one figure of a subject, period, measure and basis. */
export interface Told {
  figure: AnyFigure | null;
  missing: MissingFigure | null;
  isClosed: boolean;
  /** as in SubjectFigures; of what has no running figures null */
  again: string | null;
}

const CODES: Readonly<Record<MissingReason['kind'], ReasonCode>> = {
  'too few': 'figure.too-few',
  'next cut': 'figure.next-cut',
  'waiting for closing': 'figure.waiting-for-closing',
  'held in review': 'figure.held',
  'elements unanswered': 'figure.elements-unanswered',
  'small remainder': 'figure.small-remainder',
  'nobody to compare with': 'figure.nobody-to-compare',
};

/** Why a figure or its headline is missing, or why there is no newer one; null where nothing is. */
export function tellReason(told: Told, messages: Messages): ReasonView | null {
  const { figure, missing } = told;
  const readiness = figure?.measure === 'ikm' ? figure.figure.readiness : null;
  if (readiness?.state === 'waiting') return waitingIkm(readiness, told, messages);
  const reason = missing?.reason ?? (figure === null ? unwritten(told) : lacking(figure));
  return reason && inWords(reason, told.isClosed ? null : told.again, messages);
}

/** Where nothing was written down: nothing is known of places but that it is too little. */
function unwritten({ isClosed, again }: Told): MissingReason {
  if (isClosed || again !== null) return { kind: 'too few', missing: null };
  return { kind: 'waiting for closing' };
}

/** From ten persons on a figure is shown, and its headline from 30. */
function lacking(figure: AnyFigure): MissingReason | null {
  if (figure.measure === 'ikm') return null;
  const missing = PRINTED_FROM.headline - figure.n;
  return missing > 0 ? { kind: 'too few', missing } : null;
}

function waitingIkm(
  readiness: Extract<IkmReadiness, { state: 'waiting' }>,
  { isClosed, again, missing }: Told,
  { ikm, language }: Messages,
): ReasonView {
  const on = isClosed ? null : missing?.reason.kind === 'next cut' ? missing.reason.on : again;
  const { respondents, needed } = readiness;
  const isTooFew = respondents < needed;
  return {
    code: isTooFew ? 'figure.too-few' : 'figure.elements-unanswered',
    message: ikm.waiting(readiness, on && dayInWords(on, language, true))!,
    missing: isTooFew ? needed - respondents : null,
    on,
  };
}

function inWords(reason: MissingReason, again: string | null, messages: Messages): ReasonView {
  const about = { code: CODES[reason.kind], missing: null, on: null };
  const { reasons } = messages;
  switch (reason.kind) {
    case 'too few': {
      const { missing } = reason;
      const message =
        missing === null
          ? reasons.untold(again)
          : reasons.tooFew(PRINTED_FROM.headline - missing, again);
      return { ...about, missing, on: again, message };
    }
    case 'next cut':
      return { ...about, on: reason.on, message: reasons.nextCut(reason.on) };
    case 'elements unanswered':
      return { ...about, on: again, message: reasons.elementsUnanswered(again) };
    case 'waiting for closing':
      return { ...about, message: reasons.waitingForClosing };
    case 'held in review':
      return { ...about, message: reasons.held };
    case 'small remainder':
      return { ...about, message: reasons.smallRemainder };
    case 'nobody to compare with':
      return { ...about, message: reasons.nobodyToCompareWith };
  }
}
