/** The channels that issue tickets. */
export const TICKET_CHANNELS = ['ticket', 'kiosk', 'online'] as const;
export type TicketChannel = (typeof TICKET_CHANNELS)[number];

/** What a queue machine, a receipt printer or an online service was given. */
export interface TicketKey {
  id: string;
  /** what administrators call the machine */
  name: string;
  channel: TicketChannel;
  unitId: string;
  issuedAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

/** Why a machine's request was not carried out. */
export type TicketRefusal =
  | 'ticket-key.unknown'
  | 'ticket.unknown'
  | 'ticket.spent'
  | 'ticket.expired'
  | 'counter.unknown'
  | 'counter.other-unit';

/** The tickets as the intake sees them. Both throw `StoreUnavailable`, and `StoreSilent` when it may be done. */
export interface TicketService {
  /**
   * Keeps tickets, all or none.
   *
   * @param keyHash SHA-256 in hex of the machine's key
   * @param hashes SHA-256 in hex of each ticket
   */
  issue(
    keyHash: string,
    hashes: string[],
    at: Date,
  ): Promise<{ refused: TicketRefusal } | { validUntil: string }>;
  /** @param counter its key in the organisation's files */
  call(
    keyHash: string,
    call: { hash: string; counter: string; at: Date },
  ): Promise<{ refused: TicketRefusal } | { counter: string }>;
}
