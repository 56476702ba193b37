import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../organisation-tree/index.js';
import { scopeOf, type Viewer } from './role.js';

/** Whom figures are about; it need not exist. */
interface NamedSubject {
  kind: SubjectKind;
  id: string;
}

const existing = defineQuery<NamedSubject, { id: string }>(
  new URL('./queries/find-existing.sql', import.meta.url),
);
const below = defineQuery<NamedSubject & { unitId: string; day: string }, { unitId: string }>(
  new URL('./queries/find-below.sql', import.meta.url),
);
const own = defineQuery<NamedSubject & { officerId: string | null; day: string }, { id: string }>(
  new URL('./queries/find-own.sql', import.meta.url),
);
const unitsOfOfficer = defineQuery<{ officerId: string | null }, { id: string }>(
  new URL('./queries/list-units-of-officer.sql', import.meta.url),
);
const unitsBelow = defineQuery<{ unitId: string; day: string }, { id: string }>(
  new URL('./queries/list-units-below.sql', import.meta.url),
);

/**
 * May this person see figures of this subject, with the tree as it was on `day` (YYYY-MM-DD)? An id that
 * does not exist is nobody's to see. A location and the agency hold several units, so whoever is limited
 * to a unit does not see them. Runs in the caller's tenant transaction.
 */
export async function maySee(
  tx: EntityManager,
  { role, unitId, officerId }: Viewer,
  subject: NamedSubject,
  day: string,
): Promise<boolean> {
  const scope = scopeOf({ role });
  if (scope === 'none') return false;
  if (scope === 'own') return (await own(tx, { ...subject, officerId, day })).length > 0;
  return unitId === null
    ? (await existing(tx, subject)).length > 0
    : (await below(tx, { ...subject, unitId, day })).length > 0;
}

/**
 * The units of which this person may know, in the tree of `day` (YYYY-MM-DD), where a closed unit keeps its
 * last place; null for all of the agency. An officer's are those of the own assignments, past ones too.
 */
export async function findUnitsInScope(
  tx: EntityManager,
  { role, unitId, officerId }: Viewer,
  day: string,
): Promise<ReadonlySet<string> | null> {
  const scope = scopeOf({ role });
  if (scope === 'none') return new Set();
  if (scope === 'own') return idsOf(await unitsOfOfficer(tx, { officerId }));
  if (unitId === null) return null;
  return idsOf(await unitsBelow(tx, { unitId, day }));
}

const idsOf = (rows: readonly { id: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ id }) => id));
