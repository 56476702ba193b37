import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place with counters. */
@Entity('locations')
export class LocationEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  name!: string;

  /** IANA name; null: the agency's */
  @Column({ type: 'text', name: 'time_zone', nullable: true })
  timeZone!: string | null;

  /** local day, YYYY-MM-DD; from then on nothing stands here any more */
  @Column({ type: 'date', name: 'retired_on', nullable: true })
  retiredOn!: string | null;
}
