import {
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { IfPresent } from '@app/platform';
import { QUESTION_KINDS } from '@app/value-lists';
import { ProfileDto } from './profile.dto.js';

/** Which values stand on the scale is checked where they are stored. */
const [SMALLEST_SCORE, LARGEST_SCORE] = QUESTION_KINDS.overall.values;

export class SubmitRatingDto {
  /** made by the client before the first try, and the same for every try */
  @IsUUID('4')
  id!: string;

  /** counter code, in any spelling that people type */
  @IsString()
  @MaxLength(64)
  code!: string;

  @IsInt()
  @Min(SMALLEST_SCORE)
  @Max(LARGEST_SCORE)
  score!: number;

  @IsOptional()
  @IsUUID()
  serviceId?: string | null;

  /** element key → value */
  @IfPresent()
  @IsObject()
  answers?: Record<string, unknown>;

  /** another officer served than the one who was named */
  @IfPresent()
  @IsBoolean()
  notThisOfficer?: boolean;

  /** in the citizen's own words; null is none */
  @IsOptional()
  @IsString()
  comment?: string | null;

  /** what the respondent says of himself, as on the official form */
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => ProfileDto)
  profile?: ProfileDto;
}

export class ChangeRatingDto {
  @IfPresent()
  @IsInt()
  @Min(SMALLEST_SCORE)
  @Max(LARGEST_SCORE)
  score?: number;

  /** null takes the service back */
  @IsOptional()
  @IsUUID()
  serviceId?: string | null;

  /** element key → value; merged into the stored answers */
  @IfPresent()
  @IsObject()
  answers?: Record<string, unknown>;

  @IfPresent()
  @IsBoolean()
  notThisOfficer?: boolean;

  /** in the citizen's own words; null takes it back */
  @IsOptional()
  @IsString()
  comment?: string | null;

  /** what the respondent says of himself, as on the official form */
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => ProfileDto)
  profile?: ProfileDto;
}
