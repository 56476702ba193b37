import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

export class PersonsServedDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000_000, example: 812 })
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  n!: number;
}
