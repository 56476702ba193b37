export { forgetTickets } from './forget-tickets.js';
export {
  issueTicketKey,
  listTicketKeys,
  revokeTicketKey,
  TicketKeyRefused,
} from './keep-ticket-keys.js';
export { PostgresTicketDesk } from './ticket-desk.store.js';
export {
  TICKET_CHANNELS,
  type TicketChannel,
  type TicketDesk,
  type TicketKey,
  type TicketRefusal,
} from './ticket.js';
export { TicketKeyEntity } from './ticket-key.entity.js';
