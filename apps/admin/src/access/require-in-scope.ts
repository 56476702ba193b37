import type { Transaction } from '@app/database';
import { maySee, type Viewer } from '@app/persistence/access';
import { localDay, type SubjectKind } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import { lastDayOf, type Period } from '@app/skm';

/**
 * Refuses a viewer whose scope does not hold this subject in the tree of `day` (YYYY-MM-DD).
 *
 * @throws DomainError `<kind>.unknown`: what is out of scope is not told apart from what does not exist
 */
export async function requireInScope(
  tx: Transaction,
  viewer: Viewer,
  subject: { kind: SubjectKind; id: string },
  day: string,
): Promise<void> {
  if (!(await maySee(tx, viewer, subject, day))) throw new DomainError(`${subject.kind}.unknown`);
}

/**
 * The day whose tree says who may see figures of a period: its last one, or today while it lasts. YYYY-MM-DD.
 */
export async function dayOfTree(tx: Transaction, period: Period, now: Date): Promise<string> {
  const today = await localDay(tx, now);
  const last = lastDayOf(period);
  return last < today ? last : today;
}
