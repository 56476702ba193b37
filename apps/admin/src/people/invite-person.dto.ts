import { type Role, ROLES } from '@app/persistence/access';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const LONGEST_NAME = 200;
const LONGEST_TICKET = 1000;

export class InvitePersonDto {
  @IsString()
  @MaxLength(LONGEST_NAME)
  username!: string;

  @IsIn(ROLES)
  role!: Role;

  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** name or key of an officer, as it was typed */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME)
  officer?: string;

  /** which link this form makes, however often it is sent */
  @IsString()
  @MaxLength(LONGEST_TICKET)
  once!: string;
}
