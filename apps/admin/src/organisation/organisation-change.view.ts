import { ApiProperty } from '@nestjs/swagger';
import { VERSION } from '../changes/change.js';

export class EffectView {
  @ApiProperty({
    enum: ['unit', 'service', 'location', 'counter', 'officer', 'assignment', 'shift', 'code'],
  })
  what!: string;

  @ApiProperty({
    enum: ['created', 'changed', 'ended', 'continued'],
    description: 'continued: goes on in the successor, codes as they are printed',
  })
  change!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  count!: number;

  @ApiProperty({ type: [String], example: ['loket-1.dinas-baru'] })
  keys!: readonly string[];
}

export class ChangeView {
  @ApiProperty({ description: 'true: nothing was stored' })
  preview!: boolean;

  @ApiProperty({
    format: 'uuid',
    description: 'What was changed or made; of a preview of something new it means nothing.',
  })
  id!: string;

  @ApiProperty({ type: [EffectView], description: 'Everything that happens with it.' })
  effects!: readonly EffectView[];
}

export class CorrectionView {
  @ApiProperty({ description: 'true: nothing was stored' })
  preview!: boolean;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'fewer than 10', description: 'How many ratings changed hands.' })
  ratings!: string;
}

/** Fewer than ten ratings are not counted out: a number would tell who rated. */
export function correctionView({
  ratings,
  ...done
}: Omit<CorrectionView, 'ratings'> & { ratings: number | null }): CorrectionView {
  return { ...done, ratings: ratings === null ? 'fewer than 10' : String(ratings) };
}

class DaysView {
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-01-01' })
  from!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The first day after it.',
  })
  to!: string | null;
}

class UnitVersionView extends DaysView {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  parentId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  headId!: string | null;
}

class SuccessionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['rename', 'merge', 'split'] })
  kind!: string;

  @ApiProperty({ format: 'date' })
  on!: string;
}

export class UnitHistoryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty()
  key!: string;

  @ApiProperty()
  guest!: boolean;

  @ApiProperty({ type: [UnitVersionView] })
  versions!: UnitVersionView[];

  @ApiProperty({ type: [SuccessionView] })
  predecessors!: SuccessionView[];

  @ApiProperty({ type: [SuccessionView] })
  successors!: SuccessionView[];
}

export class ServiceHistoryView extends DaysView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty()
  key!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty({ type: [DaysView], description: 'days on which it asks for no fee' })
  free!: DaysView[];
}

class PlaceView extends DaysView {
  @ApiProperty({ format: 'uuid' })
  locationId!: string;
}

class OfferView extends DaysView {
  @ApiProperty({ format: 'uuid' })
  serviceId!: string;
}

export class CounterHistoryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty()
  key!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty()
  shared!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  retiredOn!: string | null;

  @ApiProperty({ type: [PlaceView] })
  places!: PlaceView[];

  @ApiProperty({ type: [OfferView] })
  services!: OfferView[];
}
