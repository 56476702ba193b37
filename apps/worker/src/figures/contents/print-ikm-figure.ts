import { type Answers, mayPrintElements } from '@app/figures';
import type { Basis, IkmFigure } from '@app/persistence/figures';
import {
  computeIkm,
  type ElementTally,
  type FeeRule,
  gradeRange,
  IKM_READINESS,
  type PrintedIkm,
  printIkm,
} from '@app/skm';
import {
  indexSpread,
  intervalAround,
  sameGradeOnRepeat,
  type WeighedElement,
} from '@app/statistics';
import { printBasis } from './print-basis.js';
import { twoDecimals } from './print-pulse-figure.js';
import { type IndexSource, indexSource } from './service-parts.js';
import type { Slice } from './slice.js';

export interface IkmToBuild {
  slice: Slice;
  basis: Basis;
  feeRule: FeeRule;
  /** whether its period can still get ratings */
  open: boolean;
  /** answers by element of the subject's other figures that print theirs */
  printed: readonly Answers[];
  /** elements that may not be told yet */
  waiting: readonly string[];
}

/** The IKM of a slice, without what other figures put beside it. */
export function printIkmFigure(wanted: IkmToBuild): IkmFigure {
  const { slice, basis, feeRule, open } = wanted;
  const source = indexSource(slice, basis, feeRule);
  const allowed = printIkm({
    elements: source.elements,
    respondents: source.respondents,
    fee: source.fee,
    open,
    chance: () => chanceOf(source),
  });
  return {
    ...withholdElements(allowed, source, wanted),
    basis: printBasis(slice, basis, 'ikm'),
    means: null,
    attested: null,
  };
}

/** Each element's share in an index of these. */
export function weigh(elements: readonly ElementTally[]): WeighedElement[] {
  return elements.map(({ key }) => ({ key, weight: 1 / elements.length }));
}

/** Interval of the index, and how likely a repeat gives its grade. */
function chanceOf({
  elements,
  pairs,
}: IndexSource): ReturnType<Parameters<typeof printIkm>[0]['chance']> {
  const weighed = weigh(elements);
  const { ikm, grade } = computeIkm({ elements, weights: 'exact' });
  const spread = indexSpread(pairs, weighed);
  const { standardError } = spread;
  const repeat = sameGradeOnRepeat({ index: Number(ikm), standardError }, gradeRange(grade!));
  return {
    interval: twoDecimals(intervalAround(spread)),
    sameGrade: repeat.toFixed(2),
  };
}

/** Rule 5: if one element's answers may not be told, no element is, and nothing that is made of them. */
function withholdElements(
  allowed: PrintedIkm,
  { elements, respondents }: IndexSource,
  { printed, waiting }: Pick<IkmToBuild, 'printed' | 'waiting'>,
): PrintedIkm {
  if (allowed.readiness.state === 'untold') return allowed;
  const own = new Map(elements.map((one) => [one.key, numberOf(one)]));
  const keys = new Set([...own.keys(), ...printed.flatMap((answers) => Object.keys(answers))]);
  const untold = [...keys].filter((key) => {
    const before = printed.map((answers) => ({ [key]: answers[key] ?? 0 }));
    return waiting.includes(key) || !mayPrintElements(before, { [key]: own.get(key) ?? 0 });
  });
  if (untold.length === 0) return allowed;
  const known = allowed.readiness.state === 'waiting' ? allowed.readiness.unanswered : [];
  const unanswered = [...keys].filter((key) => untold.includes(key) || known.includes(key));
  const needed = IKM_READINESS.respondents;
  return {
    ...allowed,
    readiness: { state: 'waiting', respondents, needed, unanswered },
    interval: null,
    ikm: null,
    grade: null,
    sameGrade: null,
    elements: null,
    compatibility: null,
  };
}

function numberOf({ counts }: ElementTally): number {
  return Object.values(counts).reduce((total, n) => total + n, 0);
}
