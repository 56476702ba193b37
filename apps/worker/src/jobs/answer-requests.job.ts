import type { Job } from '@app/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { AnswerRequests } from '../figures/requests/answer-requests.js';
import { RefreshCorrections } from '../figures/revisions/refresh-corrections.js';
import { MINUTE } from './duration.js';

/**
 * A planner may be waiting to see, close or revise a period, and closed quarters may have been corrected. The admin app
 * hints at it.
 */
@Injectable()
export class AnswerRequestsJob implements Job {
  readonly name = 'periods.answer';
  readonly every = MINUTE;
  private readonly logger = new Logger('worker');

  constructor(
    private readonly clock: TrustedClock,
    private readonly requests: AnswerRequests,
    private readonly corrections: RefreshCorrections,
  ) {}

  async run(): Promise<void> {
    const answered = await this.requests.execute(await this.clock.trusted());
    if (answered > 0) this.logger.log({ msg: 'requests about periods answered', answered });
    const corrected = await this.corrections.execute();
    if (corrected > 0) this.logger.log({ msg: 'waiting corrections listed anew', corrected });
  }
}
