import { Database } from '@app/database';
import { nextStep } from '@app/jobs';
import { CellStore } from '@app/persistence/cells';
import { CommentBatchStore } from '@app/persistence/comments';
import { ExportWorkStore } from '@app/persistence/exports';
import { JudgingStore } from '@app/persistence/integrity';
import { ReleaseStore } from '@app/persistence/releases';
import { RULE_VERSION } from '@app/statistics';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { AdvanceCells } from './aggregation/advance-cells.js';
import { TrustedClock } from './clock/trusted-clock.js';
import { MakeExports } from './exports/make-exports.js';
import { JudgeRatings } from './integrity/judge-ratings.js';
import { MakeProfileReleases } from './releases/make-profile-releases.js';
import { MakeReleases } from './releases/make-releases.js';
import { ForgetTimes } from './retention/forget-times.js';

/** Each making is a step. */
class SteppedReleases extends ReleaseStore {
  override async making<T>(
    ...work: Parameters<typeof ReleaseStore.prototype.making<T>>
  ): Promise<T> {
    await nextStep();
    return super.making(...work);
  }
}

const PARTS = [
  onDatabase(CellStore, (source) => new CellStore(source)),
  onDatabase(CommentBatchStore, (source) => new CommentBatchStore(source)),
  onDatabase(ExportWorkStore, (source) => new ExportWorkStore(source)),
  onDatabase(JudgingStore, (source) => new JudgingStore(source, RULE_VERSION)),
  onDatabase(ReleaseStore, (source) => new SteppedReleases(source)),
  onDatabase(MakeReleases, (source) => new MakeReleases(new SteppedReleases(source))),
  onDatabase(MakeProfileReleases, (source) => new MakeProfileReleases(new SteppedReleases(source))),
  AdvanceCells,
  ForgetTimes,
  JudgeRatings,
  MakeExports,
] satisfies Provider[];

/**
 * What the worker does, but not when: its jobs, the command line, the demonstration and the tests all have
 * these same parts. What needs a secret, sealing, is the worker's alone.
 */
@Module({ providers: PARTS, exports: PARTS })
export class WorkModule {
  /** @param surroundings the `Database` and the `TrustedClock` that the parts work with, and what these need */
  static with(...surroundings: Provider[]): DynamicModule {
    return { module: WorkModule, providers: surroundings, exports: [TrustedClock] };
  }
}

function onDatabase<T>(
  provide: abstract new (...args: never[]) => T,
  make: (source: Database['dataSource']) => T,
): Provider {
  return {
    provide,
    inject: [Database],
    useFactory: ({ dataSource }: Database) => make(dataSource),
  };
}
