import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional } from 'class-validator';

export class LogQueryDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    required: false,
    description: 'only earlier lines: the `at` of the last line of a page gives the next page',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  before?: string;
}
