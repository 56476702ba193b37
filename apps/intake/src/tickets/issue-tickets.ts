import { generateTicket, hashAccessKey, hashTicket, scannedAddress } from '@app/codes';
import type { TicketService } from '@app/persistence/tickets';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { IntakeConfig } from '../intake.config.js';
import { INTAKE_CONFIG, TICKET_SERVICE } from '../intake-tokens.js';

export interface IssuedTicket {
  /** names it when it is called */
  hash: string;
  /** what its QR holds; told this once */
  address: string;
}

export interface IssuedTickets {
  /** until when a rating with one of them is *served* */
  validUntil: string;
  tickets: IssuedTicket[];
}

/** Makes tickets for a queue machine. Only their hashes are stored. */
@Injectable()
export class IssueTickets {
  constructor(
    @Inject(TICKET_SERVICE) private readonly tickets: TicketService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INTAKE_CONFIG) private readonly config: IntakeConfig,
  ) {}

  /** @throws DomainError `ticket-key.unknown`; UnusablePublicUrl; StoreUnavailable */
  async execute(key: string, count: number): Promise<IssuedTickets> {
    const tickets = Array.from({ length: count }, () => this.make());
    const hashes = tickets.map(({ hash }) => hash);
    const answer = await this.tickets.issue(hashAccessKey(key), hashes, this.clock());
    if ('refused' in answer) throw new DomainError(answer.refused);
    return { validUntil: new Date(answer.validUntil).toISOString(), tickets };
  }

  private make(): IssuedTicket {
    const ticket = generateTicket();
    return { hash: hashTicket(ticket), address: scannedAddress(this.config.publicUrl, ticket) };
  }
}
