import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { type JobHandlers, JobRunner } from '@app/jobs';
import { CellStore } from '@app/persistence/cells';
import { ClockStore } from '@app/persistence/clock';
import { CommentBatchStore } from '@app/persistence/comments';
import { Database } from '@app/database';
import { ExportWorkStore } from '@app/persistence/exports';
import { JudgingStore, reportSymmetry } from '@app/persistence/integrity';
import { PlaceStore, SealStore } from '@app/persistence/proof';
import { forgetExactTimes } from '@app/persistence/ratings';
import { forgetTickets } from '@app/persistence/tickets';
import { ReleaseStore } from '@app/persistence/releases';
import { countQueueTrouble } from '@app/platform';
import { deriveSigningKey } from '@app/proof';
import { RULE_VERSION } from '@app/statistics';
import { AdvanceCells } from './aggregation/advance-cells.js';
import { readMachineClock } from './clock/machine-clock.js';
import { WatchedClock } from './clock/watched-clock.js';
import { MakeExports } from './exports/make-exports.js';
import { JudgeRatings } from './integrity/judge-ratings.js';
import { countReleases, markClock, markDone, watchLag } from './operation/worker-metrics.js';
import { MakeProfileReleases } from './releases/make-profile-releases.js';
import { SealDays } from './proof/seal-days.js';
import { lookBackFrom, MakeReleases } from './releases/make-releases.js';
import { exactTimesEnd } from './retention/exact-times-end.js';
import { WORKER_CONFIG, type WorkerConfig } from './worker.config.js';

const logger = new Logger('worker');

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Runs the worker's jobs while the app lives. */
@Injectable()
export class BackgroundWork implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly jobs: JobRunner;
  private readonly makeExports: MakeExports;

  constructor(
    @Inject(WORKER_CONFIG) private readonly config: WorkerConfig,
    database: Database,
  ) {
    const { queueDatabaseUrl, redisUrl } = config;
    const clock = new WatchedClock(
      new ClockStore(database.dataSource),
      readMachineClock(),
      markClock,
    );
    const now = (): Promise<Date> => clock.now();
    const exportWork = new ExportWorkStore(database.dataSource);
    this.makeExports = new MakeExports(exportWork, () => new Date(), now);
    const handlers = {
      ...handlersFor(database, now),
      'exports.make': () => this.makeExports.execute(),
      'proof.seal': sealingDays(database, config.proofSecret, now),
    };
    watchLag(database);
    this.jobs = new JobRunner(
      { databaseUrl: queueDatabaseUrl, redisUrl, onTrouble: countQueueTrouble },
      markingDone(handlers),
    );
  }

  onApplicationBootstrap(): void {
    this.jobs.start({
      'aggregation.advance': 5 * SECOND,
      'ratings.judge': MINUTE,
      'review.report': 6 * HOUR,
      'releases.make': this.config.releaseEveryMinutes * MINUTE,
      'exact-times.forget': 30 * MINUTE,
      'exports.make': 15 * SECOND,
      'comments.release': 6 * HOUR,
      'comments.forget': 12 * HOUR,
      'proof.seal': 60 * MINUTE,
    });
  }

  onApplicationShutdown(): Promise<void> {
    this.makeExports.stop();
    return this.jobs.stop();
  }
}

/** The time by which things are done that cannot be taken back; throws NotYet while it is not known. */
type TrustedTime = () => Promise<Date>;

function handlersFor(
  { dataSource }: Database,
  now: TrustedTime,
): Omit<JobHandlers, 'exports.make' | 'proof.seal'> {
  const advanceCells = new AdvanceCells(new CellStore(dataSource));
  const judgeRatings = new JudgeRatings(new JudgingStore(dataSource, RULE_VERSION), advanceCells);
  const judge = async (at: Date): Promise<void> => {
    const { changed, overdue } = await judgeRatings.execute(at);
    if (changed > 0 || overdue > 0) logger.log({ msg: 'ratings judged', changed, overdue });
  };
  const releaseStore = new ReleaseStore(dataSource);
  const makeReleases = new MakeReleases(releaseStore);
  const makeProfiles = new MakeProfileReleases(releaseStore);
  const comments = new CommentBatchStore(dataSource);
  return {
    'aggregation.advance': async () => {
      const rows = await advanceCells.execute();
      if (rows > 0) logger.log({ msg: 'journal rows summed', rows });
    },
    'ratings.judge': async () => judge(await now()),
    'review.report': async () => reportSymmetry(dataSource, await now()),
    'releases.make': async () => {
      const at = await now();
      countReleases(await makeReleases.execute(at, lookBackFrom(at)));
      countReleases(await makeProfiles.execute(at, lookBackFrom(at)));
    },
    'exact-times.forget': async () => {
      const at = await now();
      // the rules look first; should they fail, what was promised to the citizen goes before
      await judge(at).finally(async () => {
        const end = exactTimesEnd(at);
        await forgetTickets(dataSource, end);
        await forgetExactTimes(dataSource, end);
      });
    },
    'comments.release': async () => {
      await comments.release(await now());
    },
    'comments.forget': async () => comments.forget(await now()),
  };
}

function sealingDays(
  { dataSource }: Database,
  secret: string,
  now: TrustedTime,
): () => Promise<void> {
  const seals = new SealStore(dataSource, deriveSigningKey(secret));
  const sealDays = new SealDays(seals, new PlaceStore(dataSource));
  return async () => {
    const { sealed, arrived, failures } = await sealDays.execute(await now());
    if (sealed > 0 || arrived > 0) logger.log({ msg: 'days sealed', days: sealed, arrived });
    failures.forEach((failure) => logger.warn(failure));
  };
}

function markingDone(handlers: JobHandlers): JobHandlers {
  const marked = Object.entries(handlers).map(([name, handle]) => [
    name,
    () => handle({}).then(() => markDone(name)),
  ]);
  return Object.fromEntries(marked) as JobHandlers;
}
