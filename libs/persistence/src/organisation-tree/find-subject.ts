import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../releases/index.js';
import type { Subject } from './organisation.js';
import { UNIT_NAMES } from './unit-names.js';

const NAMED_ON_A_DAY = `SELECT unit_id AS id, name FROM (${UNIT_NAMES}) named WHERE unit_id = $2`;

const NAMED_FOR_GOOD: Readonly<Record<Exclude<SubjectKind, 'unit'>, string>> = {
  instansi: 'SELECT id, name FROM instansi WHERE id = $1',
  service: 'SELECT id, name FROM services WHERE id = $1',
  location: 'SELECT id, name FROM locations WHERE id = $1',
  assignment: `
    SELECT a.id, o.public_name AS name
    FROM assignments a JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
    WHERE a.id = $1`,
};

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
  const rows =
    kind === 'unit'
      ? await tx.query(NAMED_ON_A_DAY, [day, id])
      : await tx.query(NAMED_FOR_GOOD[kind], [id]);
  return rows[0] ?? null;
}
