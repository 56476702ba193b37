import { Module } from '@nestjs/common';
import { ManageTicketKeys } from './manage-ticket-keys.js';
import { TicketKeysController } from './ticket-keys.controller.js';
import { TICKET_KEY_PROBLEMS } from './ticket-key-problems.js';

@Module({
  controllers: [TicketKeysController],
  providers: [ManageTicketKeys],
})
export class TicketKeysModule {
  static readonly problems = TICKET_KEY_PROBLEMS;
}
