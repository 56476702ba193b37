import type { DataSource } from 'typeorm';
import { orSilent, orUnavailable } from '@app/database';
import type {
  RatingCommand,
  RatingOutcome,
  RatingStore,
  ReceiptStatus,
  ResolvedCode,
  StandingRating,
} from './rating.js';

/** The intake's store: calls the five functions that its role may execute, and nothing else. */
export class PostgresRatingStore implements RatingStore {
  constructor(private readonly dataSource: DataSource) {}

  resolveCode(code: string, at: Date): Promise<ResolvedCode | null> {
    return this.call('resolve_code($1, $2)', [code, at]);
  }

  resolveTicket(hash: string, at: Date): Promise<ResolvedCode | null> {
    return this.call('resolve_ticket($1, $2)', [Buffer.from(hash, 'hex'), at]);
  }

  append(commands: RatingCommand[]): Promise<RatingOutcome[]> {
    const call = (): Promise<RatingOutcome[]> =>
      this.query('append_ratings($1)', [JSON.stringify(commands)]);
    return orSilent(call);
  }

  find(code: string, id: string, at: Date): Promise<StandingRating | null> {
    return this.call('find_rating($1, $2, $3)', [code, id, at]);
  }

  findReceipt(receiptHash: string): Promise<ReceiptStatus | null> {
    return this.call('find_receipt($1)', [Buffer.from(receiptHash, 'hex')]);
  }

  private call<T>(functionCall: string, parameters: unknown[]): Promise<T> {
    return orUnavailable(() => this.query(functionCall, parameters));
  }

  /** One statement is one transaction: what comes back has been committed. */
  private async query<T>(functionCall: string, parameters: unknown[]): Promise<T> {
    const [row] = await this.dataSource.query(`SELECT ${functionCall} AS result`, parameters);
    return row.result;
  }
}
