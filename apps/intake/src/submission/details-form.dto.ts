import { Type } from 'class-transformer';
import {
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  ASKING_STEPS,
  DETAILS_ACTIONS,
  type DetailsAction,
  type DetailStep,
} from './detail-steps.js';
import { ProfileDto } from './profile.dto.js';

/** What a details page sends, after `DetailsFormPipe` has gathered its flat fields. */
export class DetailsFormDto {
  /** rating id and edit token, as in the edit cookie */
  @IsString()
  @MaxLength(100)
  edit!: string;

  @IsIn([...ASKING_STEPS, 'done'])
  step!: DetailStep;

  @IsIn(DETAILS_ACTIONS)
  action!: DetailsAction;

  /** absent: nothing chosen, or "other" */
  @IsOptional()
  @IsUUID()
  serviceId?: string;

  @IsObject()
  answers!: Record<string, unknown>;

  /** as typed; to be redacted before anything else */
  @IsOptional()
  @IsString()
  comment?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ProfileDto)
  profile!: ProfileDto;
}
