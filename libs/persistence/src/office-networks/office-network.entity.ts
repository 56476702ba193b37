import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A network that an agency calls its own. */
@Entity('office_networks')
export class OfficeNetworkEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  /** what administrators call it */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** a keyed hash of its address, 32 bytes, under a key that the database does not know */
  @Column({ type: 'bytea', name: 'line_hash', select: false })
  lineHash!: Buffer;

  @Column({ type: 'uuid', name: 'enrolled_by' })
  enrolledBy!: string;

  @Column({ type: 'timestamptz', name: 'enrolled_at' })
  enrolledAt!: Date;
}
