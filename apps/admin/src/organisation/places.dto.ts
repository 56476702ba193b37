import { IfPresent } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { Day, Flag, Id, OptionalId, Text, TODAY, TOMORROW } from './organisation-change.dto.js';

export class NewLocationDto {
  @Text('mpp')
  key!: string;

  @Text('Mal Pelayanan Publik')
  name!: string;

  @IsOptional()
  @Text('Asia/Makassar', { required: false, type: String, nullable: true })
  timeZone: string | null = null;
}

export class NewServiceDto {
  @Text('ktp-el')
  key!: string;

  @Text('Perekaman KTP-el')
  name!: string;

  @Id('the unit that provides it, for good')
  unitId!: string;

  @Day(TODAY)
  from!: string;
}

export class FeeDto {
  @ApiProperty({ description: 'true: it asks for no fee, so citizens are not asked about one' })
  @IsBoolean()
  free!: boolean;

  @Day(`${TOMORROW} Of a service that begins today or later also its first day.`)
  from!: string;
}

export class NewCounterDto {
  @Text('loket-3')
  key!: string;

  @Text('Loket 3')
  name!: string;

  @Id('the unit to which it belongs, for good')
  unitId!: string;

  @Flag('several officers may serve there at once; then none is named')
  shared = false;

  @OptionalId('where it stands')
  locationId: string | null = null;

  @ApiProperty({ type: [String], format: 'uuid', required: false, default: [] })
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  serviceIds: string[] = [];

  @Day(TODAY)
  from!: string;
}

export class CounterChangeDto {
  @Flag('true: mends how the name is written, at once; then only `name` is given')
  correct = false;

  @IfPresent()
  @Day(`${TOMORROW} Needed unless \`correct\`.`)
  from?: string;

  @IfPresent()
  @Text('Loket 3', { required: false })
  name?: string;

  @OptionalId('where it stands from then on; null: nowhere in particular')
  locationId?: string | null;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    required: false,
    description: 'all that it offers from then on',
  })
  @IfPresent()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  serviceIds?: string[];
}
