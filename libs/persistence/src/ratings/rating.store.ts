import { defineQuery, orSilent, orUnavailable, resultOf } from '@app/database';
import type { DataSource } from 'typeorm';
import type {
  RatingCommand,
  RatingOutcome,
  RatingStore,
  ReceiptStatus,
  ResolvedCode,
  CurrentRating,
} from './rating.js';

const resolvedCode = defineQuery<{ code: string; at: Date }, { result: ResolvedCode | null }>(
  new URL('./queries/resolve-code.sql', import.meta.url),
);
const resolvedTicket = defineQuery<{ hash: Buffer; at: Date }, { result: ResolvedCode | null }>(
  new URL('./queries/resolve-ticket.sql', import.meta.url),
);
const appended = defineQuery<{ commands: string }, { result: RatingOutcome[] }>(
  new URL('./queries/append-ratings.sql', import.meta.url),
);
const currentRating = defineQuery<
  { code: string; id: string; at: Date },
  { result: CurrentRating | null }
>(new URL('./queries/find-rating.sql', import.meta.url));
const receipt = defineQuery<{ receiptHash: Buffer }, { result: ReceiptStatus | null }>(
  new URL('./queries/find-receipt.sql', import.meta.url),
);

/** The intake's store: calls the five functions that its role may execute, and nothing else. */
export class PostgresRatingStore implements RatingStore {
  constructor(private readonly dataSource: DataSource) {}

  resolveCode(code: string, at: Date): Promise<ResolvedCode | null> {
    return orUnavailable(async () => resultOf(await resolvedCode(this.dataSource, { code, at })));
  }

  resolveTicket(hash: string, at: Date): Promise<ResolvedCode | null> {
    const ticket = { hash: Buffer.from(hash, 'hex'), at };
    return orUnavailable(async () => resultOf(await resolvedTicket(this.dataSource, ticket)));
  }

  append(commands: RatingCommand[]): Promise<RatingOutcome[]> {
    const batch = { commands: JSON.stringify(commands) };
    return orSilent(async () => resultOf(await appended(this.dataSource, batch)));
  }

  find(code: string, id: string, at: Date): Promise<CurrentRating | null> {
    return orUnavailable(async () =>
      resultOf(await currentRating(this.dataSource, { code, id, at })),
    );
  }

  findReceipt(receiptHash: string): Promise<ReceiptStatus | null> {
    const hash = { receiptHash: Buffer.from(receiptHash, 'hex') };
    return orUnavailable(async () => resultOf(await receipt(this.dataSource, hash)));
  }
}
