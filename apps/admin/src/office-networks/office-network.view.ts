import type { OfficeNetwork } from '@app/persistence/office-networks';
import { ApiProperty } from '@nestjs/swagger';
import { VERSION } from '../changes/change.js';

export class OfficeNetworkView implements OfficeNetwork {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Kantor pusat' })
  name!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  enrolledAt!: Date;
}

export class NewOfficeNetworkView extends OfficeNetworkView {
  @ApiProperty({
    example: '203.0.113.77/32',
    description: 'What was enrolled, of IPv6 the /64. It is told this once and not stored.',
  })
  line!: string;
}
