import { TICKET_CHANNELS, type TicketChannel } from '@app/persistence/tickets';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';

export class NewTicketKeyDto {
  @ApiProperty({ enum: TICKET_CHANNELS, description: 'The way its tickets reach the citizen.' })
  @IsIn(TICKET_CHANNELS)
  channel!: TicketChannel;

  @ApiProperty({ example: 'Mesin antrean lantai 1', minLength: 1, maxLength: 100 })
  @IsString()
  @Length(1, 100)
  name!: string;
}
