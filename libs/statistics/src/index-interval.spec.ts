import fc from 'fast-check';
import { addPairs, answerForAll, pairElements } from './element-pairs.js';
import { indexInterval, indexSpread, type PairedAnswers } from './index-interval.js';
import { plusFourInterval, toIndex } from './plus-four-interval.js';

const KEYS = ['waktu', 'biaya', 'perilaku'];
const EQUAL = KEYS.map((key) => ({ key, weight: 1 / 3 }));

type Rows = (number | null)[][];

const answer = fc.integer({ min: 1, max: 4 });
const complete = fc.array(fc.tuple(answer, answer, answer), { minLength: 1, maxLength: 40 });
const skipping = fc.array(fc.tuple(...KEYS.map(() => fc.option(answer))), { maxLength: 40 });

/** Everybody of the first rows answered everything, so that every element has an answer. */
const tables = fc
  .tuple(complete, skipping)
  .map(([full, gaps]): Rows => [...full, ...gaps.filter((row) => row.some((one) => one !== null))]);

const paired = (rows: Rows): PairedAnswers => ({
  pairs: pairElements(KEYS, rows),
  respondents: rows.length,
});

/** The definition, person by person, without the sums of pairs. */
function spreadByPersons(rows: Rows): { index: number; standardError: number } {
  const all = [...rows, ...[1, 2, 3, 4].map((one) => KEYS.map(() => one))];
  const means = KEYS.map((_, column) => {
    const given = all.flatMap((row) => row[column] ?? []);
    return { n: given.length, nrr: given.reduce((total, one) => total + one, 0) / given.length };
  });
  const squares = all.map((row) =>
    means.reduce((z, { n, nrr }, column) => {
      const given = row[column];
      return given == null ? z : z + ((given - nrr) * all.length) / n / 3;
    }, 0),
  );
  const total = squares.reduce((sum, z) => sum + z * z, 0);
  return {
    index: (25 * means.reduce((sum, { nrr }) => sum + nrr, 0)) / 3,
    standardError: 25 * Math.sqrt(total / (all.length * (all.length - 1))),
  };
}

describe('indexSpread', () => {
  it('is computed by hand for two elements of which one was skipped', () => {
    // a: 4, 2 · b: 3, -; with the imagined: a 4, 2, 1, 2, 3, 4 (mean 16/6), b 3, 1, 2, 3, 4 (mean 13/5)
    // S_aa = 50 - 256/6 = 7.3333; S_bb = 39 - 169/5 = 5.2; over both: 42 - 13/5 × 14 - 16/6 × 13 + 5 × 104/15
    // = 5.6; z² / N² = (7.3333/36 + 5.2/25 + 2 × 5.6/30) / 4 = 0.196259; × 6/5 = 0.235511
    const keys = ['a', 'b'];
    const pairs = pairElements(keys, [
      [4, 3],
      [2, null],
    ]);
    const spread = indexSpread(
      { pairs, respondents: 2 },
      keys.map((key) => ({ key, weight: 0.5 })),
    );
    expect(spread.index).toBe(75);
    expect(spread.centre).toBeCloseTo((25 * (16 / 6 + 13 / 5)) / 2, 12);
    expect(spread.standardError).toBeCloseTo(25 * Math.sqrt(0.2355111), 4);
    expect(spread.persons).toBe(6);
  });

  it('is the sum over persons of the definition, whatever was skipped', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { centre, standardError } = indexSpread(paired(rows), EQUAL);
        const expected = spreadByPersons(rows);
        expect(centre).toBeCloseTo(expected.index, 9);
        expect(standardError).toBeCloseTo(expected.standardError, 9);
      }),
    );
  });

  it('does not know in which order persons and elements came, nor in how many parts', () => {
    fc.assert(
      fc.property(tables, fc.nat(40), (rows, cut) => {
        const parts = [rows.slice(0, cut), rows.slice(cut).toReversed()];
        const pairs = addPairs(pairElements(KEYS, parts[0]!), pairElements(KEYS, parts[1]!));
        expect(indexSpread({ pairs, respondents: rows.length }, EQUAL)).toEqual(
          indexSpread(paired(rows), EQUAL),
        );
        const turned = rows.map((row) => row.toReversed());
        const reversed = addPairs(pairElements(KEYS, []), pairElements(KEYS.toReversed(), turned));
        expect(indexSpread({ pairs: reversed, respondents: rows.length }, EQUAL)).toEqual(
          indexSpread(paired(rows), EQUAL),
        );
      }),
    );
  });

  it('refuses nobody, and an element that nobody answered', () => {
    expect(() => indexSpread({ pairs: [], respondents: 0 }, EQUAL)).toThrow('at least one person');
    expect(() => indexSpread(paired([[4, null, 3]]), EQUAL)).toThrow('answered biaya and biaya');
    expect(() => pairElements(['a'], [[5]])).toThrow('5 is not 1, 2, 3 or 4');
  });
});

describe('indexInterval', () => {
  it('is that of the persons’ means where nobody skipped anything', () => {
    fc.assert(
      fc.property(complete, (rows) => {
        const means = rows.map((row) => ({ mean: (row[0] + row[1] + row[2]) / 3, n: 1 }));
        const expected = toIndex(plusFourInterval(means));
        const { low, high } = indexInterval(paired(rows), EQUAL);
        expect(low).toBeCloseTo(expected.low, 6);
        expect(high).toBeCloseTo(expected.high, 6);
      }),
    );
  });

  it('holds the index, within the scale', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { index } = indexSpread(paired(rows), EQUAL);
        const { low, high } = indexInterval(paired(rows), EQUAL);
        expect(low).toBeGreaterThanOrEqual(25);
        expect(low).toBeLessThanOrEqual(index);
        expect(high).toBeGreaterThanOrEqual(index);
        expect(high).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('answerForAll', () => {
  it('is as if everybody had given the answer', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const others = ['waktu', 'perilaku'];
        const asked = rows.map(([waktu, , perilaku]) => [waktu!, perilaku!]);
        const heard = asked.filter((row) => row.some((one) => one !== null));
        const filled = heard.map(([waktu, perilaku]) => [waktu!, 4, perilaku!]);
        fc.pre(heard.length > 0);
        const pairs = answerForAll(pairElements(others, heard), 'biaya', 4, heard.length);
        expect(indexSpread({ pairs, respondents: heard.length }, EQUAL)).toEqual(
          indexSpread({ pairs: pairElements(KEYS, filled), respondents: heard.length }, EQUAL),
        );
      }),
    );
  });
});
