import { Database } from '@app/database';
import { CellStore } from '@app/persistence/cells';
import { CommentBatchStore } from '@app/persistence/comments';
import { ExportWorkStore } from '@app/persistence/exports';
import { FigureStore } from '@app/persistence/figures';
import { JudgingStore } from '@app/persistence/integrity';
import { RULE_VERSION } from '@app/statistics';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { AdvanceCells } from './aggregation/advance-cells.js';
import { TrustedClock } from './clock/trusted-clock.js';
import { MakeExports } from './exports/make-exports.js';
import { ClosePeriods } from './figures/closing/close-periods.js';
import { buildContents } from './figures/contents/build-contents.js';
import { wordsOfQuarter } from './figures/contents/words-of-quarter.js';
import { FigureMaker } from './figures/figure-maker.js';
import { MakeFigures } from './figures/make-figures.js';
import { MakeOwnViews } from './figures/own/make-own-views.js';
import { AnswerRequests } from './figures/requests/answer-requests.js';
import { RefreshCorrections } from './figures/revisions/refresh-corrections.js';
import { RevisePeriods } from './figures/revisions/revise-periods.js';
import { RunFigures } from './figures/running/run-figures.js';
import { JudgeRatings } from './integrity/judge-ratings.js';
import { ForgetTimes } from './retention/forget-times.js';

const PARTS = [
  onDatabase(CellStore, (source) => new CellStore(source)),
  onDatabase(CommentBatchStore, (source) => new CommentBatchStore(source)),
  onDatabase(ExportWorkStore, (source) => new ExportWorkStore(source)),
  onDatabase(JudgingStore, (source) => new JudgingStore(source, RULE_VERSION)),
  onDatabase(FigureStore, (source) => new FigureStore(source)),
  onDatabase(RunFigures, runFiguresOn),
  onDatabase(ClosePeriods, closePeriodsOn),
  onDatabase(
    MakeFigures,
    (source) =>
      new MakeFigures(source, runFiguresOn(source), ownFiguresOn(source), closePeriodsOn(source)),
  ),
  onDatabase(MakeOwnViews, ownFiguresOn),
  onDatabase(RevisePeriods, revisePeriodsOn),
  onDatabase(
    RefreshCorrections,
    (source) => new RefreshCorrections(source, new FigureStore(source)),
  ),
  onDatabase(
    AnswerRequests,
    (source) =>
      new AnswerRequests(
        source,
        new FigureStore(source),
        closePeriodsOn(source),
        revisePeriodsOn(source),
      ),
  ),
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

function runFiguresOn(source: Database['dataSource']): RunFigures {
  return new RunFigures(new FigureStore(source), new FigureMaker(buildContents));
}

function closePeriodsOn(source: Database['dataSource']): ClosePeriods {
  const maker = new FigureMaker(buildContents);
  return new ClosePeriods(new FigureStore(source), maker, wordsOfQuarter);
}

function ownFiguresOn(source: Database['dataSource']): MakeOwnViews {
  return new MakeOwnViews(new FigureStore(source), buildContents);
}

function revisePeriodsOn(source: Database['dataSource']): RevisePeriods {
  return new RevisePeriods(new FigureStore(source), buildContents);
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
