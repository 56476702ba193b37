import type { Database } from '@app/database';
import { settleDays } from '@app/persistence/cells';
import type { ClosePeriods } from './closing/close-periods.js';
import type { MakeOwnViews } from './own/make-own-views.js';
import type { RunFigures } from './running/run-figures.js';

export interface MadeFigures {
  /** agencies of which days were settled */
  settled: number;
  /** running figures */
  running: number;
  /** quarters, semesters and years that were closed by themselves */
  closed: number;
}

/** What the worker does about figures on its schedule, at once and as of a given instant. */
export class MakeFigures {
  constructor(
    private readonly dataSource: Database['dataSource'],
    private readonly runFigures: RunFigures,
    private readonly ownFigures: MakeOwnViews,
    private readonly closePeriods: ClosePeriods,
  ) {}

  /** Settles what is old enough, makes the figures that are due, officers' own too, and closes what is overdue. */
  async execute(now: Date): Promise<MadeFigures> {
    const settled = await settleDays(this.dataSource, now);
    const running = await this.runFigures.execute(now);
    await this.ownFigures.executeAll(now);
    const closed = await this.closePeriods.closeOverdue(now);
    return { settled, running, closed };
  }
}
