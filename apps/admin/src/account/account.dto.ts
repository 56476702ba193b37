import { LONGEST_PASSWORD } from '@app/persistence/access';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CredentialsDto } from '../access/sign-in.dto.js';

/** Of a recovery code with blanks between its letters. */
const LONGEST_CODE = 64;
const LONGEST_ADDRESS = 2048;

export class SignInFormDto extends CredentialsDto {
  /** the page that was asked for before signing in */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ADDRESS)
  to?: string;
}

export class CodeDto {
  @IsString()
  @MaxLength(LONGEST_CODE)
  code!: string;
}

export class ChosenPasswordDto {
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  newPassword!: string;
}

export class MyFactorDto {
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_CODE)
  code?: string;
}
