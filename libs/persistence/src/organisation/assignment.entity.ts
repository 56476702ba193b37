import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Days, daysTransformer } from './days.js';

/** An officer works in a unit, on some days. */
@Entity('assignments')
export class AssignmentEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ type: 'uuid', name: 'officer_id' })
  officerId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'daterange', transformer: daysTransformer })
  valid!: Days;
}
