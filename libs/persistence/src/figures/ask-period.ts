import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import type { PeriodRequest, PeriodRequestKind } from './closed-period.js';

/** What a planner wants of a period. */
export interface PeriodWish {
  kind: PeriodRequestKind;
  /** key of a quarter, 2026-Q4 */
  period: string;
  /** of a revision; redacted */
  reason: string | null;
}

export interface AskedPeriod extends PeriodRequest {
  /** user name */
  askedBy: string;
}

type Asker = Pick<Viewer, 'instansiId' | 'userId'>;

const waitingRequests = defineQuery<PeriodWish, { id: string }>(
  new URL('./queries/find-waiting-request.sql', import.meta.url),
);
const requested = defineQuery<Asker & PeriodWish & { at: Date }, { id: string }>(
  new URL('./queries/request-period.sql', import.meta.url),
);
const requests = defineQuery<{ id: string | null }, AskedPeriod>(
  new URL('./queries/list-period-requests.sql', import.meta.url),
);

/**
 * Puts a wish on the worker's list. What waits already is not asked twice: then that request is returned, whoever
 * asked it. Runs in the caller's tenant transaction, as all here.
 *
 * @returns the request, and whether this call made it
 */
export async function askPeriod(
  tx: EntityManager,
  by: Asker,
  wish: PeriodWish,
  at: Date,
): Promise<{ request: AskedPeriod; isNew: boolean }> {
  const [waiting] = await waitingRequests(tx, wish);
  const { instansiId, userId } = by;
  const [asked] = waiting ? [waiting] : await requested(tx, { instansiId, userId, ...wish, at });
  const request = await findPeriodRequest(tx, asked!.id);
  return { request: request!, isNew: waiting === undefined };
}

/** Null for an id that the agency does not have. */
export async function findPeriodRequest(
  tx: EntityManager,
  id: string,
): Promise<AskedPeriod | null> {
  const [request] = await requests(tx, { id });
  return request ?? null;
}

/** The newest 200 requests of the agency, newest first. */
export function listPeriodRequests(tx: EntityManager): Promise<AskedPeriod[]> {
  return requests(tx, { id: null });
}
