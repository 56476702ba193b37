import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Subject } from './organisation.js';

/** A day on which a unit became another one, wholly or in part. */
export interface Succession {
  kind: 'rename' | 'merge' | 'split';
  /** local day, YYYY-MM-DD */
  on: string;
  /** by their last names */
  predecessor: Subject;
  successor: Subject;
}

/** A day from which a unit goes by another name. */
export interface NewName {
  /** local day, YYYY-MM-DD */
  on: string;
  from: string;
  to: string;
}

export interface Lineage {
  /** of the unit and all that it came from, and of the units that came from it; oldest first */
  successions: Succession[];
  /** of the unit itself, oldest first */
  names: NewName[];
}

const successionsOf = defineQuery<{ unitId: string }, Succession>(
  new URL('./queries/list-successions.sql', import.meta.url),
);
const newNamesOf = defineQuery<{ unitId: string }, NewName>(
  new URL('./queries/list-new-names.sql', import.meta.url),
);

/** What a unit was and what it became. Runs in the caller's tenant transaction. */
export async function findLineage(tx: EntityManager, unitId: string): Promise<Lineage> {
  return {
    successions: await successionsOf(tx, { unitId }),
    names: await newNamesOf(tx, { unitId }),
  };
}
