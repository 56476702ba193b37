import type { Employment } from '@app/organisation-files';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who serves citizens. */
@Entity('officers')
export class OfficerEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  /** the full name, which only the agency reads */
  @Column({ type: 'text' })
  name!: string;

  /** what citizens read: a first name or a badge */
  @Column({ type: 'text', name: 'public_name' })
  publicName!: string;

  /** 18 digits; never read again */
  @Column({ type: 'text', nullable: true, select: false })
  nip!: string | null;

  @Column({ type: 'text' })
  employment!: Employment;

  /** local day, YYYY-MM-DD; the first on which the officer is not there */
  @Column({ type: 'date', name: 'retired_on', nullable: true })
  retiredOn!: string | null;
}
