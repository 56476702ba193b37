import { IfPresent } from '@app/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { ObjectionDto } from './objection.dto.js';

const LARGEST = 2_147_483_647;

/** As a form sends it, whose numbers are texts. */
export class ObjectionFormDto extends ObjectionDto {
  @Type(() => Number)
  declare batch?: number;

  @Type(() => Number)
  declare index?: number;
}

/** What the page with the form is about: a figure of a closed period, or a comment by its place. */
export class ObjectionQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsUUID()
  angka?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfPresent()
  @IsUUID()
  tugas?: string;

  @ApiPropertyOptional({ type: 'integer' })
  @IfPresent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST - 1)
  kumpulan?: number;

  @ApiPropertyOptional({ type: 'integer' })
  @IfPresent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST)
  komentar?: number;
}
