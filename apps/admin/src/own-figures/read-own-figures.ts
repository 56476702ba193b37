import type { Viewer } from '@app/persistence/access';
import { Tenancy, type Transaction } from '@app/database';
import {
  type AssignmentRow,
  findSubject,
  listAssignments,
  localDay,
} from '@app/persistence/organisation-tree';
import { findServed } from '@app/persistence/persons-served';
import { findLatestReleases } from '@app/persistence/releases';
import { type Period, previousPeriod } from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import { lastDayOf } from '../access/require-sight.js';
import { CLOCK, type Clock } from '../admin-tokens.js';
import type { SubjectReleases } from '../indicators/read-releases.js';

export interface OwnAssignment {
  assignment: AssignmentRow;
  figures: SubjectReleases;
  before: SubjectReleases;
  unit: SubjectReleases;
}

export interface OwnFigures {
  period: Period;
  /** the agency's local day, YYYY-MM-DD */
  today: string;
  assignments: OwnAssignment[];
}

/** What an officer may read of the own work; nobody else's assignments are ever read. */
@Injectable()
export class ReadOwnFigures {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The officer's assignments, newest first. */
  assignments(viewer: Viewer): Promise<AssignmentRow[]> {
    return this.inTenant(viewer, (tx, today) => ownAssignments(tx, viewer, today));
  }

  /** Figures of the assignments that touch the period, with the period before and the unit beside them. */
  summary(viewer: Viewer, period: Period): Promise<OwnFigures> {
    return this.inTenant(viewer, async (tx, today) => {
      const own = await ownAssignments(tx, viewer, lastDayOf(period));
      const touching = own.filter(
        ({ from, to }) => from < period.to && (to === null || period.from < to),
      );
      const assignments: OwnAssignment[] = [];
      for (const assignment of touching) {
        assignments.push(await figuresOf(tx, viewer, assignment, period));
      }
      return { period, today, assignments };
    });
  }

  private inTenant<T>(
    viewer: Viewer,
    work: (tx: Transaction, today: string) => Promise<T>,
  ): Promise<T> {
    return this.tenancy.withTenant(viewer.instansiId, async (tx) =>
      work(tx, await localDay(tx, this.clock())),
    );
  }
}

async function ownAssignments(
  tx: Transaction,
  { officerId }: Viewer,
  day: string,
): Promise<AssignmentRow[]> {
  const all = await listAssignments(tx, day);
  return all
    .filter((assignment) => assignment.officerId === officerId)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
}

async function figuresOf(
  tx: Transaction,
  { instansiId }: Viewer,
  assignment: AssignmentRow,
  period: Period,
): Promise<OwnAssignment> {
  const { id, publicName, unitId } = assignment;
  const ofOfficer = async (asked: Period): Promise<SubjectReleases> => ({
    subject: { kind: 'assignment', id, name: publicName },
    period: asked,
    releases: await findLatestReleases(tx, { kind: 'assignment', id }, asked.key),
    served: null,
  });
  const unit = { kind: 'unit', id: unitId } as const;
  const named = await findSubject(tx, 'unit', unitId, lastDayOf(period));
  const served = await findServed(tx, instansiId, 'unit', [unitId], [period]);
  return {
    assignment,
    figures: await ofOfficer(period),
    before: await ofOfficer(previousPeriod(period)),
    unit: {
      subject: { ...unit, name: named!.name },
      period,
      releases: await findLatestReleases(tx, unit, period.key),
      served: served.get(`${unitId} ${period.key}`) ?? null,
    },
  };
}
