import { Entity, PrimaryColumn } from 'typeorm';

/** In place of a second factor, once. */
@Entity('recovery_codes')
export class RecoveryCodeEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'user_id' })
  userId!: string;

  /** 32 bytes */
  @PrimaryColumn({ type: 'bytea', name: 'code_hash' })
  codeHash!: Buffer;
}
