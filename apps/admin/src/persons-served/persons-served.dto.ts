import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export class PersonsServedDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000_000, example: 812 })
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  n!: number;
}

export class ServedFileQueryDto {
  @ApiProperty({
    enum: ['true', 'false'],
    required: false,
    default: 'false',
    description: 'true: tell what the file would change, and store nothing',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  preview?: 'true' | 'false';
}
