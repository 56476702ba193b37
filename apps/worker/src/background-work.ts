import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { type JobHandlers, JobRunner } from '@app/jobs';
import { CellStore } from '@app/persistence/cells';
import { CommentBatchStore } from '@app/persistence/comments';
import { Database } from '@app/persistence/data-source';
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
import { MakeExports } from './exports/make-exports.js';
import { JudgeRatings } from './integrity/judge-ratings.js';
import { countReleases, markDone, watchLag } from './operation/worker-metrics.js';
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
    this.makeExports = new MakeExports(new ExportWorkStore(database.dataSource), () => new Date());
    const handlers = {
      ...handlersFor(database),
      'exports.make': () => this.makeExports.execute(),
      'proof.seal': sealingDays(database, config.proofSecret),
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

function handlersFor({ dataSource }: Database): Omit<JobHandlers, 'exports.make' | 'proof.seal'> {
  const advanceCells = new AdvanceCells(new CellStore(dataSource));
  const judgeRatings = new JudgeRatings(new JudgingStore(dataSource, RULE_VERSION), advanceCells);
  const judge = async (): Promise<void> => {
    const { changed, overdue } = await judgeRatings.execute(new Date());
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
    'ratings.judge': judge,
    'review.report': () => reportSymmetry(dataSource, new Date()),
    'releases.make': async () => {
      const now = new Date();
      countReleases(await makeReleases.execute(now, lookBackFrom(now)));
      countReleases(await makeProfiles.execute(now, lookBackFrom(now)));
    },
    'exact-times.forget': async () => {
      // the rules look first; should they fail, what was promised to the citizen goes before
      await judge().finally(async () => {
        const end = exactTimesEnd(new Date());
        await forgetTickets(dataSource, end);
        await forgetExactTimes(dataSource, end);
      });
    },
    'comments.release': async () => {
      await comments.release(new Date());
    },
    'comments.forget': () => comments.forget(new Date()),
  };
}

function sealingDays({ dataSource }: Database, secret: string): () => Promise<void> {
  const seals = new SealStore(dataSource, deriveSigningKey(secret));
  const sealDays = new SealDays(seals, new PlaceStore(dataSource));
  return async () => {
    const { sealed, arrived, failures } = await sealDays.execute(new Date());
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
