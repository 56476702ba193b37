import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Days, daysTransformer } from './days.js';

/** Where a counter stands, on some days. */
@Entity('counter_locations')
export class CounterLocationEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'counter_id' })
  counterId!: string;

  @Column({ type: 'uuid', name: 'location_id' })
  locationId!: string;

  @PrimaryColumn({ type: 'daterange', transformer: daysTransformer })
  valid!: Days;
}
