import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportState,
  type ExportStatus,
  type ListedExport,
} from '@app/persistence/exports';
import { ApiProperty } from '@nestjs/swagger';

const STATES: ExportState[] = ['waiting', 'running', 'done', 'failed', 'cancelled'];

export class ExportAcceptedView {
  @ApiProperty({ format: 'uuid', example: '7d0f4a52-6f1b-4a53-9d0c-2b9a5b8d6e01' })
  id!: string;

  @ApiProperty({ enum: STATES, example: 'waiting' })
  state!: ExportState;
}

export class ExportView extends ExportAcceptedView {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100, example: 40, description: 'percent' })
  progress!: number;

  @ApiProperty({ type: 'integer', example: 1280, description: 'rows of figures written so far' })
  rows!: number;

  @ApiProperty({ type: 'integer', nullable: true, example: null, description: 'null until done' })
  bytes!: number | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
    description: 'the file can be fetched until then; null until done',
  })
  expiresAt!: string | null;
}

export class ListedExportView extends ExportView {
  @ApiProperty({ example: '2026-Q4' })
  period!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: all of them' })
  unitId!: string | null;

  @ApiProperty({ enum: Object.keys(EXPORT_FORMATS), example: 'xlsx' })
  format!: ExportFormat;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt!: Date;
}

export function listedExportView(listed: ListedExport): ListedExportView {
  const { period, unitId, format, askedAt } = listed;
  return { ...exportView(listed), period, unitId, format, askedAt };
}

export function exportView({
  id,
  state,
  progress,
  rows,
  bytes,
  expiresAt,
}: ExportStatus): ExportView {
  return { id, state, progress, rows, bytes, expiresAt: expiresAt?.toISOString() ?? null };
}

export function exportAcceptedView({ id, state }: ExportStatus): ExportAcceptedView {
  return { id, state };
}
