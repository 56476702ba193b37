import {
  closeLongerPeriod,
  elementDifferences,
  mayPrintElements,
  periodCounts,
  periodDays,
  placesOfOneOfficer,
  reasonFor,
  showCuts,
} from '@app/figures';
import { cutOf, fewCells, type Group } from '../../../test/support/few-cells.js';
import { dayOf } from '../../../test/support/worker/invented-city.js';
import { toEnd } from '../../../test/support/worker/play-quarter.js';

const PERIOD = periodDays(dayOf(1), dayOf(92));

function countsOf(groups: readonly Group[]) {
  return periodCounts({ ...fewCells(groups), period: PERIOD, measure: 'persons' });
}

describe('elements', () => {
  it('E9: nobody skips an element at one cut so that three stand alone at the next', () => {
    expect(mayPrintElements([], { waktu: 12 })).toBe(true);
    expect(mayPrintElements([{ waktu: 12 }], { waktu: 12 })).toBe(true);
    expect(mayPrintElements([{ waktu: 12 }, { waktu: 12 }], { waktu: 15 })).toBe(false);
    expect(mayPrintElements([{ waktu: 12 }], { waktu: 22 })).toBe(true);
  });

  it('one element with few answers keeps all of them back', () => {
    expect(mayPrintElements([], { waktu: 40, biaya: 9 })).toBe(false);
    expect(mayPrintElements([], { waktu: 40, biaya: 0 })).toBe(true);
  });

  it('counts the elements that differ by a few between a whole and its parts', () => {
    const whole = { waktu: 40, biaya: 30, produk: 20 };
    expect(elementDifferences(whole, [{ waktu: 20, biaya: 25 }, { waktu: 20 }])).toBe(1);
  });
});

it('a place of which one officer has more than 90 % speaks of that officer', () => {
  const groups: Group[] = [
    { unit: 'u', officer: 'o', days: [[1, 46]] },
    { unit: 'u', days: [[1, 4]] },
    { unit: 'v', officer: 'p', days: [[1, 45]] },
    { unit: 'v', days: [[1, 5]] },
  ];
  expect(placesOfOneOfficer(countsOf(groups), 92)).toEqual([
    { place: { kind: 'unit', id: 'u' }, assignmentId: 'o' },
  ]);
});

describe('semester and year', () => {
  const semester = periodDays('2026-07-01', '2026-12-31');
  /** Persons of one unit in the third and the fourth quarter. */
  const played = (third: number, fourth: number, shown: readonly string[]) => {
    const cell = fewCells([{ unit: 'u', days: [[1, 1]] }]).cells[0]!;
    const cells = [
      { ...cell, day: '2026-08-01', persons: third },
      { ...cell, day: '2026-11-01', persons: fourth },
    ];
    const counts = periodCounts({ period: semester, measure: 'persons', cells, versions: [] });
    for (const quarter of shown) {
      const [from, until] = quarter.split(' ') as [string, string];
      const cuts = ['unit u', 'instansi'].map((name) => ({ ...cutOf(name, 1), from, until }));
      showCuts(counts, cuts);
    }
    return toEnd(closeLongerPeriod(counts)).find(
      ({ subject, basis }) => subject.kind === 'unit' && basis === 'all',
    );
  };
  const THIRD = '2026-07-01 2026-09-30';
  const FOURTH = '2026-10-01 2026-12-31';
  const WHOLE = [{ from: '2026-07-01', until: '2026-12-31' }];

  it('a subject below ten in every quarter can be shown for the semester', () => {
    expect(played(6, 7, [])).toMatchObject({ covers: WHOLE, leftOut: 0 });
  });

  it('is complete where both quarters are shown, or the one that is not has ten', () => {
    expect(played(20, 20, [THIRD, FOURTH])).toMatchObject({ covers: WHOLE, leftOut: 0 });
    expect(played(20, 12, [THIRD])).toMatchObject({ covers: WHOLE, leftOut: 0 });
  });

  it('leaves a quarter out and names the others where fewer than ten would stand alone', () => {
    expect(played(20, 4, [THIRD])).toMatchObject({
      covers: [{ from: '2026-07-01', until: '2026-09-30' }],
      leftOut: 4,
    });
  });
});

describe('reasons', () => {
  const enough = {
    persons: 40,
    needed: 30,
    isClosed: false,
    isHeld: false,
    hasRunningFigures: true,
    nextCut: '2026-11-09',
  };

  it.each([
    ['too few, with how many are missing', { persons: 24 }, { kind: 'too few', missing: 6 }],
    ['too few, without a number below ten', { persons: 9 }, { kind: 'too few', missing: null }],
    ['the next cut and its day', {}, { kind: 'next cut', on: '2026-11-09' }],
    ['what waits for the closing', { nextCut: null }, { kind: 'waiting for closing' }],
    ['officers wait, too', { hasRunningFigures: false }, { kind: 'waiting for closing' }],
    ['a small remainder', { isClosed: true }, { kind: 'small remainder' }],
    ['held ratings', { isHeld: true, persons: 3 }, { kind: 'held in review' }],
  ])('%s', (_, missing, reason) => {
    expect(reasonFor({ ...enough, ...missing })).toEqual(reason);
  });
});
