import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { POSTER_LANGUAGES, type PosterLanguage } from './poster.js';
import { POSTER_SIZES, type PosterSize } from './poster-file.js';

export class PosterQueryDto {
  @ApiProperty({
    enum: POSTER_SIZES,
    required: false,
    default: 'A4',
    description: 'One poster a page, or `sheet`: six cards on A4 with lines to cut along.',
  })
  @IsIn(POSTER_SIZES, { message: `must be one of ${POSTER_SIZES.join(', ')}` })
  size: PosterSize = 'A4';

  @ApiProperty({ enum: POSTER_LANGUAGES, required: false, default: 'id' })
  @IsIn(POSTER_LANGUAGES, { message: `must be one of ${POSTER_LANGUAGES.join(', ')}` })
  lang: PosterLanguage = 'id';
}
