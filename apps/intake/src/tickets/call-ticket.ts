import { hashAccessKey } from '@app/codes';
import type { TicketService } from '@app/persistence/tickets';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { TICKET_SERVICE } from '../intake-tokens.js';

/** A ticket's holder is asked to a counter; the roster says who serves there at this moment. */
@Injectable()
export class CallTicket {
  constructor(
    @Inject(TICKET_SERVICE) private readonly tickets: TicketService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param counter its key in the organisation's files
   * @returns the counter's name
   * @throws DomainError with the service's refusal; StoreUnavailable
   */
  async execute(key: string, hash: string, counter: string): Promise<{ counter: string }> {
    const called = { hash, counter, at: this.clock() };
    const answer = await this.tickets.call(hashAccessKey(key), called);
    if ('refused' in answer) throw new DomainError(answer.refused);
    return answer;
  }
}
