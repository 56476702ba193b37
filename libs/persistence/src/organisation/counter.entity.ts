import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where citizens are served. */
@Entity('counters')
export class CounterEntity {
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

  /** several officers may be rostered at once; then none is named */
  @Column({ type: 'boolean', default: false })
  shared!: boolean;

  /** local day, YYYY-MM-DD; from then on nobody is served here any more */
  @Column({ type: 'date', name: 'retired_on', nullable: true })
  retiredOn!: string | null;
}
