import { Module } from '@nestjs/common';
import { KeepTicketKeys } from './keep-ticket-keys.js';
import { TicketKeysController } from './ticket-keys.controller.js';

@Module({
  controllers: [TicketKeysController],
  providers: [KeepTicketKeys],
})
export class TicketKeysModule {}
