import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';

/** A unit whose corrections of a closed period wait until together they reach ten; never how many. */
export interface WaitingCorrections {
  unitId: string;
  name: string;
  /** a revision could show them now */
  ready: boolean;
}

const waiting = defineQuery<{ period: string; today: string }, WaitingCorrections>(
  new URL('./queries/list-waiting-corrections.sql', import.meta.url),
);

/** By name. Runs in the caller's tenant transaction. @param today local day, YYYY-MM-DD, whose names are given */
export function listWaitingCorrections(
  tx: EntityManager,
  period: string,
  today: string,
): Promise<WaitingCorrections[]> {
  return waiting(tx, { period, today });
}
