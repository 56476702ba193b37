import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Length } from 'class-validator';

const LONGEST_REASON = 2000;

export class RevisionDto {
  @ApiProperty({
    minLength: 1,
    maxLength: LONGEST_REASON,
    example: 'Jadwal petugas bulan November diperbaiki.',
    description: 'why the figures are revised; stands beside them, redacted as comments are',
  })
  @IsString()
  @Length(1, LONGEST_REASON)
  reason!: string;
}

/** Which closing or revision somebody saw when publishing it. */
export class PublicationDto {
  @IsUUID()
  id!: string;
}
