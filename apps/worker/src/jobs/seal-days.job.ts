import type { Job } from '@app/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { SealDays } from '../proof/seal-days.js';
import { HOUR } from './duration.js';

/** A day may be over, and a place outside may lack a statement. */
@Injectable()
export class SealDaysJob implements Job {
  readonly name = 'proof.seal';
  readonly every = HOUR;
  private readonly logger = new Logger('worker');

  constructor(
    private readonly clock: TrustedClock,
    private readonly sealDays: SealDays,
  ) {}

  async run(): Promise<void> {
    const { sealed, arrived, failures } = await this.sealDays.execute(await this.clock.trusted());
    if (sealed > 0 || arrived > 0) this.logger.log({ msg: 'days sealed', days: sealed, arrived });
    failures.forEach((failure) => this.logger.warn(failure));
  }
}
