import type { ClosedWindow, UnitCut } from '@app/persistence/figures';
import { closedWindows, windowsBetween } from './windows-of.js';

const cut = (until: string, counts: number[], quarter = '2026-Q4'): UnitCut => ({
  unitId: 'unit',
  quarter,
  until,
  n: counts.reduce((sum, n) => sum + n, 0),
  counts: Object.fromEntries(counts.map((n, at) => [at + 1, n])),
  notes: [],
});

describe('windowsBetween', () => {
  it('takes what each cut adds, from the quarter’s first day on', () => {
    const windows = windowsBetween([
      cut('2026-10-31', [0, 0, 10, 10]),
      cut('2026-11-15', [4, 0, 16, 20]),
      cut('2026-09-30', [0, 0, 0, 30], '2026-Q3'),
    ]);
    expect(windows.map(({ days, tally }) => ({ ...days, ...tally }))).toEqual([
      { from: '2026-10-01', until: '2026-10-31', n: 20, sum: 70, squares: 250 },
      { from: '2026-11-01', until: '2026-11-15', n: 20, sum: 62, squares: 218 },
      { from: '2026-07-01', until: '2026-09-30', n: 30, sum: 120, squares: 480 },
    ]);
  });

  it('has no window where a closing kept the last cut', () => {
    const same = [cut('2026-10-31', [0, 0, 10, 10]), cut('2026-10-31', [0, 0, 10, 10])];
    expect(windowsBetween(same)).toHaveLength(1);
  });
});

const closed = (about: Partial<ClosedWindow>): ClosedWindow => ({
  kind: 'service',
  id: 'service',
  quarter: '2026-Q3',
  periodKind: 'month',
  from: '2026-07-01',
  until: '2026-07-31',
  n: 20,
  counts: { 1: 0, 2: 0, 3: 10, 4: 10 },
  mean: null,
  interval: { low: '3.10', high: '3.70' },
  ...about,
});

describe('closedWindows', () => {
  it('takes months, and a quarter of which no month is shown', () => {
    const quarter = { periodKind: 'quarter', from: '2026-07-01', until: '2026-09-30' } as const;
    const windows = closedWindows([
      closed({}),
      closed(quarter),
      closed({ ...quarter, quarter: '2026-Q2', from: '2026-04-01', until: '2026-06-30' }),
    ]);
    expect(windows.map(({ days }) => days.until)).toEqual(['2026-07-31', '2026-06-30']);
  });

  it('knows an officer’s answers by mean and interval, and below 30 persons not at all', () => {
    const officer = { kind: 'assignment', counts: null, n: 80 } as const;
    const [window] = closedWindows([closed({ ...officer, mean: '3.40' })]);
    expect(window!.tally.sum / window!.tally.n).toBeCloseTo(3.4, 10);
    expect(closedWindows([closed({ ...officer, n: 24 })])).toEqual([]);
  });
});
