import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** What the page with the four choices sends. */
export class TapFormDto {
  @IsString()
  @MaxLength(200)
  permit!: string;

  /** the value of the pressed button */
  @IsString()
  @Matches(/^\d{1,2}$/)
  score!: string;

  /** present when the citizen said that another officer served */
  @IsOptional()
  @IsIn(['1'])
  notThisOfficer?: '1';
}
