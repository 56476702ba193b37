/** Published indices, reproduced. Where one cannot be, the test says why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aggregateServices } from './aggregate.js';
import { SIX_POINT_VALUES, type AnswerValues } from './answer.js';
import { ELEMENT_KEYS } from './element.js';
import { gradeOf } from './grade.js';
import { computeIkm, exactIkm, type ElementTally } from './ikm.js';
import { Rational } from './rational.js';
import type { Weights } from './weights.js';

interface Published {
  ikm: string;
  grade: string;
  weights: Weights;
}

interface TotalsVector {
  n: number;
  totals: Record<string, number>;
  published: Published[];
}

const WEIGHTS: Weights[] = ['exact', '0.111', '0.11'];

describe('indices published with totals per element', () => {
  it.each(['gaspul-2025-q3', 'lab-3-elements', 'tubaba-2023-s1'])('%s', (name) => {
    const { n, totals, published } = readJson<TotalsVector>(name);
    for (const { ikm, grade, weights } of published) {
      const elements = tallyTotals(totals, n);
      expect(computeIkm({ elements, weights })).toMatchObject({ ikm, grade });
      expect(independentIkm(Object.values(totals), n, weights)).toBe(ikm);
    }
  });

  it('gaspul: 0.11 gives 90.56 with means rounded to four decimals too', () => {
    const { n, totals } = readJson<TotalsVector>('gaspul-2025-q3');
    const rounded = Object.values(totals).map((total) =>
      Rational.parse(Rational.of(total, n).toDecimal(4)),
    );
    const index = Rational.sum(rounded).multiply(Rational.parse('2.75'));
    expect(index.toDecimal(2)).toBe('90.56');
  });

  it('tubaba: only exact weights give all answers 4 the 100 that the page prints', () => {
    const { n, totals } = readJson<TotalsVector>('tubaba-2023-s1');
    const indices = WEIGHTS.map(
      (weights) => computeIkm({ elements: tallyTotals(totals, n), weights }).ikm,
    );
    expect(indices).toEqual(['100.00', '99.90', '99.00']);
  });
});

describe('indices published without values per element', () => {
  it('pn-payakumbuh: any spread of the one possible sum of answers gives the index', () => {
    const vector = readJson<{
      n: number;
      totalOfAllElements: number;
      published: Published[];
      otherWeights: Record<Weights, string>;
    }>('pn-payakumbuh-2020-s1');
    for (const totals of spreads(vector.totalOfAllElements, vector.n)) {
      const elements = tallyTotals(totals, vector.n);
      const [published] = vector.published;
      expect(computeIkm({ elements, weights: 'exact' })).toMatchObject({
        ikm: published?.ikm,
        grade: published?.grade,
      });
      for (const [weights, ikm] of Object.entries(vector.otherWeights)) {
        expect(computeIkm({ elements, weights: weights as Weights }).ikm).toBe(ikm);
      }
    }
  });

  it('pn-payakumbuh: one answer more or less would be another index', () => {
    const around = [3151, 3153].map((total) => independentIkm([total], 100, 'exact', 9));
    expect(around).toEqual(['87.53', '87.58']);
  });

  it('lab with two elements', () => {
    const { n, tables } = readJson<{
      n: number;
      tables: { totalOfAllElements: number; published: Published }[];
    }>('lab-2-elements');
    for (const { totalOfAllElements, published } of tables) {
      const first = Math.floor(totalOfAllElements / 2);
      const totals = { persyaratan: first, prosedur: totalOfAllElements - first };
      expect(
        computeIkm({ elements: tallyTotals(totals, n), weights: published.weights }),
      ).toMatchObject({ ikm: published.ikm, grade: published.grade });
    }
  });
});

describe('indices published with an index per element', () => {
  interface IndexVector {
    elementIndex: Record<string, string>;
    published: [Published];
  }

  it('bpbatam 2026', () => {
    const { elementIndex, published } = readJson<IndexVector>('bpbatam-ptsp-2026');
    const result = computeIkm({ elements: tallyIndices(elementIndex, 1000), weights: 'exact' });
    expect(result).toMatchObject({ ikm: published[0].ikm, grade: published[0].grade });
    // the data set grades single elements by the same cut-offs
    const grades = Object.fromEntries(result.elements.map(({ key, grade }) => [key, grade]));
    expect(grades).toMatchObject({ kompetensi: 'A', waktu: 'B' });
  });

  it('bpbatam 2025 cannot be reproduced: it lies above what any weight can reach', () => {
    const { elementIndex, published } = readJson<IndexVector>('bpbatam-ptsp-2025');
    const elements = tallyIndices(elementIndex, 1000);
    const indices = WEIGHTS.map((weights) => computeIkm({ elements, weights }));
    expect(indices.map(({ ikm }) => ikm)).toEqual(['87.69', '87.60', '86.81']);

    // the nine values add up to 789.20; 87.80 would need the weight 0.11125, more than 1/9,
    // so neither exact nor cut-off weights lead there; only the grade agrees
    const sum = Rational.sum(Object.values(elementIndex).map((text) => Rational.parse(text)));
    const needed = Rational.parse(published[0].ikm).divide(sum);
    expect(needed.toDecimal(5)).toBe('0.11125');
    expect(needed.compare(Rational.of(1, 9))).toBe(1);
    expect(indices[0]?.grade).toBe(published[0].grade);
  });

  it('report template: the unit is the unweighted mean of two services', () => {
    const { services, published, computed } = readJson<{
      services: { key: string; n: number; elementIndex: Record<string, string>; ikm: string }[];
      published: { unweighted: string; grade: string };
      computed: { pooled: string };
    }>('report-template-2-services');
    const parts = services.map(({ key, n, elementIndex }) => ({
      key,
      respondents: n,
      elements: tallyIndices(elementIndex, n),
    }));
    const single = parts.map(({ elements }) => computeIkm({ elements, weights: 'exact' }).ikm);
    expect(single).toEqual(services.map(({ ikm }) => ikm));
    const { unweighted, pooled } = aggregateServices({ services: parts, weights: 'exact' });
    expect(unweighted).toMatchObject({ ikm: published.unweighted, grade: published.grade });
    expect(unweighted).toMatchObject({ services: 2, respondents: 450 });
    expect(pooled.ikm).toBe(computed.pooled);
  });
});

describe('six-point answers', () => {
  const vector = readJson<{
    sixPointCounts: Record<string, number[]>;
    perceptionCounts: Record<string, number[]>;
    published: { ikm: string; ipak: string };
  }>('sipandu-prima-6-point');

  it('sipandu: 1 + 0.6 (k - 1) gives the published 81.0, k / 1.5 does not', () => {
    const elements = tallyFrequencies(vector.sixPointCounts);
    const other: AnswerValues = new Map([1, 2, 3, 4, 5, 6].map((k) => [k, Rational.of(2 * k, 3)]));
    const oneDecimal = (values: AnswerValues): string | undefined =>
      exactIkm({ elements, weights: 'exact', values })?.toDecimal(1);
    expect(oneDecimal(SIX_POINT_VALUES)).toBe(vector.published.ikm);
    expect(oneDecimal(other)).toBe('78.9');
    expect(computeIkm({ elements, weights: 'exact', values: SIX_POINT_VALUES }).ikm).toBe('81.01');
  });

  it('sipandu: the corruption perception items are worth 4, 2 and 0', () => {
    const values = new Map([4, 2, 0].map((worth, index) => [index + 1, Rational.of(worth)]));
    const elements = tallyFrequencies(vector.perceptionCounts);
    expect(exactIkm({ elements, weights: 'exact', values })?.toDecimal(1)).toBe(
      vector.published.ipak,
    );
  });
});

describe('grades', () => {
  const { boundaries, mislabelled } = readJson<{
    boundaries: Record<string, string>;
    mislabelled: { ikm: string; label: string; grade: string; legacyGrade: string }[];
  }>('grades');

  it.each(Object.entries(boundaries))('%s is %s', (ikm, grade) => {
    expect(gradeOf(ikm)).toBe(grade);
  });

  it.each(mislabelled)('$ikm, published as $label, is $grade', ({ ikm, grade, legacyGrade }) => {
    expect(gradeOf(ikm)).toBe(grade);
    expect(grade).not.toBe(legacyGrade);
  });
});

function readJson<T>(name: string): T {
  return JSON.parse(readText(`${name}.json`)) as T;
}

function readText(name: string): string {
  return readFileSync(join(__dirname, '../../../test/fixtures/skm', name), 'utf8');
}

/** n persons whose answers add up to the total, as equal as possible. */
function tallyTotals(totals: Record<string, number>, n: number): ElementTally[] {
  return Object.entries(totals).map(([key, total]) => {
    const lower = Math.floor(total / n);
    const higher = total - lower * n;
    const counts: Record<number, number> = { [lower]: n - higher };
    if (higher > 0) counts[lower + 1] = higher;
    return { key, counts };
  });
}

