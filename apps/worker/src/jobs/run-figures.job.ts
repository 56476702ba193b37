import type { Job } from '@app/jobs';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { ClosePeriods } from '../figures/closing/close-periods.js';
import { MakeOwnViews } from '../figures/own/make-own-views.js';
import { RunFigures } from '../figures/running/run-figures.js';
import { countFigures } from '../operation/worker-metrics.js';
import { WORKER_CONFIG, type WorkerConfig } from '../worker.config.js';
import { MINUTE } from './duration.js';

/** Days may have been settled that allow new running figures, and a quarter may have waited long enough. */
@Injectable()
export class RunFiguresJob implements Job {
  readonly name = 'figures.run';
  readonly every: number;
  private readonly logger = new Logger('worker');

  constructor(
    @Inject(WORKER_CONFIG) { figuresEveryMinutes }: WorkerConfig,
    private readonly clock: TrustedClock,
    private readonly runFigures: RunFigures,
    private readonly ownFigures: MakeOwnViews,
    private readonly closePeriods: ClosePeriods,
  ) {
    this.every = figuresEveryMinutes * MINUTE;
  }

  async run(): Promise<void> {
    const at = await this.clock.trusted();
    countFigures(await this.runFigures.execute(at));
    await this.ownFigures.executeAll(at);
    const closed = await this.closePeriods.closeOverdue(at);
    if (closed > 0) this.logger.log({ msg: 'periods closed by themselves', closed });
  }
}
