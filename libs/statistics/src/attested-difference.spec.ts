import fc from 'fast-check';
import { compareWithAttested } from './attested-difference.js';
import { addPairs, pairElements } from './element-pairs.js';
import { indexSpread } from './index-interval.js';

const KEYS = ['waktu', 'sarpras'];
const EQUAL = KEYS.map((key) => ({ key, weight: 0.5 }));

type Row = (number | null)[];

const paired = (rows: Row[]) => ({ pairs: pairElements(KEYS, rows), respondents: rows.length });
const times = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);

const answer = fc.integer({ min: 1, max: 4 });
const table = fc
  .tuple(
    fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 30 }),
    fc.array(fc.tuple(answer, fc.constant(null)), { maxLength: 30 }),
  )
  .map(([full, gaps]): Row[] => [...full, ...gaps]);

describe('compareWithAttested', () => {
  it('finds praise from posters beside honest tickets', () => {
    // 45 attested with the mean 3 (75.00), 45 open with 4: all 87.50
    const attested = [...times(15, [2, 2]), ...times(15, [3, 3]), ...times(15, [4, 4])];
    const found = compareWithAttested(paired(times(45, [4, 4])), paired(attested), EQUAL);
    expect(found.difference).toBeCloseTo(12.5, 12);
    // λ = 1/2; with the imagined: attested Σ (a - mean)² = 465 - 145²/49 = 35.9184, open 750 - 190²/49 = 13.2653
    // variance (25/2)² × (35.9184 + 13.2653) / (49 × 48) = 3.26741
    expect(found.z).toBeCloseTo(12.5 / Math.sqrt(3.26741), 3);
    expect(found.flagged).toBe(true);
  });

  it('is the difference of the two indices, and turns its sign with the scale', () => {
    fc.assert(
      fc.property(table, table, (open, attested) => {
        const all = {
          pairs: addPairs(pairElements(KEYS, open), pairElements(KEYS, attested)),
          respondents: open.length + attested.length,
        };
        const expected = indexSpread(all, EQUAL).index - indexSpread(paired(attested), EQUAL).index;
        const { difference, z, flagged } = compareWithAttested(
          paired(open),
          paired(attested),
          EQUAL,
        );
        expect(difference).toBeCloseTo(expected, 9);
        expect(flagged).toBe(Math.abs(z) > 2.33);
        const turn = (rows: Row[]): Row[] =>
          rows.map((row) => row.map((one) => (one === null ? null : 5 - one)));
        const turned = compareWithAttested(paired(turn(open)), paired(turn(attested)), EQUAL);
        expect(turned.z).toBeCloseTo(-z, 9);
      }),
    );
  });

  it('needs an attested answer to every element that the open ratings answered', () => {
    const open = paired([[4, null]]);
    const attested = paired([[3, 3]]);
    expect(compareWithAttested(open, attested, EQUAL).difference).toBeCloseTo(25 / 4, 12);
    expect(() => compareWithAttested(attested, open, EQUAL)).toThrow('answered sarpras');
  });
});
