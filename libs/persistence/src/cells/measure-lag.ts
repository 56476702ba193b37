import { defineQuery } from '@app/database';
import type { DataSource } from 'typeorm';

/** Beyond this many rows the exact number says nothing more and would cost a scan. */
export const LARGEST_COUNT = 100_000;

export interface AggregationLag {
  /** journal rows that no cell holds yet, 0..{@link LARGEST_COUNT} */
  rows: number;
  /** seconds since cells were last written, while rows wait; 0 when none does */
  seconds: number;
}

const lags = defineQuery<{ largestCount: number }, AggregationLag>(
  new URL('./queries/measure-lag.sql', import.meta.url),
);

/** How far the cells are behind the journal. */
export async function measureLag(dataSource: DataSource): Promise<AggregationLag> {
  const [lag] = await lags(dataSource, { largestCount: LARGEST_COUNT });
  return lag!;
}
