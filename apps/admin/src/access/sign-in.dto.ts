import { LONGEST_PASSWORD } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** With the key of an agency, and blanks around it. */
const LONGEST_NAME = 200;
/** Of a recovery code with blanks between its letters. */
const LONGEST_CODE = 64;

export class CredentialsDto {
  @ApiProperty({
    example: 'perencana',
    maxLength: LONGEST_NAME,
    description:
      'in small or capital letters; with @ and the key of the agency where another agency has the same',
  })
  @IsString()
  @MaxLength(LONGEST_NAME)
  username!: string;

  @ApiProperty({ example: 'kata sandi yang panjang', maxLength: LONGEST_PASSWORD })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}

export class SignInDto extends CredentialsDto {
  @ApiProperty({
    example: '287082',
    required: false,
    maxLength: LONGEST_CODE,
    description:
      'of the authenticator app, or a recovery code, with blanks or dashes or without; for accounts with a second factor',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_CODE)
  code?: string | null;
}

export class FirstCodeDto extends CredentialsDto {
  @ApiProperty({
    example: '287082',
    maxLength: LONGEST_CODE,
    description: 'of the app that was just set up',
  })
  @IsString()
  @MaxLength(LONGEST_CODE)
  code!: string;
}
