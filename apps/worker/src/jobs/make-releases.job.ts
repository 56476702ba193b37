import type { Job } from '@app/jobs';
import { Inject, Injectable } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { countReleases } from '../operation/worker-metrics.js';
import { MakeProfileReleases } from '../releases/make-profile-releases.js';
import { lookBackFrom, MakeReleases } from '../releases/make-releases.js';
import { WORKER_CONFIG, type WorkerConfig } from '../worker.config.js';
import { MINUTE } from './duration.js';

/** Looks for figures that may be released on the calendar grid. */
@Injectable()
export class MakeReleasesJob implements Job {
  readonly name = 'releases.make';
  readonly every: number;

  constructor(
    @Inject(WORKER_CONFIG) { releaseEveryMinutes }: WorkerConfig,
    private readonly clock: TrustedClock,
    private readonly makeReleases: MakeReleases,
    private readonly makeProfiles: MakeProfileReleases,
  ) {
    this.every = releaseEveryMinutes * MINUTE;
  }

  async run(): Promise<void> {
    const at = await this.clock.trusted();
    countReleases(await this.makeReleases.execute(at, lookBackFrom(at)));
    countReleases(await this.makeProfiles.execute(at, lookBackFrom(at)));
  }
}
