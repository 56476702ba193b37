import fc from 'fast-check';
import { ELEMENT_KEYS } from './element.js';
import { computeIkm, type ElementTally } from './ikm.js';
import { tallyRows, type RespondentRow } from './tally-rows.js';
import type { Weights } from './weights.js';

const answer = fc.integer({ min: 1, max: 4 });
const cell = fc.option(answer, { freq: 6 });
const fullRow = fc.tuple(...ELEMENT_KEYS.map(() => answer));
const partialRow = fc.tuple(...ELEMENT_KEYS.map(() => cell));
/** blanks anywhere, but one row is full, so that no element is missing */
const tables = fc
  .tuple(fullRow, fc.array(partialRow, { maxLength: 40 }))
  .map(([full, rest]) => [full, ...rest]);

function ikmOf(rows: readonly RespondentRow[], weights: Weights = 'exact'): string | null {
  return computeIkm({ elements: tallyRows(ELEMENT_KEYS, rows).elements, weights }).ikm;
}

describe('computeIkm', () => {
  it('gives each element its own denominator', () => {
    const { ikm, elements } = computeIkm({
      elements: [
        { key: 'kompetensi', counts: { 4: 2 } },
        { key: 'perilaku', counts: { 1: 1, 2: 1, 3: 1, 4: 1 } },
      ],
      weights: 'exact',
    });
    // (4 + 2.5) / 2 × 25; pooled over the six answers it would be 75.00
    expect(ikm).toBe('81.25');
    expect(elements).toEqual([
      { key: 'kompetensi', n: 2, nrr: '4.00', ikm: '100.00', grade: 'A' },
      { key: 'perilaku', n: 4, nrr: '2.50', ikm: '62.50', grade: 'D' },
    ]);
  });

  it('rounds once, half up, at the end', () => {
    // 10.5 × 0.33 × 25 = 86.625
    const elements: ElementTally[] = [
      { key: 'persyaratan', counts: { 3: 6, 4: 14 } },
      { key: 'prosedur', counts: { 3: 4, 4: 16 } },
      { key: 'waktu', counts: { 3: 20 } },
    ];
    expect(computeIkm({ elements, weights: '0.33' }).ikm).toBe('86.63');
  });

  it('does not add rounded parts', () => {
    // each 8/3: three rounded parts of 22.22 would give 66.66
    const elements = ['persyaratan', 'prosedur', 'waktu'].map((key) => ({
      key,
      counts: { 2: 1, 3: 2 },
    }));
    expect(computeIkm({ elements, weights: 'exact' }).ikm).toBe('66.67');
  });

  it('is no index while an element lacks answers, and names the element', () => {
    const result = computeIkm({
      elements: [
        { key: 'waktu', counts: { 4: 3 } },
        { key: 'biaya', counts: {} },
      ],
      weights: 'exact',
    });
    expect(result).toMatchObject({ ikm: null, grade: null, missing: ['biaya'] });
    expect(result.elements[1]).toEqual({ key: 'biaya', n: 0, nrr: null, ikm: null, grade: null });
  });

  it.each([
    [
      'an answer off the scale',
      { 5: 1 },
      'column waktu: the answer 5 is not on the scale 1, 2, 3, 4',
    ],
    ['half a person', { 3: 0.5 }, 'column waktu: 0.5 is not a number of persons'],
    ['a negative number', { 3: -2 }, 'column waktu: -2 is not a number of persons'],
  ])('refuses %s', (_, counts, message) => {
    const input = { elements: [{ key: 'waktu', counts }], weights: 'exact' } as const;
    expect(() => computeIkm(input)).toThrow(message);
  });

  it('refuses no elements and an element given twice', () => {
    expect(() => computeIkm({ elements: [], weights: 'exact' })).toThrow('at least one element');
    const twice = { key: 'waktu', counts: { 4: 1 } };
    expect(() => computeIkm({ elements: [twice, twice], weights: 'exact' })).toThrow(
      'column waktu: the element is given twice',
    );
  });
});

describe('laws of the index', () => {
  it('does not depend on the order of the respondents', () => {
    const shuffled = tables.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(ikmOf(other)).toBe(ikmOf(rows));
      }),
    );
  });

  it('never falls when one answer rises', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat({ max: 8 }), (rows, pick, column) => {
        const index = pick % rows.length;
        const before = rows[index]?.[column];
        fc.pre(before != null && before < 4);
        const risen = rows.map((row, at) => (at === index ? row.with(column, before + 1) : row));
        expect(Number(ikmOf(risen))).toBeGreaterThanOrEqual(Number(ikmOf(rows)));
      }),
    );
  });

  it('stays between 25 and 100 with exact weights', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(Number(ikmOf(rows))).toBeGreaterThanOrEqual(25);
        expect(Number(ikmOf(rows))).toBeLessThanOrEqual(100);
      }),
    );
    expect(ikmOf([ELEMENT_KEYS.map(() => 1)])).toBe('25.00');
  });

  it.each([
    ['exact', '100.00'],
    ['0.111', '99.90'],
    ['0.11', '99.00'],
  ] as [Weights, string][])('gives all answers 4 with weights %s the index %s', (weights, ikm) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (persons) => {
        const elements = ELEMENT_KEYS.map((key) => ({ key, counts: { 4: persons } }));
        expect(computeIkm({ elements, weights }).ikm).toBe(ikm);
      }),
    );
  });

  it('agrees with integer arithmetic in hundredths, also where answers are blank', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(ikmOf(rows)).toBe(hundredthsByIntegers(rows));
      }),
    );
  });
});

/** 25/9 × Σ total/n in hundredths over the common denominator Π n, without a Rational. */
function hundredthsByIntegers(rows: readonly RespondentRow[]): string {
  const columns = ELEMENT_KEYS.map((_, column) => rows.flatMap((row) => row[column] ?? []));
  const product = columns.reduce((total, { length }) => total * BigInt(length), 1n);
  const weighted = columns.reduce((total, answers) => {
    const sum = BigInt(answers.reduce((running, value) => running + value, 0));
    return total + (sum * product) / BigInt(answers.length);
  }, 0n);
  const hundredths = (2n * 2500n * weighted + 9n * product) / (2n * 9n * product);
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}
