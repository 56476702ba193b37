import { groupBy } from '@app/collections';
import { placeKey } from '../settled-cell.js';
import type { CorrectedPersons, CorrectedPlace } from './corrections.js';

/** Somebody counts more, or less, at a place with all corrections than in a state. */
export interface ChangedPlace {
  person: string;
  place: CorrectedPlace;
  change: number;
}

/** A place and by how much more somebody counts there than in each state. */
interface PlaceChange {
  place: CorrectedPlace;
  more: number[];
}

/**
 * Everybody who is corrected, with where they count in every state and with all corrections; places where they always
 * count are left away.
 * @param states what changes against each of them
 */
export function correctedPersons(states: readonly (readonly ChangedPlace[])[]): CorrectedPersons[] {
  const all = states.flatMap((some, state) => some.map((one) => ({ ...one, state })));
  return [...groupBy(all, ({ person }) => person).values()].flatMap((changed) => {
    const changes = new Map<string, PlaceChange>();
    for (const { change, place, state } of changed) {
      const key = `${placeKey(place)} ${place.says ?? ''}`;
      const known = changes.get(key) ?? { place, more: states.map(() => 0) };
      known.more[state]! += change;
      changes.set(key, known);
    }
    const found = [...changes.values()].filter(({ more }) => more.some((change) => change !== 0));
    return found.length === 0 ? [] : [inStates(found, states.length)];
  });
}

function inStates(changes: readonly PlaceChange[], states: number): CorrectedPersons {
  const nowIn = ({ more }: PlaceChange): number => Math.max(0, ...more);
  const places = (times: (change: PlaceChange) => number): CorrectedPlace[] =>
    changes.flatMap((change) => new Array<CorrectedPlace>(times(change)).fill(change.place));
  return {
    persons: 1,
    states: Array.from({ length: states }, (_, state) =>
      places((change) => nowIn(change) - change.more[state]!),
    ),
    now: places(nowIn),
  };
}
