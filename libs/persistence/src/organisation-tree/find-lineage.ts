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

const LAST_NAME = (unit: string): string => `
  (SELECT v.name FROM unit_versions v WHERE v.unit_id = ${unit} ORDER BY lower(v.valid) DESC LIMIT 1)`;

/** What a unit was and what it became. Runs in the caller's tenant transaction. */
export async function findLineage(tx: EntityManager, unitId: string): Promise<Lineage> {
  const successions = await tx.query(
    `WITH RECURSIVE line AS (
       SELECT s.* FROM unit_successions s WHERE s.successor_id = $1 OR s.predecessor_id = $1
       UNION
       SELECT s.* FROM line JOIN unit_successions s
         ON s.successor_id = line.predecessor_id AND line.predecessor_id <> $1
     )
     SELECT kind, to_char(happened_on, 'YYYY-MM-DD') AS "on",
       jsonb_build_object('id', predecessor_id, 'name', ${LAST_NAME('predecessor_id')}) AS predecessor,
       jsonb_build_object('id', successor_id, 'name', ${LAST_NAME('successor_id')}) AS successor
     FROM line ORDER BY happened_on, 3, 4`,
    [unitId],
  );
  const names = await tx.query(
    `SELECT to_char(lower(valid), 'YYYY-MM-DD') AS "on", before AS "from", name AS "to"
     FROM (SELECT valid, name, lag(name) OVER (ORDER BY valid) AS before
       FROM unit_versions WHERE unit_id = $1) AS named
     WHERE before <> name ORDER BY valid`,
    [unitId],
  );
  return { successions, names };
}
