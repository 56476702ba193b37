import { IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { DetailsAction, DetailStep } from './detail-steps.js';

/** What a details page sends, after `DetailsFormPipe` has gathered the answers. */
export class DetailsFormDto {
  /** rating id and edit token, as in the edit cookie */
  @IsString()
  @MaxLength(100)
  edit!: string;

  @IsIn(['first', 'rest', 'done'])
  step!: DetailStep;

  @IsIn(['next', 'finish', 'skip', 'show'])
  action!: DetailsAction;

  /** absent: nothing chosen, or "other" */
  @IsOptional()
  @IsUUID()
  serviceId?: string;

  @IsObject()
  answers!: Record<string, unknown>;
}
