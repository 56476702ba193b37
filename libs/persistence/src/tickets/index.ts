export { forgetTickets } from './forget-tickets.js';
export {
  issueTicketKey,
  listTicketKeys,
  revokeTicketKey,
  TicketKeyRefused,
} from './manage-ticket-keys.js';
export { PostgresTicketService } from './ticket-service.store.js';
export {
  TICKET_CHANNELS,
  type TicketChannel,
  type TicketService,
  type TicketKey,
  type TicketRefusal,
} from './ticket.js';
export { TicketKeyEntity } from './ticket-key.entity.js';
