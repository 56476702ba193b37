import type { ChangedPlace } from '@app/figures';
import type { ChangedRating } from '@app/persistence/figures';
import type { Said } from './aspects.js';

/**
 * What a revision would change against every state, the latest last.
 * @param states what changes against each state with all corrections
 * @param waiting units that stay as they are in the latest state
 */
export function changesOf(
  states: readonly (readonly ChangedRating[])[],
  waiting: ReadonlySet<string>,
): ChangedRating[][] {
  const waits = ({ unitId }: ChangedRating): boolean => waiting.has(unitId);
  const notYet = states.at(-1)!.filter(waits);
  return states.map((rows) => [...rows, ...notYet.map((row) => ({ ...row, change: -row.change }))]);
}

/** The changes of ratings that say something of a measure, as the rules take them. */
export function changedPlaces(rows: readonly ChangedRating[], said: Said): ChangedPlace[] {
  return rows.flatMap((row) => {
    const says = said(row);
    if (says === null) return [];
    const {
      rating: person,
      change,
      day,
      unitId,
      locationId,
      serviceId,
      assignmentId,
      attested,
    } = row;
    const place = { day, unitId, locationId, serviceId, assignmentId, attested, says };
    return [{ person, change, place }];
  });
}
