import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';

/** A month of a service with more ratings than persons served. */
export interface ServiceBeyondPersonsServed {
  unit: { id: string; name: string };
  service: { id: string; name: string };
  /** YYYY-MM */
  month: string;
  /** published, of every level */
  ratings: number;
  /** persons, as entered by the agency */
  personsServed: number;
}

const monthsBeyondPersonsServed = defineQuery<
  { userId: string; from: string; to: string; today: string },
  ServiceBeyondPersonsServed
>(new URL('./queries/list-beyond-persons-served.sql', import.meta.url));

/**
 * Services of which more ratings were published for a month than persons were served in it, outside the
 * reviewer's own unit, newest month first, then by how many more. At the most 200, in the caller's tenant
 * transaction. A month without a number is not compared.
 *
 * @param months between two local days, YYYY-MM-DD, the second excluded
 * @param today local day of the agency, YYYY-MM-DD
 */
export function listBeyondPersonsServed(
  tx: EntityManager,
  userId: string,
  months: { from: string; to: string },
  today: string,
): Promise<ServiceBeyondPersonsServed[]> {
  return monthsBeyondPersonsServed(tx, { userId, ...months, today });
}
