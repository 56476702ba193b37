import type { Job } from '@app/jobs';
import { CommentBatchStore } from '@app/persistence/comments';
import { Injectable } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { HOUR } from './duration.js';

/** Comments that have waited a week may be shown in batches. */
@Injectable()
export class ReleaseCommentsJob implements Job {
  readonly name = 'comments.release';
  readonly every = 6 * HOUR;

  constructor(
    private readonly clock: TrustedClock,
    private readonly comments: CommentBatchStore,
  ) {}

  async run(): Promise<void> {
    await this.comments.release(await this.clock.trusted());
  }
}
