import { CountHistory } from './count-history.js';
import type { Snapshot } from './published-figures.js';
import { Sums } from './sums.js';

let history: CountHistory;
let sums: Sums;

beforeEach(() => {
  history = new CountHistory();
  sums = new Sums(history);
});

/** A figure of ten persons in each of these cells. */
function publish(cells: number[], making = 1): Snapshot {
  const snapshot: Snapshot = {
    figure: {
      kind: 'unit',
      id: 'a',
      period: '2026',
      until: '2027-01-01',
      treeDay: '2026-01-01',
      making,
    },
    persons: new Map(cells.map((cell) => [cell, 10])),
    size: 10 * cells.length,
  };
  sums.add(snapshot);
  return snapshot;
}

it('finds what adds up, whichever came first', () => {
  const week = publish([1]);
  const month = publish([1, 2, 3]);
  expect(sums.has(month)).toBe(false);
  publish([2, 3]);
  const quarter = publish([1, 2, 3, 4]);
  publish([4]);
  expect([week, month, quarter].map((one) => sums.has(one))).toEqual([false, true, true]);
});

it('needs parts that share nobody and leave nobody', () => {
  const whole = publish([1, 2, 3, 4]);
  publish([1, 2]);
  publish([2, 3]);
  publish([3]);
  expect(sums.has(whole)).toBe(false);
  publish([3, 4]);
  expect(sums.has(whole)).toBe(true);
});

it('needs the same persons: nobody came or left between the makings', () => {
  const whole = publish([1, 2], 1);
  publish([1], 1);
  history.add(2, 2, 4, 1);
  history.add(2, 2, 3, -1);
  publish([2], 2);
  expect(sums.has(whole)).toBe(false);
  publish([2], 1);
  expect(sums.has(whole)).toBe(true);
});
