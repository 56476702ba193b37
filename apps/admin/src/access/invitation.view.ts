import type { Role, StoredInvitation } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';
import { ROLE } from './role.view.js';
import { needsSecondFactor } from './second-factor-rule.js';

/** Whom an invitation is for. */
export class InvitationView {
  @ApiProperty({ example: 'perencana' })
  username!: string;

  @ApiProperty(ROLE)
  role!: Role;

  @ApiProperty({ example: 'Kota Contoh' })
  instansiName!: string;

  @ApiProperty({
    example: false,
    description: 'whether a second factor is to be set up before the first session',
  })
  secondFactorRequired!: boolean;
}

export function invitationView(found: StoredInvitation): InvitationView {
  const { username, role, instansiName } = found;
  return { username, role, instansiName, secondFactorRequired: needsSecondFactor(role) };
}
