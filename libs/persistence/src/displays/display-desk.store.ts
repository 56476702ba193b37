import type { DataSource } from 'typeorm';
import { orUnavailable } from '@app/database';
import type { ResolvedCode } from '../ratings/index.js';
import type { DisplayDesk } from './display.js';

/** Calls the one function that the intake's role may execute for displays. */
export class PostgresDisplayDesk implements DisplayDesk {
  constructor(private readonly dataSource: DataSource) {}

  see(tokenHash: string, at: Date, clockOffSeconds: number | null): Promise<ResolvedCode | null> {
    return orUnavailable(async () => {
      const [row] = await this.dataSource.query('SELECT see_display($1, $2, $3) AS result', [
        Buffer.from(tokenHash, 'hex'),
        at,
        clockOffSeconds,
      ]);
      return row.result;
    });
  }
}
