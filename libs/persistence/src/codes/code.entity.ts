import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CHANNELS } from './issued-code.js';

/** A code as it was issued, with the target that it had then. */
@Entity('codes')
export class CodeEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  /** canonical form, 9 characters */
  @Column({ type: 'text' })
  code!: string;

  /** uji: for replayed tables */
  @Column({ type: 'text' })
  kind!: 'resmi' | 'uji';

  @Column({ type: 'enum', enumName: 'channel', enum: [...CHANNELS] })
  channel!: (typeof CHANNELS)[number];

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'uuid', name: 'location_id', nullable: true })
  locationId!: string | null;

  @Column({ type: 'uuid', name: 'service_id', nullable: true })
  serviceId!: string | null;

  @Column({ type: 'uuid', name: 'counter_id', nullable: true })
  counterId!: string | null;

  /** of an officer's badge */
  @Column({ type: 'uuid', name: 'assignment_id', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'timestamptz', name: 'issued_at', default: () => 'now()' })
  issuedAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** how many codes have stood under this key, this one included */
  @Column({ type: 'integer', default: 1 })
  edition!: number;

  @Column({ type: 'uuid', name: 'replaces_id', nullable: true })
  replacesId!: string | null;
}
