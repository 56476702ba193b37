import { IfPresent } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Length } from 'class-validator';
import { Day, Id, Moment, OptionalId, Text, TODAY, TOMORROW } from './organisation-change.dto.js';

export class NewOfficerDto {
  @Text('sari')
  key!: string;

  @Text('Sari Contoh')
  name!: string;

  @Text('Sari', { description: 'What citizens read.' })
  publicName!: string;

  @IsOptional()
  @Text('199001012015012999', {
    required: false,
    type: String,
    nullable: true,
    description: '18 digits; never shown again.',
  })
  nip: string | null = null;

  @ApiProperty({ enum: ['PNS', 'PPPK', 'NON_ASN'] })
  @IsIn(['PNS', 'PPPK', 'NON_ASN'])
  employment!: 'PNS' | 'PPPK' | 'NON_ASN';
}

export class OfficerNameDto {
  @IfPresent()
  @Text('Sari Contoh', { required: false })
  name?: string;

  @IfPresent()
  @Text('Sari', { required: false, description: 'What citizens read.' })
  publicName?: string;
}

export class NewAssignmentDto {
  @Id('the officer')
  officerId!: string;

  @Id('the unit')
  unitId!: string;

  @Day(TODAY)
  from!: string;
}

export class TransferDto {
  @Id('the unit that the officer leaves')
  fromUnitId!: string;

  @Id('the unit to which the officer goes')
  toUnitId!: string;

  @Day(TOMORROW)
  from!: string;
}

export class RosterQueryDto {
  @Id('the counter')
  counterId!: string;

  @Moment()
  from!: string;

  @Moment()
  to!: string;
}

export class NewShiftDto extends RosterQueryDto {
  @Id("the officer's assignment to the counter's unit")
  assignmentId!: string;
}

export class ShiftEndDto {
  @Moment()
  to!: string;
}

export class RosterCorrectionDto extends RosterQueryDto {
  @OptionalId('who served there all that time; null: nobody who could be named')
  assignmentId: string | null = null;

  @ApiProperty({ example: 'Sari sakit, Budi menggantikan', minLength: 3, maxLength: 500 })
  @Length(3, 500)
  reason!: string;
}
