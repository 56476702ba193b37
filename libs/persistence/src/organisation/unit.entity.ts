import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit for as long as it exists; its name, parent and head lie in versions. */
@Entity('units')
export class UnitEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  /** a desk of another agency that is hosted here */
  @Column({ type: 'boolean', default: false })
  guest!: boolean;

  /** which period leads in the unit's reports; null: as the agency's */
  @Column({ type: 'text', name: 'leading_period', nullable: true })
  leadingPeriod!: 'quarter' | 'semester' | 'year' | null;
}
