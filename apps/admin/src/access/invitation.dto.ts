import { LONGEST_PASSWORD } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class InvitationDto {
  @ApiProperty({ example: 'q0Zr…', maxLength: 64, description: 'of the link' })
  @IsString()
  @MaxLength(64)
  token!: string;
}

export class TakeUpInvitationDto extends InvitationDto {
  @ApiProperty({
    example: 'kata sandi yang panjang',
    description: '12 to 256 characters',
    maxLength: LONGEST_PASSWORD,
  })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;
}
