import type { Job } from '@app/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { AdvanceCells } from '../aggregation/advance-cells.js';
import { SECOND } from './duration.js';

/** Sums what has come in. The intake hints at it after every rating. */
@Injectable()
export class AdvanceCellsJob implements Job {
  readonly name = 'aggregation.advance';
  readonly every = 5 * SECOND;
  private readonly logger = new Logger('worker');

  constructor(private readonly advanceCells: AdvanceCells) {}

  async run(): Promise<void> {
    const rows = await this.advanceCells.execute();
    if (rows > 0) this.logger.log({ msg: 'journal rows summed', rows });
  }
}
