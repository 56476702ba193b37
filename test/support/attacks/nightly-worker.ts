import { JudgeRatings } from '../../../apps/worker/src/integrity/judge-ratings.js';
import { openWork } from '../../../apps/worker/src/open-work.js';
import { ForgetTimes } from '../../../apps/worker/src/retention/forget-times.js';
import type { Connection } from '../database/database.js';

type Work = Awaited<ReturnType<typeof openWork>>;

/** The worker's jobs at the moments that a test tells. */
export class NightlyWorker {
  private constructor(private readonly work: Work) {}

  static async open(connection: Connection): Promise<NightlyWorker> {
    return new NightlyWorker(await openWork(connection, () => new Date()));
  }

  async judge(now: Date): Promise<void> {
    await this.work.get(JudgeRatings).execute(now);
  }

  async forget(now: Date): Promise<void> {
    await this.work.get(ForgetTimes).execute(now);
  }
}
