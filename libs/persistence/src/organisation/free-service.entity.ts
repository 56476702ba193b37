import { Entity, PrimaryColumn } from 'typeorm';
import { type Days, daysTransformer } from './days.js';

/** Days on which a service asks for no fee, and so is not rated for it. */
@Entity('free_services')
export class FreeServiceEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'service_id' })
  serviceId!: string;

  @PrimaryColumn({ type: 'daterange', transformer: daysTransformer })
  valid!: Days;
}
