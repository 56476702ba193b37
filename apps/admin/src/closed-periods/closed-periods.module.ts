import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CLOSED_PERIOD_PROBLEMS } from './closed-period-problems.js';
import { ClosedPeriodsController } from './closed-periods.controller.js';
import { PeriodRequestsController } from './period-requests.controller.js';
import { DecideByPages } from './decide-by-pages.js';
import { PeriodPages } from './periods.page.js';
import { PublishClosedPeriod } from './publish-closed-period.js';
import { ReadClosedPeriods } from './read-closed-periods.js';
import { RequestPeriod } from './request-period.js';
import { ShowPeriods } from './show-periods.js';

@Module({
  imports: [AccountModule],
  controllers: [PeriodRequestsController, ClosedPeriodsController, PeriodPages],
  providers: [RequestPeriod, ReadClosedPeriods, PublishClosedPeriod, ShowPeriods, DecideByPages],
  exports: [ReadClosedPeriods, ShowPeriods],
})
export class ClosedPeriodsModule {
  static readonly problems = CLOSED_PERIOD_PROBLEMS;
}
