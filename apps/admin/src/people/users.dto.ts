import { type Role, ROLES } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ROLE } from '../access/role.view.js';

/** With blanks around it. */
const LONGEST_NAME = 100;

export class ScopeDto {
  @ApiProperty(ROLE)
  @IsIn(ROLES)
  role!: Role;

  @ApiProperty({
    type: String,
    format: 'uuid',
    required: false,
    description: 'of a unit head, and of a planner who sees a part of the agency only',
  })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiProperty({ type: String, format: 'uuid', required: false, description: 'of an officer' })
  @IsOptional()
  @IsUUID()
  officerId?: string;
}

export class NewUserDto extends ScopeDto {
  @ApiProperty({
    example: 'kabid.dukcapil',
    description: '3 to 63 small letters, digits, dots, dashes or underscores',
  })
  @IsString()
  @MaxLength(LONGEST_NAME)
  username!: string;
}

export class DeactivationDto {
  @ApiProperty({ required: false, maxLength: 200, example: 'pindah tugas' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}
