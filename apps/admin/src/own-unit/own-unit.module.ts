import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ClosedPeriodsModule } from '../closed-periods/closed-periods.module.js';
import { CountersModule } from '../counters/counters.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { PersonsServedModule } from '../persons-served/persons-served.module.js';
import { SignalsModule } from '../signals/signals.module.js';
import { AttentionPages } from './attention.page.js';
import { ChooseQuarter } from './choose-quarter.js';
import { OwnUnitPages } from './own-unit.page.js';
import { ReadAttention } from './read-attention.js';
import { ReadOwnUnit } from './read-own-unit.js';
import { ShowAttention } from './show-attention.js';
import { ShowOwnUnit } from './show-own-unit.js';

/** The pages of a unit head, over the use cases of figures, signals, counters and persons served. */
@Module({
  imports: [
    AccountModule,
    ClosedPeriodsModule,
    CountersModule,
    IndicatorsModule,
    PersonsServedModule,
    SignalsModule,
  ],
  controllers: [AttentionPages, OwnUnitPages],
  providers: [ChooseQuarter, ReadOwnUnit, ReadAttention, ShowAttention, ShowOwnUnit],
})
export class OwnUnitModule {}
