import { Database } from '@app/database';
import type { Job } from '@app/jobs';
import { settleDays } from '@app/persistence/cells';
import { Injectable, Logger } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { MINUTE } from './duration.js';

/** Days may be old enough, and everything that was held in them decided: from then on figures rest on them. */
@Injectable()
export class SettleDaysJob implements Job {
  readonly name = 'days.settle';
  readonly every = 10 * MINUTE;
  private readonly logger = new Logger('worker');

  constructor(
    private readonly clock: TrustedClock,
    private readonly database: Database,
  ) {}

  async run(): Promise<void> {
    const agencies = await settleDays(this.database.dataSource, await this.clock.trusted());
    if (agencies > 0) this.logger.log({ msg: 'days settled', agencies });
  }
}
