import { dayInWords } from './days-in-words.js';
import type { MissingReason, Readiness, Waiting } from './figure-facts.js';
import { type FigureWords, PERSONS_OF_HEADLINE } from './figure-words.js';

/** What a reason says of the figure that it stands beside. */
type ToldFigure =
  | { measure: 'pulse' | 'officer'; n: number }
  | { measure: 'ikm'; n: number; figure: { readiness: Readiness } };

/** What is known of one figure of a subject, period, measure and basis. */
export interface Told {
  figure: ToldFigure | null;
  /** what was written down; null where nothing was */
  missing: MissingReason | null;
  isClosed: boolean;
  /** the local day on which a running figure is looked at again; null once only the closing is left, and of what has none */
  again: string | null;
}

const CODES = {
  'too few': 'figure.too-few',
  'next cut': 'figure.next-cut',
  'waiting for closing': 'figure.waiting-for-closing',
  'held in review': 'figure.held',
  'elements unanswered': 'figure.elements-unanswered',
  'small remainder': 'figure.small-remainder',
  'nobody to compare with': 'figure.nobody-to-compare',
} as const satisfies Record<MissingReason['kind'], string>;

/** Why a figure, its headline or its newest state is missing, in code and words. */
export interface ToldReason {
  code: (typeof CODES)[MissingReason['kind']];
  message: string;
  /** persons more that a headline needs; null below ten, whose number is not told */
  missing: number | null;
  /** when it is looked at again, YYYY-MM-DD; null once the period is closed, or until it is */
  on: string | null;
}

/** The words that a reason is told in. */
export interface ReasonWords extends Pick<FigureWords, 'reasons'> {
  language: 'id' | 'en';
  ikm: {
    waiting: (readiness: Waiting, again: string | null) => string | null;
  };
}

/** Why a figure or its headline is missing, or why there is no newer one; null where nothing is. */
export function tellReason(told: Told, words: ReasonWords): ToldReason | null {
  const { figure, missing } = told;
  const readiness = figure?.measure === 'ikm' ? figure.figure.readiness : null;
  if (readiness?.state === 'waiting') return waitingIkm(readiness, told, words);
  const reason = missing ?? (figure === null ? unwritten(told) : lacking(figure));
  return reason && inWords(reason, told.isClosed ? null : told.again, words);
}

/** Where nothing was written down: nothing is known of places but that it is too little. */
function unwritten({ isClosed, again }: Told): MissingReason {
  if (isClosed || again !== null) return { kind: 'too few', missing: null };
  return { kind: 'waiting for closing' };
}

/** From ten persons on a figure is shown, and its headline from 30. */
function lacking(figure: ToldFigure): MissingReason | null {
  if (figure.measure === 'ikm') return null;
  const missing = PERSONS_OF_HEADLINE - figure.n;
  return missing > 0 ? { kind: 'too few', missing } : null;
}

function waitingIkm(
  readiness: Waiting,
  { isClosed, again, missing }: Told,
  { ikm, language }: ReasonWords,
): ToldReason {
  const on = isClosed ? null : missing?.kind === 'next cut' ? missing.on : again;
  const { respondents, needed } = readiness;
  const isTooFew = respondents < needed;
  return {
    code: isTooFew ? 'figure.too-few' : 'figure.elements-unanswered',
    message: ikm.waiting(readiness, on && dayInWords(on, language, true))!,
    missing: isTooFew ? needed - respondents : null,
    on,
  };
}

function inWords(
  reason: MissingReason,
  again: string | null,
  { reasons }: ReasonWords,
): ToldReason {
  const about = { code: CODES[reason.kind], missing: null, on: null };
  switch (reason.kind) {
    case 'too few': {
      const { missing } = reason;
      const message =
        missing === null
          ? reasons.untold(again)
          : reasons.tooFew(PERSONS_OF_HEADLINE - missing, again);
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
