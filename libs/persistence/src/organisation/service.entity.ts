import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Days, daysTransformer } from './days.js';

/** What a unit does for citizens, on some days. */
@Entity('services')
export class ServiceEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'daterange', transformer: daysTransformer })
  valid!: Days;
}
