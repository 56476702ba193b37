import { addAuditEntry, type Viewer } from '@app/persistence/access';
import { Tenancy, type Transaction } from '@app/database';
import { findSubject } from '@app/persistence/organisation-tree';
import { sumPersonsServed } from '@app/persistence/persons-served';
import { findServicesBelow, findTrend, findWeeks } from '@app/persistence/releases';
import { type Period, periodsOf, periodsUntil, previousPeriod } from '@app/skm';
import { CHANGE_WATCH } from '@app/statistics';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { dayOfTree, requireInScope } from '../access/require-in-scope.js';
import type { SubjectView } from '../indicators/indicators.view.js';
import { type Flood, watchVolume } from './watch-volume.js';
import { type Change, type WatchedWeeks, watchWeeks } from './watch-weeks.js';

/** What changed beyond noise in a unit with everything below it. */
export interface UnitSignals extends WatchedWeeks {
  subject: SubjectView;
  until: Period;
  /** the month whose numbers of ratings were compared with persons served */
  month: Period;
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
   * From releases only. That an officer's line was looked at is written down for each officer named.
   *
   * @param until the last week looked at
   * @throws DomainError `unit.unknown` for an id that the agency does not have or the viewer may not see
   */
  execute(viewer: Viewer, unitId: string, until: Period): Promise<UnitSignals> {
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const day = await dayOfTree(tx, until, this.clock());
      await requireInScope(tx, viewer, { kind: 'unit', id: unitId }, day);
      const weeks = periodsUntil(until, CHANGE_WATCH.past + CHANGE_WATCH.watched);
      const keys = weeks.map(({ key }) => key);
      const watched = watchWeeks(await findWeeks(tx, unitId, day, keys), keys);
      const month = lastWholeMonth(until);
      const floods = await findFloods(tx, viewer, { unitId, day, month });
      const named = [
        { kind: 'unit' as const, id: unitId },
        ...watched.changes.map(({ subject }) => subject),
        ...watched.learning,
        ...floods.map(({ id }) => ({ kind: 'service' as const, id })),
      ];
      const names = await nameAll(tx, named, day);
      await this.addAuditEntries(tx, viewer, watched.changes, until);
      const subject = { kind: 'unit', id: unitId, name: names.get(`unit ${unitId}`)! } as const;
      return { subject, until, month, floods, names, ...watched };
    });
  }

  private async addAuditEntries(
    tx: Transaction,
    viewer: Viewer,
    changes: readonly Change[],
    { key }: Period,
  ): Promise<void> {
    const officers = changes.filter(({ subject }) => subject.kind === 'assignment');
    for (const assignmentId of new Set(officers.map(({ subject }) => subject.id))) {
      const entry = { what: 'officer_figure', assignmentId, unitId: null, period: key } as const;
      await addAuditEntry(tx, viewer, { ...entry, at: this.clock() });
    }
  }
}

/** The newest month that had ended with the week. */
function lastWholeMonth({ to }: Period): Period {
  const month = periodsOf(to).find(({ kind }) => kind === 'month')!;
  return previousPeriod(month);
}

async function findFloods(
  tx: Transaction,
  { instansiId }: Viewer,
  { unitId, day, month }: { unitId: string; day: string; month: Period },
): Promise<Flood[]> {
  const ids = await findServicesBelow(tx, unitId, day);
  const releases = await findTrend(tx, { kind: 'service', ids }, 'pulse', [month.key]);
  const personsServed = await sumPersonsServed(tx, instansiId, 'service', ids, [month]);
  return watchVolume(
    ids.map((id) => ({
      id,
      ratings: releases
        .filter(({ subjectId }) => subjectId === id)
        .reduce((sum, { n }) => sum + n, 0),
      personsServed: personsServed.get(`${id} ${month.key}`) ?? null,
    })),
  );
}

async function nameAll(
  tx: Transaction,
  subjects: readonly Change['subject'][],
  day: string,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { kind, id } of subjects) {
    const key = `${kind} ${id}`;
    if (!names.has(key)) names.set(key, (await findSubject(tx, kind, id, day))?.name ?? '');
  }
  return names;
}
