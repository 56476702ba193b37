import { chainsWith, hasWindow, lastCut, type Line, windowsAt, windowsOf } from './line.js';
import { insideOf, nearestOf } from './windows.js';

/** Ten persons a day, none on days 5 to 7. */
function line(chains: Line['chains']): Line {
  const counts = new Int32Array(21);
  for (let day = 1; day <= 20; day += 1) {
    counts[day] = counts[day - 1]! + (day >= 5 && day <= 7 ? 0 : 10);
  }
  return { subject: { kind: 'unit', id: 'a' }, basis: 'all', counts, chains };
}

it('every two cuts of a period are the ends of a window', () => {
  const shown = line(chainsWith(chainsWith([], [0, 4]), [0, 12]));
  expect(windowsOf(shown)).toEqual([
    [0, 4],
    [0, 12],
    [4, 12],
  ]);
  expect(lastCut(shown)).toBe(12);
  expect(windowsAt(shown, 4)).toEqual([
    [0, 4],
    [4, 12],
  ]);
});

it('figures that share no end tell nothing of what lies between them', () => {
  const shown = line(chainsWith(chainsWith([], [0, 4]), [9, 12]));
  expect(hasWindow(shown, 4, 9)).toBe(false);
  expect(insideOf(shown, [0, 20])).toEqual([
    [0, 4],
    [9, 12],
  ]);
});

it('a figure that ends where two chains begin and end joins them', () => {
  const shown = line(
    chainsWith(
      [
        [0, 4],
        [9, 12],
      ],
      [4, 9],
    ),
  );
  expect(hasWindow(shown, 0, 12)).toBe(true);
});

it('takes the largest window inside', () => {
  expect(insideOf(line([[0, 4, 8, 12]]), [2, 11])).toEqual([[4, 8]]);
  expect(insideOf(line([[0, 4, 8, 12]]), [5, 7])).toEqual([]);
});

it('takes the window whose ends have the fewest persons between, also beyond the ends', () => {
  expect(nearestOf(line([[0, 4, 12]]), [7, 11])).toEqual([[4, 12]]);
  expect(nearestOf(line([[0, 12]]), [11, 13])).toEqual([]);
});
