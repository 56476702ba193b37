import { ApiProperty } from '@nestjs/swagger';
import { VERSION } from '../changes/change.js';

const ID = '5e0cbe56-2f0e-4d9c-8a53-0c1f4b3f7d11';

export class UnitView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ example: 'disdukcapil', description: "The unit's key in the imported files." })
  key!: string;

  @ApiProperty({
    example: 'Dinas Kependudukan dan Pencatatan Sipil',
    description: "As of today in the agency's time zone; a closed unit keeps its last name.",
  })
  name!: string;

  @ApiProperty({ format: 'uuid', type: String, nullable: true, example: null })
  parentId!: string | null;

  @ApiProperty({
    example: false,
    description: "A desk of another agency: in its location's figures, not in this agency's.",
  })
  guest!: boolean;

  @ApiProperty({ example: true, description: 'Does it exist today; past figures stay readable.' })
  active!: boolean;
}

export class ServiceView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ example: 'ktp-el' })
  key!: string;

  @ApiProperty({ example: 'Perekaman KTP-el' })
  name!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  unitId!: string;

  @ApiProperty({ example: true })
  active!: boolean;
}

export class LocationView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty({ example: 'mpp' })
  key!: string;

  @ApiProperty({ example: 'Mal Pelayanan Publik' })
  name!: string;

  @ApiProperty({ example: 'Asia/Makassar', description: 'IANA name; a day is a local day.' })
  timeZone!: string;

  @ApiProperty({ format: 'date', type: String, nullable: true, example: null })
  retiredOn!: string | null;
}

/** An officer in a unit for a time; figures belong to it, not to the person. */
export class AssignmentView {
  @ApiProperty({ format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  officerId!: string;

  @ApiProperty({ example: 'Sari', description: 'The name that citizens read; never a NIP.' })
  publicName!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  unitId!: string;

  @ApiProperty({ example: 'Dinas Kependudukan dan Pencatatan Sipil' })
  unitName!: string;

  @ApiProperty({ format: 'date', example: '2026-01-01' })
  from!: string;

  @ApiProperty({
    format: 'date',
    type: String,
    nullable: true,
    example: null,
    description: 'The first day after it; null while it lasts.',
  })
  to!: string | null;
}

/** An assignment that can be ended. */
export class VersionedAssignmentView extends AssignmentView {
  @ApiProperty(VERSION)
  version!: string;
}
