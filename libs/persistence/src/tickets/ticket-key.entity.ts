import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CodeEntity } from '../codes/index.js';

/** What a machine that issues tickets was given. */
@Entity('ticket_keys')
export class TicketKeyEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'uuid', name: 'code_id' })
  codeId!: string;

  /** what its tickets point at: the unit, with the channel */
  @ManyToOne(() => CodeEntity)
  @JoinColumn([
    { name: 'instansi_id', referencedColumnName: 'instansiId' },
    { name: 'code_id', referencedColumnName: 'id' },
  ])
  code!: CodeEntity;

  /** what administrators call the machine */
  @Column({ type: 'text' })
  name!: string;

  /** SHA-256 of the key, 32 bytes */
  @Column({ type: 'bytea', name: 'key_hash', select: false })
  keyHash!: Buffer;

  @Column({ type: 'uuid', name: 'issued_by' })
  issuedBy!: string;

  @Column({ type: 'timestamptz', name: 'issued_at' })
  issuedAt!: Date;

  @Column({ type: 'uuid', name: 'revoked_by', nullable: true })
  revokedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** null: never used */
  @Column({ type: 'timestamptz', name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;
}
