import { closeLongerPeriod, makeCuts, periodCounts, periodDays, reviseFigures } from '@app/figures';
import {
  aggregateServices,
  applyFeeRule,
  compatibilityWeights,
  computeIkm,
  computePulse,
  coverageOf,
  ELEMENT_KEYS,
  type ElementTally,
  gradeOf,
  gradeRange,
  nonResponseBounds,
  Rational,
  sampleSize,
  SIX_POINT_VALUES,
} from '@app/skm';
import {
  compareWithAttested,
  indexInterval,
  indexSpread,
  movementBetween,
  type PairedAnswers,
  type PrintedEstimate,
  pairElements,
  plusFourInterval,
  sameGradeOnRepeat,
} from '@app/statistics';
import { arrivals, cutOf, fewCells, type Group } from '../support/few-cells.js';
import { dayOf } from '../support/worker/invented-city.js';
import { toEnd } from '../support/worker/play-quarter.js';
import { readSekadau } from './sekadau.js';

const KEYS = ['a', 'b'];
const TWO = KEYS.map((key) => ({ key, weight: 1 / 2 }));
const QUARTER = periodDays(dayOf(1), dayOf(92));

type Row = (number | null)[];

const MOVED = { up: 'rose', down: 'fell', level: 'cannot be said' } as const;

function around(value: number, reach: number): PrintedEstimate {
  return { value, interval: { low: value - reach, high: value + reach } };
}

/** What docs/method.md prints in bold in the examples of each section about places. */
export const EXAMPLES_OF_PLACES: Record<string, () => string[]> = {
  Pulse: () => {
    const { mean, satisfiedPercent } = computePulse({ 3: 10, 4: 20 });
    return [mean!, satisfiedPercent!];
  },
  'IKM (PermenPANRB 14/2017)': () => {
    const { ikm, grade } = computeIkm({ elements: readSekadau(), weights: 'exact' });
    return [`${ikm}, ${grade}`, ...allFours(), sixPoints()];
  },
  'Services without a fee': () => {
    const part = { key: 'ktp', fee: false, respondents: 40, elements: withoutFee() };
    const byRule = (['eight-elements', 'fee-as-four'] as const).map((rule) => {
      const [service] = applyFeeRule([part], rule);
      return computeIkm({ elements: service!.elements, weights: 'exact' }).ikm!;
    });
    return byRule;
  },
  'Several services': () => {
    const services = [
      { key: 'ktp', respondents: 90, elements: tallies({ 4: 90 }, { 2: 30 }) },
      { key: 'kk', respondents: 30, elements: tallies({ 2: 30 }, { 2: 30 }) },
    ];
    const { pooled, unweighted } = aggregateServices({ services, weights: 'exact' });
    return [pooled.ikm!, unweighted.ikm!];
  },
  'All counted ratings, and the attested ones beside them': () => {
    const attested = [...times(15, [2, 2]), ...times(15, [3, 3]), ...times(15, [4, 4])];
    const open = times(45, [4, 4]);
    const { difference, z } = compareWithAttested(paired(open), paired(attested), TWO);
    return [difference.toFixed(2), z.toFixed(2), share(10, 59)];
  },
  'Interval of a mean': () => {
    const { low, high } = plusFourInterval([
      { mean: 2, n: 1 },
      { mean: 3, n: 4 },
      { mean: 4, n: 5 },
    ]);
    const index = movementBetween(around(84.47, 1), around(85.36, 1));
    const element = movementBetween(around(3.14, 0.05), around(3.02, 0.05), 9);
    return [`${low.toFixed(2)} to ${high.toFixed(2)}`, MOVED[index], MOVED[element]];
  },
  'Interval of an index': () => {
    const skipped = paired([...times(20, [4, 4]), ...times(20, [2, null]), ...times(20, [3, 2])]);
    const { index, standardError } = indexSpread(skipped, TWO);
    const { low, high } = indexInterval(skipped, TWO);
    return [index.toFixed(2), standardError.toFixed(2), `${low.toFixed(2)} to ${high.toFixed(2)}`];
  },
  'The same grade again': () => {
    const answers = paired([...times(28, [3, 3]), ...times(12, [4, 4])]);
    const spread = indexSpread(answers, TWO);
    const grade = gradeOf(spread.index.toFixed(2));
    return [sameGradeOnRepeat(spread, gradeRange(grade)).toFixed(2)];
  },
  'Running figures': () => [14, 9].map((after) => nextCut(26, after)),
  'Semester and year': () => {
    const cells = ['2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01'].map((day) => ({
      ...fewCells([{ unit: 'u', days: [[1, 1]] }]).cells[0]!,
      day,
      persons: 8,
    }));
    const period = periodDays('2026-01-01', '2026-12-31');
    const counts = periodCounts({ period, measure: 'persons', cells, versions: [] });
    const shown = toEnd(closeLongerPeriod(counts)).some(({ subject }) => subject.kind === 'unit');
    return [shown ? 'shown' : 'not shown'];
  },
  Revisions: () => [9, 10].map((corrections) => revision({ unit: 'u', days: [[3, corrections]] })),
  'Sample size': () => [1000, 3000, 100_000].map((served) => `${sampleSize(served)}`),
  Coverage: () => {
    const personsServed = { expected: 2, known: 2, persons: 800 };
    const { percent, sampleSize: needed } = coverageOf(60, 'quarter', personsServed);
    return [percent!, `${needed}`];
  },
  'Who did not answer': () => {
    const printed = [
      { n: 60, nrr: '3.33' },
      { n: 30, nrr: '3.00' },
    ];
    const { low, high } = nonResponseBounds(printed, 'exact', {
      state: 'known',
      personsServed: 60,
    })!;
    return [`${low} to ${high}`];
  },
};

