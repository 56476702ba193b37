import { defineCommand } from '@app/database';
import type { DataSource } from 'typeorm';
import { lockState } from './aggregation-state.js';

const settled = defineCommand<{ now: Date }>(new URL('./queries/settle-days.sql', import.meta.url));

/**
 * Settles the local days that are eight days old and of which every held rating is decided or counts, in each
 * agency from the oldest day on and without a gap. From then on the figures of their periods rest on what is
 * summed now; what the journal brings later to these days is a revision. Call it when the journal has been
 * summed and judged up to its end; a second call finds nothing to do.
 *
 * @returns agencies of which days were settled
 * @throws ClusterChanged after a restore into another cluster, until `rebuild`
 */
export function settleDays(dataSource: DataSource, now: Date): Promise<number> {
  return dataSource.transaction(async (tx) => {
    await lockState(tx);
    return settled(tx, { now });
  });
}
