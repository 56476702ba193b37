import { type Reset, type Role, type StoredSession } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';
import { ROLE } from './role.view.js';

export class InstansiView {
  @ApiProperty({ example: 'Kota Contoh' })
  name!: string;

  @ApiProperty({
    enum: ['CONTOH', 'UJI'],
    nullable: true,
    type: String,
    description: 'An agency for demonstration or tests says so; null for a real one.',
    example: null,
  })
  marking!: 'CONTOH' | 'UJI' | null;
}

/** Whoever made a link or a password for somebody else could have used it. */
export class ResetView implements Reset {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'admin',
    description: 'user name of the administrator; null: the operator of the server',
  })
  by!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;
}

/** Who is signed in, for which agency. */
export class SessionView {
  @ApiProperty({ example: 'perencana' })
  username!: string;

  @ApiProperty(ROLE)
  role!: Role;

  @ApiProperty({ type: InstansiView })
  instansi!: InstansiView;

  @ApiProperty({
    type: [ResetView],
    description:
      'who gave this account a new password or took its second factor away, the newest ten; show it after each sign-in',
  })
  resets!: ResetView[];
}

export function sessionView(session: StoredSession, resets: ResetView[]): SessionView {
  const { username, role, instansiName, marking } = session;
  return { username, role, instansi: { name: instansiName, marking }, resets };
}