/** Nine times nothing but 4, by the exact weight and by those of printed forms. */
function allFours(): string[] {
  const elements = ELEMENT_KEYS.map((key) => ({ key, counts: { 4: 30 } }));
  const weights = ['exact', ...compatibilityWeights(ELEMENT_KEYS.length)] as const;
  return weights.map((one) => computeIkm({ elements, weights: one }).ikm!);
}

function sixPoints(): string {
  const elements = tallies({ 6: 1 }, { 1: 1 });
  const weights = [Rational.of(3, 4), Rational.of(1, 4)];
  return computeIkm({ elements, weights, values: SIX_POINT_VALUES }).ikm!;
}

function withoutFee(): ElementTally[] {
  return ELEMENT_KEYS.filter((key) => key !== 'biaya').map((key) => ({
    key,
    counts: { 3: 32, 4: 8 },
  }));
}

function tallies(...counts: ElementTally['counts'][]): ElementTally[] {
  return counts.map((one, at) => ({ key: TWO[at]!.key, counts: one }));
}

function times(count: number, row: Row): Row[] {
  return Array.from({ length: count }, () => row);
}

function paired(rows: Row[]): PairedAnswers {
  return { pairs: pairElements(KEYS, rows), respondents: rows.length };
}

function share(part: number, whole: number): string {
  return Rational.of(100 * part, whole).toDecimal(2);
}

/** The cut of a unit that had so many persons up to the month's end and so many after it. */
function nextCut(before: number, after: number): string {
  const days = [
    [20, before - 10],
    [31, 10],
    [40, after],
  ] as const;
  const cells = fewCells([{ unit: 'u', days }]).cells;
  const counts = periodCounts({ period: QUARTER, measure: 'persons', cells, versions: [] });
  const cut = toEnd(makeCuts(counts, 40)).find(({ subject }) => subject.kind === 'unit');
  return cut?.until ?? 'none';
}

function revision(changed: Group): string {
  const closed = ['instansi', 'unit u'].map((name) => cutOf(name, 92));
  const { revised } = reviseFigures({
    ...fewCells([{ unit: 'u', days: [[1, 40]] }]),
    period: QUARTER,
    measure: 'persons',
    leftOut: [],
    closed,
    running: [],
    waiting: [],
    corrected: arrivals([changed]),
  });
  return revised.length > 0 ? 'shown' : 'wait';
}
