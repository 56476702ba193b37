import type { SilenceState } from '@app/statistics';
import { ApiProperty } from '@nestjs/swagger';

class WatchedDayView {
  @ApiProperty({ format: 'date', example: '2026-11-20' })
  day!: string;

  @ApiProperty({
    description: 'somebody rated, whatever became of the rating; how many is not told',
  })
  rated!: boolean;

  @ApiProperty({
    description:
      'jalur padat: more than one in five came at a lower level than was asked for, by a late, spent or crowded code',
  })
  crowded!: boolean;
}

class CounterDisplayView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: never' })
  lastSeenAt!: string | null;

  @ApiProperty({ description: 'not seen for ten minutes' })
  silent!: boolean;
}

class CounterSilenceView {
  @ApiProperty({ enum: ['learning', 'normal', 'silent'], example: 'silent' })
  state!: SilenceState;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-11-17',
    description: 'the first day without a rating; null unless silent',
  })
  since!: string | null;

  @ApiProperty({ example: 'Penilaian masuk seperti biasa.' })
  message!: string;
}

export class CounterActivityView {
  @ApiProperty({ format: 'uuid' })
  counterId!: string;

  @ApiProperty({ example: 'Loket 1' })
  name!: string;

  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty({ example: 'Dinas Kependudukan' })
  unitName!: string;

  @ApiProperty({ description: 'somebody has rated today, as far as it is summed' })
  today!: boolean;

  @ApiProperty({
    type: [WatchedDayView],
    description: 'the 28 local days before today, oldest first',
  })
  days!: WatchedDayView[];

  @ApiProperty({ type: [CounterDisplayView], description: 'screens that are let in' })
  displays!: CounterDisplayView[];

  @ApiProperty({ type: CounterSilenceView })
  silence!: CounterSilenceView;
}
