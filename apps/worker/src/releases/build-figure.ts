import type {
  ElementFigure,
  FigureByMeasure,
  IkmFigure,
  Interval,
  Measure,
  OfficerFigure,
  PulseFigure,
  ReasonItem,
  ReleasedSize,
  RespondentTally,
  SubjectTally,
} from '@app/persistence/releases';
import {
  computeIkm,
  computeOfficerFigure,
  computePulse,
  type ElementResult,
  type ElementTally,
  type Grade,
  gradeRange,
} from '@app/skm';
import {
  INDEX_POINTS_PER_ANSWER_POINT,
  type MeanGroup,
  plusFourInterval,
  plusFourSpread,
  sameGradeOnRepeat,
  showableAt,
  toIndex,
} from '@app/statistics';
import { buildCauses } from './build-causes.js';
import type { FigureBasisOfPeriod } from './build-figure-basis.js';
import { type ComparedParts, showPeers } from './compare-officers.js';

/** The version of docs/method.md that these figures follow. */
export const METHOD_VERSION = '2';

const OVERALL = 'overall';

/** What the figures of one agency and period have in common. */
export interface FigureContext {
  /** of the instrument, in its order */
  elementKeys: string[];
  reasons: ReasonItem[];
  evidence: FigureBasisOfPeriod;
  /** of the assignments whose official figures are due */
  peers: ReadonlyMap<string, ComparedParts>;
}

/** How many persons a measure of this tally rests on. */
export function sizeOf(measure: Measure, tally: SubjectTally): number {
  const groups =
    measure === 'pulse'
      ? Object.values(tally.answers[OVERALL] ?? {})
      : tally.respondents[measure].map(({ n }) => n);
  return groups.reduce((total, n) => total + n, 0);
}

/**
 * What people will see of a measure, digit by digit. Below 30 persons only n and the interval.
 *
 * @param shown what stands beside the newest pulse of the same subject, if there is one
 */
export function buildFigure<M extends Measure>(
  measure: M,
  tally: SubjectTally,
  { elementKeys, reasons, evidence, peers }: FigureContext,
  shown?: ReleasedSize['shown'],
): FigureByMeasure[M] {
  const resting = { evidence: evidence.of(measure, tally) };
  const build: { [Each in Measure]: () => FigureByMeasure[Each] } = {
    pulse: () => ({ ...buildPulse(tally), ...resting, ...buildCauses(tally, reasons, shown) }),
    ikm: () => ({ ...buildIkm(tally, elementKeys), ...resting }),
    officer: () => ({ ...buildOfficer(tally, peers.get(tally.id)), ...resting }),
  };
  return build[measure]();
}

function buildPulse(tally: SubjectTally): Omit<PulseFigure, 'outside' | 'reasons' | 'evidence'> {
  const counts = tally.answers[OVERALL] ?? {};
  const { n, mean, satisfiedPercent } = computePulse(counts);
  const groups = Object.entries(counts).map(([value, persons]) => ({
    mean: Number(value),
    n: persons,
  }));
  const shown = isShown(n);
  return {
    n,
    interval: onScale(groups),
    counts: shown ? distributionOf(counts) : null,
    mean: shown ? mean : null,
    positive: shown ? satisfiedPercent : null,
  };
}

/**
 * The bars of a distribution, each nobody or at least three persons: 1 and 2 are merged where one of
 * them is smaller, and nothing is shown where that is not enough.
 */
function distributionOf(counts: Record<string, number>): Record<string, number> | null {
  const bars = { '1': 0, '2': 0, '3': 0, '4': 0, ...counts };
  const merged = { '1-2': bars['1'] + bars['2'], '3': bars['3'], '4': bars['4'] };
  const choices: Record<string, number>[] = [bars, merged];
  return choices.find((choice) => Object.values(choice).every((n) => n === 0 || n >= 3)) ?? null;
}

function buildIkm(tally: SubjectTally, elementKeys: string[]): Omit<IkmFigure, 'evidence'> {
  const n = sizeOf('ikm', tally);
  const elements = elementKeys.map((key) => ({ key, counts: tally.answers[key] ?? {} }));
  const exact = computeIkm({ elements, weights: 'exact' });
  const missing = exact.elements.filter((element) => !isShown(element.n)).map(({ key }) => key);
  const complete = missing.length === 0;
  return {
    n,
    interval: indexInterval(tally.respondents.ikm, complete ? exact.ikm : null),
    ikm: complete ? exact.ikm : null,
    grade: complete ? exact.grade : null,
    sameGrade: complete ? sameGradeOf(tally.respondents.ikm, exact.ikm!, exact.grade!) : null,
    elements: isShown(n) ? shownElements(exact.elements) : null,
    missing,
    compatibility: complete ? compatibilityOf(elements) : null,
  };
}

function shownElements(elements: ElementResult[]): Record<string, ElementFigure> {
  const shown = elements.filter((element) => isShown(element.n));
  return Object.fromEntries(
    shown.map(({ key, n, nrr, ikm, grade }) => [key, { n, nrr: nrr!, ikm: ikm!, grade: grade! }]),
  );
}

/** The printed form's rounded weights belong to nine elements only. */
function compatibilityOf(elements: ElementTally[]): IkmFigure['compatibility'] {
  if (elements.length !== 9) {
    return null;
  }
  return {
    '0.111': computeIkm({ elements, weights: '0.111' }).ikm!,
    '0.11': computeIkm({ elements, weights: '0.11' }).ikm!,
  };
}

/**
 * The interval of the persons' means, in index points. Where persons skipped elements it is centred a
 * little beside the index, so it is widened to hold it.
 */
function indexInterval(respondents: RespondentTally[], ikm: string | null): Interval {
  const { low, high } = toIndex(plusFourInterval(personMeans(respondents)));
  const index = ikm === null ? [] : [Number(ikm)];
  return { low: Math.min(low, ...index).toFixed(2), high: Math.max(high, ...index).toFixed(2) };
}

function sameGradeOf(respondents: RespondentTally[], ikm: string, grade: Grade): string {
  const spread = plusFourSpread(personMeans(respondents)).standardError;
  const standardError = spread * INDEX_POINTS_PER_ANSWER_POINT;
  return sameGradeOnRepeat({ index: Number(ikm), standardError }, gradeRange(grade)).toFixed(2);
}

/** Open ratings are the public's voice: nobody is compared with colleagues by them. */
function buildOfficer(
  { respondents, basis, days }: SubjectTally,
  compared: ComparedParts | undefined,
): Omit<OfficerFigure, 'evidence'> {
  const { n, mean } = computeOfficerFigure(respondents.officer);
  const comparison = basis === 'attested' ? compared?.comparison : undefined;
  return {
    n,
    interval: onScale(personMeans(respondents.officer)),
    mean: isShown(n) ? mean : null,
    peers: comparison ? showPeers(comparison, { n, days }) : null,
  };
}

function personMeans(respondents: RespondentTally[]): MeanGroup[] {
  return respondents.map(({ k, s, n }) => ({ mean: s / k, n }));
}

function onScale(groups: MeanGroup[]): Interval {
  const { low, high } = plusFourInterval(groups);
  return { low: low.toFixed(2), high: high.toFixed(2) };
}

function isShown(n: number): boolean {
  return ['figure', 'word'].includes(showableAt(n, 0));
}
