import { defineQuery } from '@app/database';
import type { SettledDays, SettledPlace } from './settled-place.js';

/** Something whose figures have grown. */
export interface ChangedSubject {
  kind: 'unit' | 'location' | 'service' | 'assignment';
  id: string;
  /** who came to it, from 1; of a unit to itself, without the units below it */
  persons: number;
}

/** Persons whom corrections brought into a place after its day was settled, or took out of it. */
export interface LateChange extends SettledPlace {
  attested: boolean;
  added: number;
  removed: number;
}

/** Below which unit a unit stood, for a time. */
export interface UnitTime {
  unitId: string;
  /** the desk of another agency */
  guest: boolean;
  /** null: at the top */
  parentId: string | null;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** local day after the last; null: until now */
  to: string | null;
}

/** Subjects with ratings on settled days after `since`, YYYY-MM-DD. */
export const findChangedSubjects = defineQuery<
  { instansiId: string; since: string },
  ChangedSubject
>(new URL('./queries/find-changed-subjects.sql', import.meta.url));

/**
 * What revisions of a range of settled days would change, rating by rating: somebody who moved from one place
 * to another is taken out of the one and added to the other.
 */
export const findLateChanges = defineQuery<SettledDays, LateChange>(
  new URL('./queries/find-late-changes.sql', import.meta.url),
);

/** The tree of units of every day, oldest first in each unit. */
export const listUnitVersions = defineQuery<{ instansiId: string }, UnitTime>(
  new URL('./queries/list-unit-versions.sql', import.meta.url),
);
