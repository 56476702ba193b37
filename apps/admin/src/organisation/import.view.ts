import { formatCode } from '@app/codes';
import type { ImportReport } from '@app/persistence/organisation';
import { ApiProperty } from '@nestjs/swagger';

class TableCountsView {
  @ApiProperty({ example: 'units' })
  table!: string;

  @ApiProperty({ type: 'integer' })
  created!: number;

  @ApiProperty({ type: 'integer' })
  updated!: number;

  @ApiProperty({ type: 'integer' })
  unchanged!: number;

  @ApiProperty({ type: 'integer' })
  removed!: number;
}

class MadeCodeView {
  @ApiProperty({ example: 'loket-1' })
  key!: string;

  @ApiProperty({ example: '7KQ-2M9-TXW' })
  code!: string;
}

export class ImportView {
  @ApiProperty({ description: 'true: nothing was stored' })
  preview!: boolean;

  @ApiProperty({ description: 'false: the database holds what the files say' })
  changed!: boolean;

  @ApiProperty({ type: [TableCountsView] })
  tables!: readonly TableCountsView[];

  @ApiProperty({
    type: [MadeCodeView],
    description: 'Codes made for empty fields; not in a preview.',
  })
  codes!: readonly MadeCodeView[];
}

/** Codes are told once, those that this import has drawn. */
export function importView({
  preview,
  changed,
  report,
}: {
  preview: boolean;
  changed: boolean;
  report: ImportReport;
}): ImportView {
  return {
    preview,
    changed,
    tables: report.tables,
    codes: report.codes
      .filter(({ generated }) => generated)
      .map(({ key, code }) => ({ key, code: formatCode(code) })),
  };
}
