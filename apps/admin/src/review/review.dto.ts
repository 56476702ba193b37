import { LONGEST_COMMENT } from '@app/redaction';
import { IfPresent } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';

const REASONS = [
  'burst',
  'same_device',
  'proof_misuse',
  'duplicate',
  'not_a_citizen',
  'test_rating',
] as const;

export class CasesQueryDto {
  @ApiPropertyOptional({ enum: ['waiting', 'decided'], default: 'waiting' })
  @IfPresent()
  @IsIn(['waiting', 'decided'])
  which: 'waiting' | 'decided' = 'waiting';
}

export class CaseDecisionDto {
  @ApiProperty({ enum: ['reinstate', 'exclude'], description: '`reinstate`: the ratings count' })
  @IsIn(['reinstate', 'exclude'])
  action!: 'reinstate' | 'exclude';

  @ApiPropertyOptional({ enum: REASONS, description: 'needed to exclude; public on the receipt' })
  @ValidateIf(({ action }: CaseDecisionDto) => action === 'exclude')
  @IsIn(REASONS)
  reason?: (typeof REASONS)[number];

  @ApiPropertyOptional({
    maxLength: LONGEST_COMMENT,
    description: 'for other reviewers, without names; numbers that point at persons are removed',
  })
  @IfPresent()
  @IsString()
  @MaxLength(LONGEST_COMMENT)
  note?: string;
}
