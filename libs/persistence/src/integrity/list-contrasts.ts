import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';

/** An officer of a unit whose present ratings differ from the served ones beyond chance; not named. */
export interface UnitContrast {
  unit: { id: string; name: string };
  /** standard errors between the means of the two levels, rounded to two decimals; above 0: present is higher */
  z: number;
  verdict: 'present higher' | 'present lower';
}

const contrasts = defineQuery<
  { userId: string; from: string; to: string; today: string },
  UnitContrast
>(new URL('./queries/list-contrasts.sql', import.meta.url));

/**
 * Where present and served ratings differ, by the newest closed quarter that each officer has in some days, outside
 * the reviewer's own unit, largest first. At the most 200, in the caller's tenant transaction.
 *
 * @param days local days, YYYY-MM-DD: from the first to the day after the last
 * @param today local day of the agency, YYYY-MM-DD
 */
export function listContrasts(
  tx: EntityManager,
  userId: string,
  { from, to }: { from: string; to: string },
  today: string,
): Promise<UnitContrast[]> {
  return contrasts(tx, { userId, from, to, today });
}
