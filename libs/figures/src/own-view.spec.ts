import {
  type ClosedFigure,
  closePeriod,
  type Cut,
  makeOwnCuts,
  type PeriodCounts,
  periodCounts,
  periodDays,
  showCuts,
} from '@app/figures';
import { cutOf, fewCells, type Group } from '../../../test/support/few-cells.js';
import { dayOf } from '../../../test/support/worker/invented-city.js';
import { toEnd } from '../../../test/support/worker/play-quarter.js';

const PERIOD = periodDays(dayOf(1), dayOf(92));

function countsOf(groups: readonly Group[]): PeriodCounts {
  return periodCounts({ ...fewCells(groups), period: PERIOD, measure: 'persons' });
}

describe("an officer's own running view", () => {
  const own = (days: Group['days']): Group => ({ unit: 'u', officer: 'o', days });

  it('is cut where ten came before and ten came after, month ends first', () => {
    const counts = countsOf([
      own([
        [5, 10],
        [33, 10],
      ]),
      { unit: 'u', days: [[5, 10]] },
    ]);
    expect(makeOwnCuts(counts, [], 30)).toEqual([]);
    expect(makeOwnCuts(counts, [], 33)).toEqual([cutOf('assignment o', 31)]);
  });

  it('is not shown where it would tell of few visitors of colleagues', () => {
    const counts = countsOf([
      own([
        [5, 10],
        [33, 10],
      ]),
      { unit: 'u', days: [[5, 3]] },
    ]);
    expect(makeOwnCuts(counts, [], 40)).toEqual([]);
  });

  it('goes on from the cut before', () => {
    const counts = countsOf([
      own([
        [5, 10],
        [33, 10],
        [63, 10],
      ]),
    ]);
    expect(makeOwnCuts(counts, [cutOf('assignment o', 31)], 63)).toEqual([
      cutOf('assignment o', 61),
    ]);
  });

  /** A unit with a busy unit below it, whose officer has few visitors at the quarter's end. */
  const nested = (october: number): PeriodCounts => {
    const before = [
      [5, 12],
      [20, 5],
      [26, october],
    ] as const;
    const months = [5, 40, 70].map((day) => [day, 40] as const);
    const groups: Group[] = [own([...before, [75, 5]]), { unit: 'below', days: months }];
    return periodCounts({
      ...fewCells(groups, { below: 'u' }),
      period: PERIOD,
      measure: 'persons',
    });
  };
  const RUNNING = ['instansi', 'unit u', 'unit below'].flatMap((name) =>
    [31, 61].map((day) => cutOf(name, day)),
  );
  /** The officer's closing figure, after some own cuts. */
  const closedOf = (counts: PeriodCounts, seen: readonly Cut[]): ClosedFigure => {
    showCuts(counts, RUNNING);
    const { figures } = toEnd(closePeriod(counts, seen));
    return figures.find(({ subject }) => subject.kind === 'assignment')!;
  };

  it('waits for nine more where so many can stay out of the closing', () => {
    expect(makeOwnCuts(nested(0), [], 80)).toEqual([]);
    expect(makeOwnCuts(nested(8), [], 80)).toEqual([]);
    expect(makeOwnCuts(nested(9), [], 80)).toEqual([cutOf('assignment o', 18)]);
  });

  it('keeps the closing figure back that would tell of a few since', () => {
    expect(closedOf(nested(0), [])).toMatchObject({ until: PERIOD.until, leftOut: 5 });
    const seen = [cutOf('assignment o', 11)];
    expect(closedOf(nested(0), seen)).toMatchObject({ until: null, refused: 'step' });
    expect(closedOf(nested(9), seen)).toMatchObject({ until: PERIOD.until, refused: null });
  });

  it('keeps a month back that would tell of a few', () => {
    const days: Group['days'] = [
      [5, 12],
      [20, 5],
      [40, 20],
      [80, 20],
    ];
    const counts = (): PeriodCounts => {
      const all = countsOf([own(days), { unit: 'u', days: [5, 40, 80].map((day) => [day, 20]) }]);
      showCuts(all, [cutOf('unit u', 31), cutOf('unit u', 61)]);
      return all;
    };
    const monthsOf = (seen: readonly Cut[]): string[] =>
      toEnd(closePeriod(counts(), seen)).figures.find(({ subject }) => subject.id === 'o')!.months;
    expect(monthsOf([])).toEqual([dayOf(31), dayOf(61)]);
    expect(monthsOf([cutOf('assignment o', 11)])).toEqual([dayOf(61)]);
  });
});
