import type { AccountRow, ActionRow, Role } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';
import { ROLE } from '../access/role.view.js';
import { VERSION } from '../changes/change.js';

export class UserView implements AccountRow {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty({ example: 'kabid.dukcapil' })
  username!: string;

  @ApiProperty(ROLE)
  role!: Role;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  unitId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  officerId!: string | null;

  @ApiProperty({ enum: ['invited', 'active', 'deactivated'], example: 'active' })
  state!: AccountRow['state'];

  @ApiProperty({ example: false, description: 'is an authenticator app asked for' })
  secondFactor!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null when no link is open',
  })
  invitedUntil!: Date | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;
}

export class LinkedUserView {
  @ApiProperty({ type: UserView })
  user!: UserView;

  @ApiProperty({
    example: 'q0Zr…',
    description: 'to hand over: whoever holds it sets the password; shown this once',
  })
  token!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'after 72 hours' })
  expiresAt!: Date;
}

/** What somebody did to accounts, codes or the organisation, or asked to take away. */
export class ActionView implements ActionRow {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'user.invite' })
  action!: string;

  @ApiProperty({ example: 'user' })
  subjectKind!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  subjectId!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { role: ROLE.example } })
  details!: object;

  @ApiProperty({ type: String, nullable: true, example: null })
  reason!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'admin',
    description: 'user name; null: the operator, on the command line',
  })
  by!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;
}
