import type { PeriodKind } from '@app/skm';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';

const KINDS = ['month', 'quarter', 'semester'] as const;

class PeriodsQueryDto {
  @ApiProperty({ enum: KINDS, example: 'month' })
  @IsIn(KINDS)
  kind!: Extract<PeriodKind, (typeof KINDS)[number]>;

  @ApiProperty({ example: '2026-11', description: 'the last period: 2026-11, 2026-Q4 or 2026-S2' })
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
