import type { PeriodKind } from '@app/skm';
import { ApiProperty } from '@nestjs/swagger';
import { PeriodView } from '../indicators/indicators.view.js';
import { type LatestPeriod, PERIOD_KINDS } from './read-latest-periods.js';

export class LatestPeriodView implements LatestPeriod {
  @ApiProperty({ enum: PERIOD_KINDS, example: 'week' })
  kind!: PeriodKind;

  @ApiProperty({
    type: PeriodView,
    nullable: true,
    description: 'null: no figure of this kind has been released yet',
  })
  period!: PeriodView | null;
}
