import type { Reply } from '@app/persistence/replies';
import { ApiProperty } from '@nestjs/swagger';

export class ReplyView implements Reply {
  @ApiProperty({ example: '2026-Q3' })
  period!: string;

  @ApiProperty({ example: 'Sejak Agustus saya menjelaskan langkah berikutnya di akhir layanan.' })
  text!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  writtenAt!: Date;
}
