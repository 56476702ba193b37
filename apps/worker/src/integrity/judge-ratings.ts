import { nextStep } from '@app/jobs';
import { JudgingStore } from '@app/persistence/integrity';
import { Injectable } from '@nestjs/common';
import { AdvanceCells } from '../aggregation/advance-cells.js';
import { judgeDay } from './judge-day.js';

export interface Judged {
  /** ratings whose status changed */
  changed: number;
  /** cases that counted because nobody decided within seven days */
  overdue: number;
}

/** Lets the rules look at every day that is not settled, and ends the cases that waited too long. */
@Injectable()
export class JudgeRatings {
  constructor(
    private readonly store: JudgingStore,
    private readonly advanceCells: AdvanceCells,
  ) {}

  /** A second call finds nothing to do. */
  async execute(now: Date): Promise<Judged> {
    // what is usual comes from the cells of the days before
    await this.advanceCells.execute();
    let changed = 0;
    for (const day of await this.store.findOpenDays(now)) {
      await nextStep();
      changed += await this.store.judgeDay(day, now, judgeDay);
    }
    return { changed, overdue: await this.store.countOverdue(now) };
  }
}
