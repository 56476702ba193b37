import { LONGEST_PASSWORD } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class NewPasswordDto {
  @ApiProperty({ example: 'kata sandi yang panjang', maxLength: LONGEST_PASSWORD })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password!: string;

  @ApiProperty({
    example: 'kata sandi lain yang panjang',
    description: '12 to 256 characters, hard to guess, and not a name',
    maxLength: LONGEST_PASSWORD,
  })
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  newPassword!: string;
}
