import { type Profile, PROFILE_FIELDS } from '@app/persistence/profiles';
import { IsIn, IsOptional } from 'class-validator';

/** Every field may be absent, and null where the respondent does not want to answer. */
export class ProfileDto implements Profile {
  @IsOptional()
  @IsIn(PROFILE_FIELDS.jenis_kelamin)
  jenis_kelamin?: string | null;

  @IsOptional()
  @IsIn(PROFILE_FIELDS.usia)
  usia?: string | null;

  @IsOptional()
  @IsIn(PROFILE_FIELDS.pendidikan)
  pendidikan?: string | null;

  @IsOptional()
  @IsIn(PROFILE_FIELDS.pekerjaan)
  pekerjaan?: string | null;

  @IsOptional()
  @IsIn(PROFILE_FIELDS.disabilitas)
  disabilitas?: string | null;
}

/** The fields that were sent, as a plain object; undefined where there is none. */
export function givenIn(profile: ProfileDto | undefined): Profile | undefined {
  const fields = Object.entries(profile ?? {}).filter(([, value]) => value !== undefined);
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}
