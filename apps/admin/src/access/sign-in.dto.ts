import { LONGEST_PASSWORD } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class CredentialsDto {
  @ApiProperty({ example: 'perencana', maxLength: 63 })
  @IsString()
  @MaxLength(63)
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
    maxLength: 32,
    description: 'of the authenticator app, or a recovery code; for accounts with a second factor',
  })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  code?: string;
}

export class FirstCodeDto extends CredentialsDto {
  @ApiProperty({ example: '287082', maxLength: 32, description: 'of the app that was just set up' })
  @IsString()
  @MaxLength(32)
  code!: string;
}
