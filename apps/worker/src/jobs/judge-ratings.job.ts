import type { Job } from '@app/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { JudgeRatings } from '../integrity/judge-ratings.js';
import { MINUTE } from './duration.js';

/** Ratings may have come that a rule holds, a day may be over, and a case may have waited too long. */
@Injectable()
export class JudgeRatingsJob implements Job {
  readonly name = 'ratings.judge';
  readonly every = MINUTE;
  private readonly logger = new Logger('worker');

  constructor(
    private readonly clock: TrustedClock,
    private readonly judgeRatings: JudgeRatings,
  ) {}

  async run(): Promise<void> {
    const { changed, overdue } = await this.judgeRatings.execute(await this.clock.trusted());
    if (changed > 0 || overdue > 0) this.logger.log({ msg: 'ratings judged', changed, overdue });
  }
}
