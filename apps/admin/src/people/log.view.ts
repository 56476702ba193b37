import type { AuditEntry, OfficerAuditEntry, Role } from '@app/persistence/access';
import { ApiProperty } from '@nestjs/swagger';
import { ROLE } from '../access/role.view.js';

/** That somebody else looked at an officer's data. */
export class AuditEntryView implements OfficerAuditEntry {
  @ApiProperty({
    enum: ['officer_figure', 'comments', 'profile', 'export'],
    example: 'officer_figure',
    description:
      "your figures; comments on your ratings or your unit; what your unit's respondents said of themselves; a file with figures",
  })
  what!: AuditEntry['what'];

  @ApiProperty({ example: 'kabid.dukcapil', description: 'user name' })
  by!: string;

  @ApiProperty(ROLE)
  role!: Role;

  @ApiProperty({ format: 'uuid', description: 'your assignment that it concerned' })
  assignmentId!: string;

  @ApiProperty({ example: 'Bidang Pendaftaran Penduduk' })
  unitName!: string;

  @ApiProperty({ type: String, nullable: true, example: '2026-Q4', description: 'null: comments' })
  period!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: Date;
}
