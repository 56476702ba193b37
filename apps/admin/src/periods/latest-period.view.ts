import type { FigurePeriodKind } from '@app/persistence/figures';
import { ApiProperty } from '@nestjs/swagger';
import { PeriodView } from '../indicators/indicators.view.js';
import { type LatestPeriod, PERIOD_KINDS } from './read-latest-periods.js';

export class LatestPeriodView implements LatestPeriod {
  @ApiProperty({ enum: PERIOD_KINDS, example: 'month' })
  kind!: FigurePeriodKind;

  @ApiProperty({
    type: PeriodView,
    nullable: true,
    description: 'null: there is no figure of this kind yet',
  })
  period!: PeriodView | null;
}
