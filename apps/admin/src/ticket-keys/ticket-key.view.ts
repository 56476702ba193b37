import { TICKET_CHANNELS, type TicketChannel } from '@app/persistence/tickets';
import { ApiProperty } from '@nestjs/swagger';
import { VERSION } from '../changes/change.js';

const TIME = { type: String, format: 'date-time', nullable: true } as const;

export class TicketKeyView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(VERSION)
  version!: string;

  @ApiProperty({ example: 'Mesin antrean lantai 1' })
  name!: string;

  @ApiProperty({ enum: TICKET_CHANNELS })
  channel!: TicketChannel;

  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  issuedAt!: Date;

  @ApiProperty(TIME)
  revokedAt!: Date | null;

  @ApiProperty({ ...TIME, description: 'to the minute' })
  lastUsedAt!: Date | null;
}

export class NewTicketKeyView extends TicketKeyView {
  @ApiProperty({
    example: '7KQ2M9TXW4BCD7KQ2M9TXW4BCD',
    description: 'For the machine. It is told this once, and may only issue and call tickets.',
  })
  key!: string;
}
