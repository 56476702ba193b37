import type { Viewer } from '@app/persistence/access';
import { Tenancy, type Transaction } from '@app/database';
import {
  type FigureNote,
  findClosedWindows,
  findCuts,
  listServiceMonths,
  type UnitCut,
} from '@app/persistence/figures';
import { findSubject, localDay } from '@app/persistence/organisation-tree';
import { sumPersonsServed } from '@app/persistence/persons-served';
import { parsePeriod, type Period } from '@app/skm';
import { CHANGE_WATCH } from '@app/statistics';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { addOfficerAuditEntries, officersIn } from '../access/add-figure-audit-entry.js';
import { requireInScope } from '../access/require-in-scope.js';
import type { SubjectView } from '../indicators/indicators.view.js';
import { type Flood, watchVolume } from './watch-volume.js';
import { type Change, type Watched, watchWindows, type WatchedWindows } from './watch-windows.js';
import { closedWindows, windowsBetween } from './windows-of.js';

/** What changed beyond noise in a unit with everything below it. */
export interface UnitSignals extends WatchedWindows {
  subject: SubjectView;
  /** the last local day looked at, YYYY-MM-DD */
  until: string;
  /** the closed month whose numbers of ratings were compared with persons served; null while there is none */
  month: Period | null;
  floods: Flood[];
  /** names of all subjects, as `<kind> <id>` */
  names: Map<string, string>;
}

@Injectable()
export class ReadSignals {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * From shown figures only. Naming an officer, or a unit that is nearly one officer's, adds an audit entry about
   * that officer.
   *
   * @param asked the last local day looked at, YYYY-MM-DD
   * @throws DomainError `unit.unknown` for an id that the agency does not have or the viewer may not see
   */
  execute(viewer: Viewer, unitId: string, asked: string): Promise<UnitSignals> {
    const at = this.clock();
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const today = await localDay(tx, at);
      const until = asked < today ? asked : today;
      await requireInScope(tx, viewer, { kind: 'unit', id: unitId }, until);
      const cuts = await findCuts(tx, { unitId, day: until, from: weeksBefore(until, ALL_WEEKS) });
      const watched = await watch(tx, cuts, { unitId, until });
      const { month, floods } = await findFloods(tx, viewer, unitId, until);
      const names = await nameAll(
        tx,
        [{ kind: 'unit', id: unitId }, ...named(watched, floods)],
        until,
      );
      await addAuditEntries(tx, viewer, watched.changes, cuts, at);
      const subject = { kind: 'unit', id: unitId, name: names.get(`unit ${unitId}`)! } as const;
      return { subject, until: asked, month, floods, names, ...watched };
    });
  }
}

const ALL_WEEKS = CHANGE_WATCH.past + CHANGE_WATCH.watched;

/** The first day of the weeks that end with a day. */
function weeksBefore(day: string, weeks: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).minus({ weeks }).plus({ days: 1 }).toISODate()!;
}

/** A quarter's first window needs no cut before it, so one that began earlier is left out with its quarter. */
async function watch(
  tx: Transaction,
  cuts: readonly UnitCut[],
  { unitId, until }: { unitId: string; until: string },
): Promise<WatchedWindows> {
  const from = weeksBefore(until, ALL_WEEKS);
  const closed = await findClosedWindows(tx, { unitId, day: until, from });
  const whole = windowsBetween(cuts).filter(({ days }) => days.from >= from);
  return watchWindows(
    [...whole, ...closedWindows(closed)],
    weeksBefore(until, CHANGE_WATCH.watched),
  );
}

function named(watched: WatchedWindows, floods: readonly Flood[]): Watched[] {
  return [
    ...watched.changes.map(({ subject }) => subject),
    ...watched.learning,
    ...floods.map(({ id }) => ({ kind: 'service' as const, id })),
  ];
}

async function addAuditEntries(
  tx: Transaction,
  viewer: Viewer,
  changes: readonly Change[],
  cuts: readonly UnitCut[],
  at: Date,
): Promise<void> {
  for (const quarter of new Set(changes.map((change) => change.quarter))) {
    const about = changes
      .filter((change) => change.quarter === quarter)
      .flatMap(({ subject: { kind, id } }) =>
        kind === 'assignment' ? [id] : officersIn(notesOf(cuts, quarter, id)),
      );
    await addOfficerAuditEntries(tx, viewer, about, { key: quarter }, at);
  }
}

function notesOf(cuts: readonly UnitCut[], quarter: string, unitId: string): FigureNote[] {
  return cuts
    .filter((cut) => cut.quarter === quarter && cut.unitId === unitId)
    .flatMap(({ notes }) => notes);
}

async function findFloods(
  tx: Transaction,
  { instansiId }: Viewer,
  unitId: string,
  until: string,
): Promise<{ month: Period | null; floods: Flood[] }> {
  const services = await listServiceMonths(tx, { unitId, day: until });
  const [first] = services;
  if (first === undefined) return { month: null, floods: [] };
  const month = parsePeriod(first.month);
  const ids = services.map(({ id }) => id);
  const personsServed = await sumPersonsServed(tx, instansiId, 'service', ids, [month]);
  const floods = watchVolume(
    services.map(({ id, n }) => ({
      id,
      ratings: n,
      personsServed: personsServed.get(`${id} ${month.key}`) ?? null,
    })),
  );
  return { month, floods };
}

async function nameAll(
  tx: Transaction,
  subjects: readonly Watched[],
  day: string,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { kind, id } of subjects) {
    const key = `${kind} ${id}`;
    if (!names.has(key)) names.set(key, (await findSubject(tx, kind, id, day))?.name ?? '');
  }
  return names;
}
