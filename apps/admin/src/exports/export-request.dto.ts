import { EXPORT_FORMATS, type ExportFormat, type ExportSeparator } from '@app/persistence/exports';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const FORMATS = Object.keys(EXPORT_FORMATS);

export class ExportRequestDto {
  @ApiProperty({
    example: '2026-Q4',
    description: 'month 2026-11, quarter 2026-Q4, semester 2026-S2 or year 2026',
  })
  @IsString()
  @MaxLength(10)
  period!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    required: false,
    description:
      "a unit with everything below it at the period's end; all that you may see unless told",
  })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiProperty({ enum: FORMATS, example: 'xlsx' })
  @IsIn(FORMATS)
  format!: ExportFormat;

  @ApiProperty({
    enum: [',', ';'],
    required: false,
    default: ',',
    description:
      'of a CSV file: , with decimal points for programs, ; with decimal commas for a spreadsheet set to Indonesian',
  })
  @IsOptional()
  @IsIn([',', ';'])
  separator?: ExportSeparator | null;
}
