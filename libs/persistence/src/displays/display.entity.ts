import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CounterEntity } from '../organisation/index.js';

/** A screen on a counter. */
@Entity('displays')
export class DisplayEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ type: 'uuid', name: 'counter_id' })
  counterId!: string;

  @ManyToOne(() => CounterEntity)
  @JoinColumn([
    { name: 'instansi_id', referencedColumnName: 'instansiId' },
    { name: 'counter_id', referencedColumnName: 'id' },
  ])
  counter!: CounterEntity;

  /** SHA-256 of the secret in the display's address, 32 bytes */
  @Column({ type: 'bytea', name: 'token_hash', select: false })
  tokenHash!: Buffer;

  @Column({ type: 'uuid', name: 'issued_by' })
  issuedBy!: string;

  @Column({ type: 'timestamptz', name: 'issued_at' })
  issuedAt!: Date;

  @Column({ type: 'uuid', name: 'revoked_by', nullable: true })
  revokedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** null: never opened */
  @Column({ type: 'timestamptz', name: 'last_seen_at', nullable: true })
  lastSeenAt!: Date | null;

  /** its own clock minus the server's, as it last told */
  @Column({ type: 'integer', name: 'clock_off_seconds', nullable: true })
  clockOffSeconds!: number | null;
}
