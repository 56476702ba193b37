import { groupBy } from '@app/collections';
import type { Transaction } from '@app/database';
import { nextStep } from '@app/jobs';
import type { Days } from '@app/persistence/figures';
import {
  findHours,
  listUnitVersions,
  type RatedHours,
  type UnitTime,
} from '@app/persistence/settled-ratings';
import type { LeftOutDays } from '../contents.js';
import { dayAfter } from '../reading/days.js';
import { type ParentOf, parentsOn, withAbove } from '../days/standing-units.js';
import { addRows, type Hours, noHours } from './hour-grids.js';

/** A unit, with everything below it, or a service, and the ratings that are counted. */
export interface HoursToRead {
  subject: { kind: 'unit' | 'service'; id: string };
  covers: readonly Days[];
  leftOut: readonly LeftOutDays[];
}

/**
 * When the ratings of some subjects came. The journal is read once, in stretches of days in which no unit moves and no
 * figure begins, ends or leaves somebody out: so each rating counts in the tree of its own day, and exactly those who
 * stay out of a figure stay out here.
 */
export async function readHours(
  tx: Transaction,
  instansiId: string,
  asked: readonly HoursToRead[],
): Promise<Hours[]> {
  const versions = await listUnitVersions(tx, { instansiId });
  const found = asked.map(() => noHours());
  for (const { from, to } of stretchesOf(asked, versions)) {
    await nextStep();
    const rows = groupBy(await findHours(tx, { instansiId, from, to }), ({ unitId }) => unitId);
    const parentOf = parentsOn(versions, from);
    const open = asked.flatMap((one, at) => (coversDay(one, from) ? [at] : []));
    const bySubject = groupBy(open, (at) => nameOf(asked[at]!.subject));
    for (const [unitId, own] of rows) {
      for (const [name, some] of rowsBySubject(unitId, own, parentOf)) {
        const counting = (bySubject.get(name) ?? []).filter(
          (at) => !isLeftOut(asked[at]!, unitId, from),
        );
        for (const at of counting) addRows(found[at]!, some);
      }
    }
  }
  return found;
}

function rowsBySubject(
  unitId: string,
  own: readonly RatedHours[],
  parentOf: ParentOf,
): [name: string, rows: readonly RatedHours[]][] {
  const places = withAbove(unitId, parentOf).map((id) => nameOf({ kind: 'unit', id }));
  const services = groupBy(
    own.filter(({ serviceId }) => serviceId !== null),
    ({ serviceId }) => nameOf({ kind: 'service', id: serviceId! }),
  );
  return [...places.map((name) => [name, own] as [string, readonly RatedHours[]]), ...services];
}

function coversDay({ covers }: HoursToRead, day: string): boolean {
  return covers.some(({ from, until }) => from <= day && day <= until);
}

function isLeftOut({ leftOut }: HoursToRead, unitId: string, day: string): boolean {
  return leftOut.some((one) => one.unitId === unitId && one.after < day && day <= one.until);
}

function nameOf({ kind, id }: HoursToRead['subject']): string {
  return `${kind} ${id}`;
}

/** Stretches that some figure covers, `to` being the day after the last. */
function stretchesOf(
  asked: readonly HoursToRead[],
  versions: readonly UnitTime[],
): { from: string; to: string }[] {
  const days = [
    ...asked.flatMap(({ covers }) =>
      covers.flatMap(({ from, until }) => [from, dayAfter(until, 1)]),
    ),
    ...asked.flatMap(({ leftOut }) =>
      leftOut.flatMap(({ after, until }) => [dayAfter(after, 1), dayAfter(until, 1)]),
    ),
    ...versions.map(({ from }) => from),
  ];
  const ascending = [...new Set(days)].toSorted();
  return ascending
    .slice(0, -1)
    .map((from, at) => ({ from, to: ascending[at + 1]! }))
    .filter(({ from }) => asked.some((one) => coversDay(one, from)));
}
