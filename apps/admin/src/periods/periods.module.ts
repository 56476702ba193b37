import { Module } from '@nestjs/common';
import { PeriodsController } from './periods.controller.js';
import { ReadLatestPeriods } from './read-latest-periods.js';

@Module({
  controllers: [PeriodsController],
  providers: [ReadLatestPeriods],
})
export class PeriodsModule {}
