import { CellStore } from '@app/persistence/cells';
import { JudgingStore } from '@app/persistence/integrity';
import { forgetExactTimes } from '@app/persistence/ratings';
import { ReleaseStore } from '@app/persistence/releases';
import { forgetTickets } from '@app/persistence/tickets';
import { RULE_VERSION } from '@app/statistics';
import { AdvanceCells } from '../../apps/worker/src/aggregation/advance-cells.js';
import { JudgeRatings } from '../../apps/worker/src/integrity/judge-ratings.js';
import { lookBackFrom, MakeReleases } from '../../apps/worker/src/releases/make-releases.js';
import { exactTimesEnd } from '../../apps/worker/src/retention/exact-times-end.js';
import type { Connection } from './database.js';

/** The worker's jobs at the moments that a test tells. */
export class NightlyWorker {
  private readonly judging: JudgeRatings;
  private readonly releases: MakeReleases;

  constructor(private readonly connection: Connection) {
    const advance = new AdvanceCells(new CellStore(connection));
    this.judging = new JudgeRatings(new JudgingStore(connection, RULE_VERSION), advance);
    this.releases = new MakeReleases(new ReleaseStore(connection));
  }

  async judge(now: Date): Promise<void> {
    await this.judging.execute(now);
  }

  async forget(now: Date): Promise<void> {
    await forgetTickets(this.connection, exactTimesEnd(now));
    await forgetExactTimes(this.connection, exactTimesEnd(now));
  }

  async release(now: Date): Promise<void> {
    await this.releases.execute(now, lookBackFrom(now));
  }
}
