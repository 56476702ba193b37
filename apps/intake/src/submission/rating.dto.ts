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
import { ProfileDto } from './profile.dto.js';

/** No scale in use is longer; which values stand on the scale is checked where they are stored. */
const LARGEST_SCORE = 10;

export class SubmitRatingDto {
  /** made by the client before the first try, and the same for every try */
  @IsUUID('4')
  id!: string;

  /** counter code, in any spelling that people type */
  @IsString()
  @MaxLength(64)
  code!: string;

  @IsInt()
  @Min(1)
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
  @Min(1)
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
