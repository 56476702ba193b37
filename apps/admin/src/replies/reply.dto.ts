import { LONGEST_COMMENT } from '@app/redaction';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Length } from 'class-validator';

export class ReplyDto {
  @ApiProperty({ format: 'uuid', description: 'the own assignment' })
  @IsUUID()
  assignmentId!: string;

  @ApiProperty({ example: '2026-Q3', description: 'a quarter' })
  @IsString()
  period!: string;

  @ApiProperty({
    minLength: 1,
    maxLength: LONGEST_COMMENT,
    description: 'redacted as comments are',
  })
  @IsString()
  @Length(1, LONGEST_COMMENT)
  text!: string;
}
