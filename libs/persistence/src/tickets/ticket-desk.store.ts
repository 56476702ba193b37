import type { DataSource } from 'typeorm';
import { orSilent } from '@app/database';
import type { TicketDesk, TicketRefusal } from './ticket.js';

/** Calls the two functions that the intake's role may execute for tickets. */
export class PostgresTicketDesk implements TicketDesk {
  constructor(private readonly dataSource: DataSource) {}

  issue(
    keyHash: string,
    hashes: string[],
    at: Date,
  ): Promise<{ refused: TicketRefusal } | { validUntil: string }> {
    return this.ask('issue_tickets($1, $2, $3)', [bytes(keyHash), hashes.map(bytes), at]);
  }

  call(
    keyHash: string,
    { hash, counter, at }: { hash: string; counter: string; at: Date },
  ): Promise<{ refused: TicketRefusal } | { counter: string }> {
    return this.ask('call_ticket($1, $2, $3, $4)', [bytes(keyHash), bytes(hash), counter, at]);
  }

  private ask<T>(functionCall: string, parameters: unknown[]): Promise<T> {
    return orSilent(async () => {
      const [row] = await this.dataSource.query(`SELECT ${functionCall} AS result`, parameters);
      return row.result;
    });
  }
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
