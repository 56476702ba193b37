import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { TREND_KINDS } from './trend.view.js';

class PeriodsQueryDto {
  @ApiProperty({ enum: TREND_KINDS, example: 'month' })
  @IsIn(TREND_KINDS)
  kind!: (typeof TREND_KINDS)[number];

  @ApiProperty({
    example: '2026-11',
    description: 'the last period: 2026-11, 2026-Q4, 2026-S2 or 2026',
  })
  @IsString()
  @MaxLength(10)
  until!: string;
}

export class TrendQueryDto extends PeriodsQueryDto {
  @ApiProperty({ enum: ['pulse', 'ikm'], example: 'ikm' })
  @IsIn(['pulse', 'ikm'])
  measure!: 'pulse' | 'ikm';
}

export class OfficerTrendQueryDto extends PeriodsQueryDto {
  @ApiProperty({ enum: ['officer', 'pulse'], example: 'officer' })
  @IsIn(['officer', 'pulse'])
  measure!: 'officer' | 'pulse';
}
