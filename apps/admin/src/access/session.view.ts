import { type Role, ROLES, type StoredSession } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';

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

/** Who is signed in, for which agency. */
export class SessionView {
  @ApiProperty({ example: 'perencana' })
  username!: string;

  @ApiProperty({ example: 'planner', enum: ROLES })
  role!: Role;

  @ApiProperty({ type: InstansiView })
  instansi!: InstansiView;
}

export function sessionView(session: StoredSession): SessionView {
  const { username, role, instansiName, marking } = session;
  return { username, role, instansi: { name: instansiName, marking } };
}
