import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Days, daysTransformer } from './days.js';

/** How a unit is called and where it stands, on some days. */
@Entity('unit_versions')
export class UnitVersionEntity {
  @PrimaryColumn({ type: 'uuid', name: 'instansi_id' })
  instansiId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @PrimaryColumn({ type: 'daterange', transformer: daysTransformer })
  valid!: Days;

  @Column({ type: 'text' })
  name!: string;

  /** null: the top of the tree */
  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column({ type: 'uuid', name: 'head_id', nullable: true })
  headId!: string | null;
}
