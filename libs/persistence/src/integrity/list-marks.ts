import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { AssuranceLevel } from '@app/rating';
import type { MarkKind } from './finding.js';

/** Marks of a unit's level over some days. */
export interface UnitMarks {
  unit: { id: string; name: string };
  level: AssuranceLevel;
  kind: MarkKind;
  /** marked ratings, from 4 */
  n: number;
  /** on so many local days */
  days: number;
}

const marks = defineQuery<{ userId: string; today: string }, UnitMarks>(
  new URL('./queries/list-marks.sql', import.meta.url),
);

/** What was marked in the 28 days before `today`, outside the reviewer's own unit, most first. */
export function listMarks(tx: EntityManager, userId: string, today: string): Promise<UnitMarks[]> {
  return marks(tx, { userId, today });
}
