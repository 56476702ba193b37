import { IfPresent } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsUUID, ValidateNested } from 'class-validator';
import { Day, Flag, Id, OptionalId, Text, TODAY, TOMORROW } from './organisation-change.dto.js';

class SuccessorDto {
  @Text('dinas-pelayanan', { description: "The agency's own short name; never used twice." })
  key!: string;

  @Text('Dinas Pelayanan Terpadu')
  name!: string;

  @OptionalId('the unit above; the top of the tree unless told')
  parentId: string | null = null;

  @OptionalId('the officer who heads it')
  headId: string | null = null;

  @Flag('a desk of another agency that is hosted here')
  guest = false;
}

export class NewUnitDto extends SuccessorDto {
  @Day(TODAY)
  from!: string;
}

export class UnitChangeDto {
  @Flag('true: mends how the present name is written, at once; then only `name` is given')
  correct = false;

  @IfPresent()
  @Day(`${TOMORROW} Needed unless \`correct\`.`)
  from?: string;

  @IfPresent()
  @Text('Dinas Kependudukan dan Pencatatan Sipil', { required: false })
  name?: string;

  @OptionalId('null: the top of the tree')
  parentId?: string | null;

  @OptionalId('null: nobody')
  headId?: string | null;
}

export class UnitMergeDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'the units that end' })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  unitIds!: string[];

  @IfPresent()
  @Id('the successor, if it stands already')
  intoUnitId?: string;

  @ApiProperty({ type: SuccessorDto, required: false, description: 'the successor, if it is new' })
  @IfPresent()
  @ValidateNested()
  @Type(() => SuccessorDto)
  into?: SuccessorDto;

  @Day(TOMORROW)
  from!: string;
}
