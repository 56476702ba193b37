import { Module } from '@nestjs/common';
import { ClosedPeriodsModule } from '../closed-periods/closed-periods.module.js';
import { CountersModule } from '../counters/counters.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { PersonsServedModule } from '../persons-served/persons-served.module.js';
import { SignalsModule } from '../signals/signals.module.js';
import { ChooseQuarter } from './choose-quarter.js';
import { QuarterPages } from './quarter.page.js';
import { ReadOwnUnit } from './read-own-unit.js';

/** The pages of a unit head, over the use cases of figures, signals, counters and persons served. */
@Module({
  imports: [
    ClosedPeriodsModule,
    CountersModule,
    IndicatorsModule,
    PersonsServedModule,
    SignalsModule,
  ],
  controllers: [QuarterPages],
  providers: [ChooseQuarter, ReadOwnUnit],
})
export class OwnUnitModule {}
