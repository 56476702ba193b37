import { defineQuery, orUnavailable, resultOf } from '@app/database';
import type { DataSource } from 'typeorm';
import type { ResolvedCode } from '../ratings/index.js';
import type { DisplayService } from './display.js';

const seenDisplay = defineQuery<
  { tokenHash: Buffer; at: Date; clockOffSeconds: number | null },
  { result: ResolvedCode | null }
>(new URL('./queries/see-display.sql', import.meta.url));

/** Calls the one function that the intake's role may execute for displays. */
export class PostgresDisplayService implements DisplayService {
  constructor(private readonly dataSource: DataSource) {}

  see(tokenHash: string, at: Date, clockOffSeconds: number | null): Promise<ResolvedCode | null> {
    const asked = { tokenHash: Buffer.from(tokenHash, 'hex'), at, clockOffSeconds };
    return orUnavailable(async () => resultOf(await seenDisplay(this.dataSource, asked)));
  }
}
