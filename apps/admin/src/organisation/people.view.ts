import { ApiProperty } from '@nestjs/swagger';
import { VERSION } from '../changes/change.js';

class AssignedView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty({ format: 'date' })
  from!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The first day after it.',
  })
  to!: string | null;
}

export class OfficerHistoryView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty()
  key!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'What citizens read.' })
  publicName!: string;

  @ApiProperty({ enum: ['PNS', 'PPPK', 'NON_ASN'] })
  employment!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  retiredOn!: string | null;

  @ApiProperty({ type: [AssignedView] })
  assignments!: AssignedView[];
}

export class ShiftView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty({ format: 'uuid' })
  counterId!: string;

  @ApiProperty({ format: 'uuid' })
  assignmentId!: string;

  @ApiProperty()
  publicName!: string;

  @ApiProperty({ format: 'date-time' })
  from!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  to!: Date | null;
}

class PreviousShiftView {
  @ApiProperty({ format: 'uuid' })
  assignmentId!: string;

  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  to!: string | null;
}

export class RosterCorrectionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  counterId!: string;

  @ApiProperty({ format: 'date-time' })
  from!: Date;

  @ApiProperty({ format: 'date-time' })
  to!: Date;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  assignmentId!: string | null;

  @ApiProperty({ type: [PreviousShiftView], description: 'The shifts that were there before.' })
  previous!: PreviousShiftView[];

  @ApiProperty()
  reason!: string;

  @ApiProperty({ example: 'rina', description: 'User name.' })
  correctedBy!: string;

  @ApiProperty({ format: 'date-time' })
  correctedAt!: Date;
}
