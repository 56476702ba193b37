import type { Job } from '@app/jobs';
import type { Type } from '@nestjs/common';
import { AdvanceCellsJob } from './advance-cells.job.js';
import { AnswerRequestsJob } from './answer-requests.job.js';
import { ForgetCommentsJob } from './forget-comments.job.js';
import { ForgetTimesJob } from './forget-times.job.js';
import { JudgeRatingsJob } from './judge-ratings.job.js';
import { MakeExportsJob } from './make-exports.job.js';
import { ReleaseCommentsJob } from './release-comments.job.js';
import { ReportSymmetryJob } from './report-symmetry.job.js';
import { RunFiguresJob } from './run-figures.job.js';
import { SealDaysJob } from './seal-days.job.js';
import { SettleDaysJob } from './settle-days.job.js';

/** Every job of the worker: a new one is written into a file of its own and named here. */
export const JOBS: readonly Type<Job>[] = [
  AdvanceCellsJob,
  AnswerRequestsJob,
  ForgetCommentsJob,
  ForgetTimesJob,
  JudgeRatingsJob,
  MakeExportsJob,
  ReleaseCommentsJob,
  ReportSymmetryJob,
  RunFiguresJob,
  SealDaysJob,
  SettleDaysJob,
];
