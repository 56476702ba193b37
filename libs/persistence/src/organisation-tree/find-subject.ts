import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Subject, SubjectKind } from './organisation.js';

const unitOn = defineQuery<{ id: string; day: string }, Subject>(
  new URL('./queries/name-unit.sql', import.meta.url),
);
const subjectOf = defineQuery<{ kind: string; id: string }, Subject>(
  new URL('./queries/name-subject.sql', import.meta.url),
);

/**
 * Whom an id of this agency names, a unit as it was named on `day` (YYYY-MM-DD); null for an id that
 * does not exist or belongs to another agency. Runs in the caller's tenant transaction.
 */
export async function findSubject(
  tx: EntityManager,
  kind: SubjectKind,
  id: string,
  day: string,
): Promise<Subject | null> {
  const [subject] =
    kind === 'unit' ? await unitOn(tx, { id, day }) : await subjectOf(tx, { kind, id });
  return subject ?? null;
}
