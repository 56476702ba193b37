import { defineQuery, orSilent, resultOf } from '@app/database';
import type { DataSource } from 'typeorm';
import type { TicketService, TicketRefusal } from './ticket.js';

type Issued = { refused: TicketRefusal } | { validUntil: string };
type Called = { refused: TicketRefusal } | { counter: string };

const issued = defineQuery<{ keyHash: Buffer; hashes: Buffer[]; at: Date }, { result: Issued }>(
  new URL('./queries/issue-tickets.sql', import.meta.url),
);
const called = defineQuery<
  { keyHash: Buffer; hash: Buffer; counter: string; at: Date },
  { result: Called }
>(new URL('./queries/call-ticket.sql', import.meta.url));

/** Calls the two functions that the intake's role may execute for tickets. */
export class PostgresTicketService implements TicketService {
  constructor(private readonly dataSource: DataSource) {}

  issue(keyHash: string, hashes: string[], at: Date): Promise<Issued> {
    const tickets = { keyHash: bytes(keyHash), hashes: hashes.map(bytes), at };
    return orSilent(async () => resultOf(await issued(this.dataSource, tickets)));
  }

  call(
    keyHash: string,
    { hash, counter, at }: { hash: string; counter: string; at: Date },
  ): Promise<Called> {
    const call = { keyHash: bytes(keyHash), hash: bytes(hash), counter, at };
    return orSilent(async () => resultOf(await called(this.dataSource, call)));
  }
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
