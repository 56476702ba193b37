import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser or a network from which a person has signed in, as a keyed hash. */
@Entity('known_origins')
export class KnownOriginEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId!: string;

  /** 32 bytes */
  @PrimaryColumn({ type: 'bytea', name: 'origin_key' })
  originKey!: Buffer;

  @Column({ type: 'timestamptz', name: 'seen_at' })
  seenAt!: Date;
}
