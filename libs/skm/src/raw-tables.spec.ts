import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswer } from './answer.js';
import { ELEMENT_KEYS } from './element.js';
import { computeIkm } from './ikm.js';
import { tallyRows } from './tally-rows.js';
import type { Weights } from './weights.js';

const WEIGHTS: Weights[] = ['exact', '0.111', '0.11'];

describe('raw tables', () => {
  it('sekadau: 48 rows, with every weight, as by an independent computation', () => {
    const expected = JSON.parse(readText('sekadau-2019-s1-first48.json')) as {
      n: number;
      totals: Record<string, number>;
      computed: Record<Weights, string>;
    };
    const { header, rows } = readTable('sekadau-2019-s1-first48.csv');
    expect(header).toEqual(ELEMENT_KEYS);
    const { elements, respondents } = tallyRows(
      header,
      rows.map((row) => row.map((text) => readAnswer(text, {}))),
    );
    expect(respondents).toBe(expected.n);
    const totals = elements.map(({ key }, column) => [
      key,
      rows.reduce((total, row) => total + Number(row[column]), 0),
    ]);
    expect(Object.fromEntries(totals)).toEqual(expected.totals);
    for (const weights of WEIGHTS) {
      const { ikm } = computeIkm({ elements, weights });
      expect(ikm).toBe(expected.computed[weights]);
      expect(ikm).toBe(independentIkm(rows, weights));
    }
  });

  it('lab: the impossible answer 5 is found where it stands', () => {
    const { header, rows } = readTable('lab-3-elements-raw.csv');
    const read = (): unknown =>
      rows.map((row, index) =>
        row.map((text, column) =>
          readAnswer(text, { row: index + 1, column: header[column] ?? '' }),
        ),
      );
    expect(read).toThrow('row 17, column prosedur: "5" is not 1, 2, 3, 4 or blank');
  });
});

function readTable(name: string): { header: string[]; rows: string[][] } {
  const [header = [], ...rows] = readText(name)
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return { header, rows };
}

function readText(name: string): string {
  return readFileSync(join(__dirname, '../../../test/fixtures/skm', name), 'utf8');
}

/**
 * Of a table of nine columns without blanks: every answer counts weight × 25 / rows. In hundredths
 * times 9000, which makes all three weights whole (1/9 = 1000/9000), and shares no code with the library.
 */
function independentIkm(rows: string[][], weights: Weights): string {
  const weightIn9000ths = { exact: 1000, '0.111': 999, '0.11': 990 }[weights as string] ?? NaN;
  const answers = rows.flat().reduce((total, text) => total + Number(text), 0);
  const [numerator, denominator] = [answers * weightIn9000ths * 2500, 9000 * rows.length];
  const remainder = numerator % denominator;
  const hundredths = (numerator - remainder) / denominator + (2 * remainder >= denominator ? 1 : 0);
  return (hundredths / 100).toFixed(2);
}
