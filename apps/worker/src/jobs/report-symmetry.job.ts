import { Database } from '@app/database';
import type { Job } from '@app/jobs';
import { reportSymmetry } from '@app/persistence/integrity';
import { Injectable } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { HOUR } from './duration.js';

/** Reviewers may have excluded ten more ratings. */
@Injectable()
export class ReportSymmetryJob implements Job {
  readonly name = 'review.report';
  readonly every = 6 * HOUR;

  constructor(
    private readonly clock: TrustedClock,
    private readonly database: Database,
  ) {}

  async run(): Promise<void> {
    await reportSymmetry(this.database.dataSource, await this.clock.trusted());
  }
}
