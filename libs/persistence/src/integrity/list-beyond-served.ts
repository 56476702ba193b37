import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';

/** A month of a service with more ratings than persons served. */
export interface ServiceBeyondServed {
  unit: { id: string; name: string };
  service: { id: string; name: string };
  /** YYYY-MM */
  month: string;
  /** published, of every level */
  ratings: number;
  /** persons, as entered by the agency */
  served: number;
}

const monthsBeyondServed = defineQuery<
  { userId: string; from: string; to: string; today: string },
  ServiceBeyondServed
>(new URL('./queries/list-beyond-served.sql', import.meta.url));

/**
 * Services of which more ratings were published for a month than persons were served in it, outside the
 * reviewer's own unit, newest month first, then by how many more. At the most 200, in the caller's tenant
 * transaction. A month without a number is not compared.
 *
 * @param months between two local days, YYYY-MM-DD, the second excluded
 * @param today local day of the agency, YYYY-MM-DD
 */
export function listBeyondServed(
  tx: EntityManager,
  userId: string,
  months: { from: string; to: string },
  today: string,
): Promise<ServiceBeyondServed[]> {
  return monthsBeyondServed(tx, { userId, ...months, today });
}
