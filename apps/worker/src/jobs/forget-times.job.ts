import type { Job } from '@app/jobs';
import { Injectable } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { ForgetTimes } from '../retention/forget-times.js';
import { MINUTE } from './duration.js';
import { JudgeRatingsJob } from './judge-ratings.job.js';

/** Exact times older than 48 hours must go. */
@Injectable()
export class ForgetTimesJob implements Job {
  readonly name = 'exact-times.forget';
  readonly every = 30 * MINUTE;

  constructor(
    private readonly clock: TrustedClock,
    private readonly judging: JudgeRatingsJob,
    private readonly forgetTimes: ForgetTimes,
  ) {}

  async run(): Promise<void> {
    const at = await this.clock.trusted();
    // the rules look first; should they fail, what was promised to the citizen goes before
    await this.judging.run().finally(() => this.forgetTimes.execute(at));
  }
}
