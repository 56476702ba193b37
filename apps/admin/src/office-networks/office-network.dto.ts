import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';

/** As long as an IPv4 address within IPv6 can be. */
const LONGEST_ADDRESS = 45;

export class NewOfficeNetworkDto {
  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    example: 'Kantor pusat',
    minLength: 1,
    maxLength: 100,
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string | null;

  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    example: '203.0.113.77',
    description:
      "As citizens' app sees it; the address that this request comes from unless told. Give it where you " +
      'reach this app from inside, past the line that phones in the office use.',
  })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_ADDRESS)
  address?: string | null;
}
