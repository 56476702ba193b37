import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';

export class ImportDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The text of each file by its name, as docs/import.md describes them.',
    example: {
      'instansi.csv': 'key,name,marking,time_zone\nkota-contoh,Kota Contoh,CONTOH,Asia/Jakarta',
    },
  })
  @IsObject()
  files!: Record<string, unknown>;
}
