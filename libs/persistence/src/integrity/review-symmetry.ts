import { defineCommand, defineQuery } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';

/** Of the ratings that a reviewer excluded: do they praise more often than they blame? */
export interface ReviewSymmetry {
  /** user name */
  reviewer: string;
  /** excluded ratings, from 10 */
  n: number;
  /** of 100, how many had 3 or 4 at the first tap; the others had 1 or 2 */
  highPercent: number;
  /** YYYY-MM-DD */
  reportedOn: string;
}

const reported = defineCommand<{ now: Date }>(
  new URL('./queries/report-symmetry.sql', import.meta.url),
);
const newestReports = defineQuery<object, ReviewSymmetry>(
  new URL('./queries/list-symmetry.sql', import.meta.url),
);

/** As the worker: a new row for a reviewer who has excluded at least ten ratings, and ten more than reported. */
export async function reportSymmetry(dataSource: DataSource, now: Date): Promise<void> {
  await reported(dataSource, { now });
}

/** The newest row of every reviewer, by name, in the caller's tenant transaction. */
export function listSymmetry(tx: EntityManager): Promise<ReviewSymmetry[]> {
  return newestReports(tx, {});
}