/** persons must make index × persons / 25 whole, or the tally would not be of whole answers */
function tallyIndices(indices: Record<string, string>, persons: number): ElementTally[] {
  const totals = Object.entries(indices).map(([key, index]) => {
    const total = Rational.parse(index).multiply(Rational.of(persons, 25));
    expect(total.den).toBe(1n);
    return [key, Number(total.num)];
  });
  return tallyTotals(Object.fromEntries(totals) as Record<string, number>, persons);
}

function tallyFrequencies(frequencies: Record<string, number[]>): ElementTally[] {
  return Object.entries(frequencies).map(([key, counts]) => ({
    key,
    counts: Object.fromEntries(counts.map((persons, index) => [index + 1, persons])),
  }));
}

/** Two very different ways to spread a sum of answers over nine elements of n persons. */
function spreads(total: number, n: number): Record<string, number>[] {
  const even = Math.floor(total / 9);
  const level = ELEMENT_KEYS.map((key, index) => [key, even + (index < total - 9 * even ? 1 : 0)]);
  let rest = total - 9 * n;
  const steep = ELEMENT_KEYS.map((key) => {
    const above = Math.min(rest, 3 * n);
    rest -= above;
    return [key, n + above];
  });
  return [level, steep].map((entries) => Object.fromEntries(entries) as Record<string, number>);
}

/** total × weight × 25 / n in hundredths, integers only: shares no code with the library. */
function independentIkm(
  totals: number[],
  n: number,
  weights: Weights,
  elements = totals.length,
): string {
  const [, digits = ''] = weights.split('.');
  const numerator = weights === 'exact' ? 1n : BigInt(digits);
  const denominator =
    weights === 'exact' ? BigInt(elements) : BigInt(`1${'0'.repeat(digits.length)}`);
  const sum = BigInt(totals.reduce((total, value) => total + value, 0));
  const below = denominator * BigInt(n);
  const hundredths = (sum * numerator * 2500n * 10n) / below;
  const rounded = (hundredths + 5n) / 10n;
  return `${rounded / 100n}.${String(rounded % 100n).padStart(2, '0')}`;
}
