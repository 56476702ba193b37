import type { Job } from '@app/jobs';
import { CommentBatchStore } from '@app/persistence/comments';
import { Injectable } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { HOUR } from './duration.js';

/** Months to come need their place, and comments and profiles of 24 months ago must go. */
@Injectable()
export class ForgetCommentsJob implements Job {
  readonly name = 'comments.forget';
  readonly every = 12 * HOUR;

  constructor(
    private readonly clock: TrustedClock,
    private readonly comments: CommentBatchStore,
  ) {}

  async run(): Promise<void> {
    await this.comments.forget(await this.clock.trusted());
  }
}
