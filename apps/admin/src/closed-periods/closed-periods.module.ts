import { Module } from '@nestjs/common';
import { CLOSED_PERIOD_PROBLEMS } from './closed-period-problems.js';
import { ClosedPeriodsController } from './closed-periods.controller.js';
import { PeriodRequestsController } from './period-requests.controller.js';
import { PublishClosedPeriod } from './publish-closed-period.js';
import { ReadClosedPeriods } from './read-closed-periods.js';
import { RequestPeriod } from './request-period.js';

@Module({
  controllers: [PeriodRequestsController, ClosedPeriodsController],
  providers: [RequestPeriod, ReadClosedPeriods, PublishClosedPeriod],
  exports: [ReadClosedPeriods],
})
export class ClosedPeriodsModule {
  static readonly problems = CLOSED_PERIOD_PROBLEMS;
}
