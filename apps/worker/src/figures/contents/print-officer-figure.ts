import { mayPrintElements } from '@app/figures';
import type { Basis, OfficerElement, OfficerFigure } from '@app/persistence/figures';
import { computeIkm, computeOfficerFigure, OFFICER_ELEMENTS, PRINTED_FROM } from '@app/skm';
import type { WantedFigure } from '../contents.js';
import { printBasis } from './print-basis.js';
import { answerInterval } from './print-pulse-figure.js';
import type { Slice } from './slice.js';
import type { Sums } from './sums.js';

type AnswersByValue = Record<1 | 2 | 3 | 4, number>;
type ToldElements = Required<Pick<WantedFigure, 'printed' | 'waiting'>>;

/**
 * Mean over persons of kompetensi and perilaku; the word is said at a quarter's closing by whoever closes it.
 * @param told answers by element of the officer's other figures that print theirs, and elements that may not be told yet
 */
export function printOfficerFigure(slice: Slice, basis: Basis, told: ToldElements): OfficerFigure {
  const { layout } = slice;
  const total = slice.total(basis);
  const answers = layout.officerAnswers(total);
  const { mean } = computeOfficerFigure(answers);
  const n = layout.officerRespondents(total);
  return {
    n,
    basis: printBasis(slice, basis, 'officer'),
    interval: answerInterval(answers.map(({ k, s, n: persons }) => ({ mean: s / k, n: persons }))),
    mean: n >= PRINTED_FROM.headline ? mean : null,
    elements: elementsOf(slice, total, told),
    word: null,
  };
}

function elementsOf(
  { layout }: Slice,
  total: Sums,
  { printed, waiting }: ToldElements,
): OfficerFigure['elements'] {
  const counted = OFFICER_ELEMENTS.map((key) => [key, layout.element(total, key)] as const);
  const own = Object.fromEntries(counted.map(([key, counts]) => [key, numberOf(counts)]));
  if (waiting.length > 0 || !mayPrintElements(printed, own)) return null;
  const answered = counted.filter(([key]) => own[key]! > 0);
  return Object.fromEntries(answered.map(([key, counts]) => [key, printElement(key, counts)]));
}

function printElement(key: string, counts: AnswersByValue): OfficerElement {
  const [element] = computeIkm({ elements: [{ key, counts }], weights: 'exact' }).elements;
  const { n, nrr } = element!;
  const isWhole = n >= PRINTED_FROM.headline;
  return { n, nrr: nrr!, counts: isWhole ? counts : null };
}

function numberOf(counts: AnswersByValue): number {
  return counts[1] + counts[2] + counts[3] + counts[4];
}
