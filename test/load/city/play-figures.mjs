import { ClosePeriods, MakeOwnViews, openWork, RunFigures, settleDays } from '../product.mjs';
import { dayAfter, NEXT_YEAR, WEEKS } from './city-size.mjs';
import { hasMonthEnd, measured } from './measure-figures.mjs';

const QUARTER = WEEKS / 4;
/** Weeks before the end of a quarter in which figures are made every day. */
const DAILY_WEEKS = 2;

/** Settles days, makes running figures and closes what is overdue, as the worker does, and measures each. */
export class FigurePlayer {
  makings = [];
  ownViews = [];
  closings = [];

  static async open(worker, urls) {
    const work = await openWork(worker, () => new Date());
    return new FigurePlayer(worker, urls, work);
  }

  constructor(worker, urls, work) {
    Object.assign(this, { worker, urls, work });
  }

  /** A week after its ratings have been given: at once, or day by day at the end of a quarter. */
  async playWeek(week) {
    const isDaily = (week % QUARTER) + 1 > QUARTER - DAILY_WEEKS;
    const days = isDaily ? [1, 2, 3, 4, 5, 6, 7] : [7];
    for (const day of days) await this.makeAt(new Date(`${dayAfter(7 * week + day)}T01:00:00Z`));
  }

  /** The last quarter, semester and year. */
  async endYear() {
    await this.makeAt(NEXT_YEAR);
    await this.work.close();
  }

  async makeAt(now) {
    await settleDays(this.worker, now);
    const making = await measured(this.worker, this.urls, () =>
      this.work.get(RunFigures).execute(now),
    );
    this.makings.push({ ...making, now, isMonthEnd: await hasMonthEnd(this.urls, now) });
    const own = await measured(this.worker, this.urls, () =>
      this.work.get(MakeOwnViews).executeAll(now),
    );
    this.ownViews.push(own);
    const closing = await measured(this.worker, this.urls, () =>
      this.work.get(ClosePeriods).closeOverdue(now),
    );
    if (closing.result > 0) this.closings.push({ ...closing, now });
  }
}

/** The rows of the table about figures. */
export function figureLines({ makings, ownViews, closings }, figures) {
  const most = (all, of) => Math.max(0, ...all.map((one) => one[of]));
  const daily = makings.filter((one) => !one.isMonthEnd);
  const monthEnds = makings.filter((one) => one.isMonthEnd);
  const all = [...makings, ...ownViews, ...closings];
  return [
    ['makings, of which at a month’s end', `${makings.length}, ${monthEnds.length}`, ''],
    ['a making, CPU s at most', most(daily, 'cpuSeconds'), '≤ 2 at L'],
    ['a month’s end, CPU s at most', most(monthEnds, 'cpuSeconds'), '≤ 20 at L'],
    ...[
      [1, 'closing a quarter', '≤ 60 at L'],
      [2, 'a quarter and its semester', ''],
      [3, 'a quarter, its semester and the year', ''],
    ].map(([periods, what, goal]) => [
      `${what}, CPU s at most`,
      most(
        closings.filter(({ result }) => result === periods),
        'cpuSeconds',
      ),
      goal,
    ]),
    ['officers’ own views, CPU s at most', most(ownViews, 'cpuSeconds'), ''],
    ['growth of makings with the year, exponent', growthOf(makings), '≤ 1'],
    ...[
      ['makings', makings],
      ['own views', ownViews],
      ['closings', closings],
    ].flatMap(([what, some]) => [
      [`sums waited for ${what}, s at most`, most(some, 'sumsWaitedMs') / 1000, '≤ 1'],
      [`${what} held the loop, ms at most`, most(some, 'loopHeldMs'), '≤ 200'],
    ]),
    ['the same with what other processes took', most(all, 'loopDelayedMs'), ''],
    ['figures', figures.figures, ''],
    ['rows of figures a rating', figures.figureRows, ''],
    ['bytes of figures a rating', figures.figureBytes, ''],
  ];
}

/** By quarters: how the cost of all makings grows with their number. */
function growthOf(makings) {
  const size = Math.floor(makings.length / 4);
  const costOf = (quarter) =>
    makings
      .slice(quarter * size, (quarter + 1) * size)
      .reduce((sum, one) => sum + one.cpuSeconds, 0);
  return Math.log(costOf(3) / costOf(0)) / Math.log(4);
}
