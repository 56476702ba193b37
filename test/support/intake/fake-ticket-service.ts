import { hashAccessKey } from '@app/codes';
import type { TicketService, TicketRefusal } from '@app/persistence/tickets';

/** One machine with its tickets, in memory. */
export class FakeTicketService implements TicketService {
  readonly issued: string[] = [];
  readonly called: { hash: string; counter: string; at: Date }[] = [];
  /** what the next calls are answered with */
  refusal: TicketRefusal | null = null;

  constructor(private readonly key: string) {}

  issue(
    keyHash: string,
    hashes: string[],
    at: Date,
  ): Promise<{ refused: TicketRefusal } | { validUntil: string }> {
    const refused = this.refusalOf(keyHash);
    if (refused) return Promise.resolve({ refused });
    this.issued.push(...hashes);
    return Promise.resolve({ validUntil: new Date(at.getTime() + 72 * 3_600_000).toISOString() });
  }

  call(
    keyHash: string,
    call: { hash: string; counter: string; at: Date },
  ): Promise<{ refused: TicketRefusal } | { counter: string }> {
    const refused = this.refusalOf(keyHash);
    if (refused) return Promise.resolve({ refused });
    this.called.push(call);
    return Promise.resolve({ counter: `Loket ${call.counter}` });
  }

  private refusalOf(keyHash: string): TicketRefusal | null {
    return keyHash === hashAccessKey(this.key) ? this.refusal : 'ticket-key.unknown';
  }
}
