import type { EnteredNumber, PersonsServedMonth } from '@app/persistence/persons-served';
import { ApiProperty } from '@nestjs/swagger';
import { VERSION } from '../changes/change.js';
import type { CsvFault } from './read-persons-served-csv.js';

export class EnteredNumberView implements Omit<EnteredNumber, 'enteredAt'> {
  @ApiProperty({ type: 'integer', minimum: 0, example: 812, description: 'persons' })
  n!: number;

  @ApiProperty({ example: 'perencana', description: 'user name' })
  enteredBy!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T03:00:00.000Z' })
  enteredAt!: Date;
}

export class PersonsServedMonthView extends EnteredNumberView implements PersonsServedMonth {
  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty({ type: [EnteredNumberView], description: 'what it replaced, newest first' })
  before!: EnteredNumberView[];
}

export class PersonsServedFaultView implements CsvFault {
  @ApiProperty({ type: 'integer', example: 3, description: 'as an editor counts; the header is 1' })
  line!: number;

  @ApiProperty({ type: String, nullable: true, example: 'n' })
  column!: string | null;

  @ApiProperty({ example: '"banyak" is no number of persons; write a whole number from 0.' })
  message!: string;
}

export class PersonsServedRowView {
  @ApiProperty({ type: 'integer', example: 2 })
  line!: number;

  @ApiProperty({ example: 'ktp-el' })
  serviceKey!: string;

  @ApiProperty({ example: '2026-10' })
  month!: string;

  @ApiProperty({ type: 'integer', example: 812 })
  n!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 790,
    description: 'the number that stands now; null where none does',
  })
  before!: number | null;
}

/** What a file would change, and what is wrong with it. Faults stand in a preview only: else they are a refusal. */
export class PersonsServedFileView {
  @ApiProperty({ type: [PersonsServedRowView], description: 'rows without a fault' })
  rows!: PersonsServedRowView[];

  @ApiProperty({ type: [PersonsServedFaultView] })
  faults!: PersonsServedFaultView[];

  @ApiProperty({ example: false })
  stored!: boolean;
}
