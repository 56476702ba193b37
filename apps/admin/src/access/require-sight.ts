import { maySee, type Viewer } from '@app/persistence/access';
import type { SubjectKind } from '@app/persistence/releases';
import { DomainError } from '@app/platform';

/** What of the store a tenant's transaction hands to its work. */
export type Transaction = Parameters<typeof maySee>[0];

/**
 * Lets nobody on who may not see this subject in the tree of `day` (YYYY-MM-DD).
 *
 * @throws DomainError `<kind>.unknown`: what is out of scope is not told apart from what does not exist
 */
export async function requireSight(
  tx: Transaction,
  viewer: Viewer,
  subject: { kind: SubjectKind; id: string },
  day: string,
): Promise<void> {
  if (!(await maySee(tx, viewer, subject, day))) throw new DomainError(`${subject.kind}.unknown`);
}
