import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from './role.js';

/**
 * An account. What only the database or the account's owner fills in is not part of an INSERT, because the admin app
 * may not write it then; what is secret is read only where it is asked for by name.
 */
@Entity('users')
export class UserEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()', insert: false })
  id!: string;

  @Column({ type: 'text' })
  username!: string;

  @Column({ type: 'text' })
  role!: Role;

  /** null: invited, and none chosen yet */
  @Column({ type: 'text', name: 'password_hash', nullable: true, insert: false, select: false })
  passwordHash!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()', insert: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'deactivated_at', nullable: true, insert: false })
  deactivatedAt!: Date | null;

  /** sealed under a key that the database does not know */
  @Column({
    type: 'bytea',
    name: 'second_factor',
    nullable: true,
    insert: false,
    select: false,
  })
  secondFactor!: Buffer | null;

  /** waits for its first code */
  @Column({
    type: 'bytea',
    name: 'second_factor_pending',
    nullable: true,
    insert: false,
    select: false,
  })
  secondFactorPending!: Buffer | null;

  /** the last time step whose code was accepted; beyond what a number holds */
  @Column({ type: 'bigint', name: 'second_factor_step', nullable: true, insert: false })
  secondFactorStep!: string | null;

  /** when the person went through the screens before the first figures; null: not yet */
  @Column({ type: 'timestamptz', name: 'introduced_at', nullable: true, insert: false })
  introducedAt!: Date | null;

  /** the unit whose subtree the person may see; null: the whole agency */
  @Column({ type: 'uuid', name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column({ type: 'uuid', name: 'officer_id', nullable: true })
  officerId!: string | null;

  /** of a reviewer: the unit he works in; its cases and those below it are not his to see or decide */
  @Column({ type: 'uuid', name: 'home_unit_id', nullable: true, insert: false })
  homeUnitId!: string | null;
}
