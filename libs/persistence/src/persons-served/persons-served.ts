import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';

/** Persons served by a service in a month, as entered. */
export interface PersonsServedEntry {
  serviceId: string;
  /** e.g. 2026-10 */
  month: string;
  /** persons, a whole number from 0 */
  n: number;
}

/** Who entered a number and when. */
export interface EnteredNumber {
  n: number;
  enteredBy: string;
  enteredAt: Date;
}

export interface PersonsServedMonth extends EnteredNumber {
  month: string;
  /** the numbers that it replaced, newest first */
  before: EnteredNumber[];
}

/** A service for which the viewer may enter numbers. */
export interface OfferedService {
  id: string;
  key: string;
  name: string;
  /** first local day on which it is offered, YYYY-MM-DD */
  from: string;
  /** first local day after it; null while it lasts */
  to: string | null;
}

const monthsOf = defineQuery<{ serviceId: string }, PersonsServedMonth>(
  new URL('./queries/list-persons-served.sql', import.meta.url),
);
const entriesBefore = defineQuery<{ serviceIds: readonly string[] }, PersonsServedEntry>(
  new URL('./queries/find-persons-served.sql', import.meta.url),
);
const entered = defineCommand<
  Pick<Viewer, 'instansiId' | 'userId'> & {
    serviceIds: readonly string[];
    months: readonly string[];
    numbers: readonly number[];
    at: Date;
  }
>(new URL('./queries/enter-persons-served.sql', import.meta.url));
const offered = defineQuery<{ unitId: string | null; day: string }, OfferedService>(
  new URL('./queries/list-offered-services.sql', import.meta.url),
);

/** Months of one service, newest first. Runs in the caller's tenant transaction, as all here. */
export function listPersonsServed(
  tx: EntityManager,
  serviceId: string,
): Promise<PersonsServedMonth[]> {
  return monthsOf(tx, { serviceId });
}

/** Numbers that stand for these services and months, as `<service id> <month>`. */
export async function findPersonsServed(
  tx: EntityManager,
  entries: readonly Pick<PersonsServedEntry, 'serviceId' | 'month'>[],
): Promise<Map<string, number>> {
  const serviceIds = [...new Set(entries.map(({ serviceId }) => serviceId))];
  const rows = await entriesBefore(tx, { serviceIds });
  return new Map(rows.map(({ serviceId, month, n }) => [`${serviceId} ${month}`, n]));
}

/**
 * Enters numbers, in place of those that stood; each that changes something goes to the log. The
 * services must be of the viewer's agency, each month of a service at most once.
 */
export async function enterPersonsServed(
  tx: EntityManager,
  { instansiId, userId }: Viewer,
  entries: readonly PersonsServedEntry[],
  at: Date,
): Promise<void> {
  await entered(tx, {
    instansiId,
    userId,
    serviceIds: entries.map(({ serviceId }) => serviceId),
    months: entries.map(({ month }) => month),
    numbers: entries.map(({ n }) => n),
    at,
  });
}

/** The services in the viewer's scope, in the tree of `day` (YYYY-MM-DD), by key. */
export function listOfferedServices(
  tx: EntityManager,
  { unitId }: Pick<Viewer, 'unitId'>,
  day: string,
): Promise<OfferedService[]> {
  return offered(tx, { unitId, day });
}
