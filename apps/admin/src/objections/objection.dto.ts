import { LONGEST_COMMENT } from '@app/redaction';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, IsUUID, Length, Max, Min, ValidateIf } from 'class-validator';
import { Day } from '../organisation/organisation-change.dto.js';

const KINDS = ['attribution', 'comment', 'figure'] as const;
const aboutComment = ({ kind }: ObjectionDto): boolean => kind === 'comment';

export class ObjectionDto {
  @ApiProperty({
    enum: KINDS,
    description:
      '`attribution`: on that day it was not me · `comment`: these words should not stand there · ' +
      '`figure`: look again at what was held, reinstated or excluded. Never against what a rating says.',
  })
  @IsIn(KINDS)
  kind!: (typeof KINDS)[number];

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'a figure of a closed period about oneself; not for a comment',
  })
  @ValidateIf((body: ObjectionDto) => !aboutComment(body))
  @IsUUID()
  figureId?: string;

  @ValidateIf(({ kind }: ObjectionDto) => kind === 'attribution')
  @Day('of an attribution: the local day')
  day?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'of a comment: the own assignment' })
  @ValidateIf(aboutComment)
  @IsUUID()
  assignmentId?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'of a comment: ordinal of its batch' })
  @ValidateIf(aboutComment)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  batch?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'of a comment: its index in the batch, from 1',
  })
  @ValidateIf(aboutComment)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  index?: number;

  @ApiProperty({ minLength: 1, maxLength: LONGEST_COMMENT, example: 'Saya cuti hari itu.' })
  @IsString()
  @Length(1, LONGEST_COMMENT)
  text!: string;
}

export class ObjectionAnswerDto {
  @ApiProperty({ enum: ['uphold', 'reject'] })
  @IsIn(['uphold', 'reject'])
  action!: 'uphold' | 'reject';

  @ApiProperty({ minLength: 1, maxLength: LONGEST_COMMENT, description: 'what the officer reads' })
  @IsString()
  @Length(1, LONGEST_COMMENT)
  answer!: string;
}
