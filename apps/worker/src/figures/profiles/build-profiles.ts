import { groupBy } from '@app/collections';
import type { Transaction } from '@app/database';
import {
  findProfileGroups,
  findShownProfiles,
  type ProfileGroup,
  type ShownProfile,
} from '@app/persistence/figures';
import type { ProfileField } from '@app/persistence/profiles';
import { listUnitVersions } from '@app/persistence/settled-ratings';
import { lastDayOf, parsePeriod } from '@app/skm';
import { type ParentOf, parentsOn, withAbove } from '../days/standing-units.js';
import { keyOf, PERSONS } from './shown-counts.js';
import { showProfiles, type UnitProfile } from './show-profiles.js';

/**
 * Profiles of periods that are closed together: the quarter first, and the semester and the year that end with it.
 * Units are taken with everything below them as they last stood in the period; whole months only are known.
 * @param periods keys of the calendar grid, shorter ones first
 * @returns what may be shown, for the closing to write
 */
export async function buildProfiles(
  tx: Transaction,
  instansiId: string,
  periods: readonly string[],
): Promise<ShownProfile[]> {
  const versions = await listUnitVersions(tx, { instansiId });
  const made: ShownProfile[] = [];
  for (const key of periods) {
    const period = parsePeriod(key);
    const range = { instansiId, from: period.from, to: period.to };
    const groups = await findProfileGroups(tx, range);
    const inside = [...(await findShownProfiles(tx, range)), ...made];
    const parentOf = parentsOn(versions, lastDayOf(period));
    const profiles = profilesOf(groups, parentOf);
    made.push(...showProfiles({ period: key, profiles, parentOf, inside }));
  }
  return made;
}

function profilesOf(groups: readonly ProfileGroup[], parentOf: ParentOf): UnitProfile[] {
  const found = new Map<string, Map<string, number>>();
  const add = (unitId: string, key: string, persons: number): void => {
    const counts = found.get(unitId) ?? new Map<string, number>();
    counts.set(key, (counts.get(key) ?? 0) + persons);
    found.set(unitId, counts);
  };
  for (const [unitId, own] of groupBy(groups, (group) => group.unitId)) {
    for (const holder of withAbove(unitId, parentOf)) {
      for (const { n, answers } of own) {
        add(holder, PERSONS, n);
        for (const [field, answer] of Object.entries(answers)) {
          add(holder, keyOf(field as ProfileField, answer), n);
        }
      }
    }
  }
  return [...found].map(([unitId, counts]) => ({ unitId, counts }));
}
