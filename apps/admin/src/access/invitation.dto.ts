import { LONGEST_PASSWORD } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** 43 characters, and what a message put between them. */
const LONGEST_TOKEN = 200;

export class InvitationDto {
  @ApiProperty({
    example: 'q0Zr…',
    maxLength: LONGEST_TOKEN,
    description: 'of the link; blanks and line breaks in it do not matter',
  })
  @IsString()
  @MaxLength(LONGEST_TOKEN)
  token!: string;
}

export class TakeUpInvitationDto extends InvitationDto {
  @ApiProperty({
    example: 'kata sandi yang panjang',
    description: '12 to 256 characters, hard to guess, and not a name',
    maxLength: LONGEST_PASSWORD,
  })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}
