import type { SilenceState } from '@app/statistics';
import { ApiProperty } from '@nestjs/swagger';

class CountedDayView {
  @ApiProperty({ format: 'date', example: '2026-11-20' })
  day!: string;

  @ApiProperty({ type: 'integer', example: 14, description: 'ratings of any status; no score' })
  n!: number;

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

  @ApiProperty({ type: 'integer', example: 3, description: 'so far' })
  today!: number;

  @ApiProperty({
    type: [CountedDayView],
    description: 'the 28 days before today, oldest first; local days with none have n 0',
  })
  days!: CountedDayView[];

  @ApiProperty({ type: [CounterDisplayView], description: 'screens that are let in' })
  displays!: CounterDisplayView[];

  @ApiProperty({ type: CounterSilenceView })
  silence!: CounterSilenceView;
}
