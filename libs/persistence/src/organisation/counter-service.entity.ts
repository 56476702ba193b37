import { Entity, PrimaryColumn } from 'typeorm';
import { type Days, daysTransformer } from './days.js';

/** A service that a counter offers, on some days. */
@Entity('counter_services')
export class CounterServiceEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'counter_id' })
  counterId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'service_id' })
  serviceId!: string;

  @PrimaryColumn({ type: 'daterange', transformer: daysTransformer })
  valid!: Days;
}
