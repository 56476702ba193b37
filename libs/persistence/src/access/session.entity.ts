import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person is signed in somewhere. */
@Entity('sessions')
export class SessionEntity {
  /** SHA-256 of the token, 32 bytes; the token itself is never stored */
  @PrimaryColumn({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @Column({ type: 'timestamptz', name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** family of browser and system, nothing finer */
  @Column({ type: 'text', default: '' })
  browser!: string;
}
