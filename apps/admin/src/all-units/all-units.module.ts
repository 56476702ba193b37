import { Module } from '@nestjs/common';
import { ClosedPeriodsModule } from '../closed-periods/closed-periods.module.js';
import { TrendsModule } from '../trends/trends.module.js';
import { AllUnitsPages } from './all-units.page.js';
import { ReadAllUnits } from './read-all-units.js';
import { ShowAllUnits } from './show-all-units.js';

@Module({
  imports: [ClosedPeriodsModule, TrendsModule],
  controllers: [AllUnitsPages],
  providers: [ReadAllUnits, ShowAllUnits],
  exports: [ReadAllUnits],
})
export class AllUnitsModule {}
