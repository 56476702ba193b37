import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A link by which a person chooses a password; it goes when that is done. */
@Entity('invitations')
@Unique('invitations_user_unique', ['instansiId', 'userId'])
export class InvitationEntity {
  /** SHA-256 of the link's token, 32 bytes */
  @PrimaryColumn({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @Column({ type: 'uuid', name: 'user_id' })
  userId!: string;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;
}
