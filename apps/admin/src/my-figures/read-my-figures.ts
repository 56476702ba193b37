import type { Viewer } from '@app/persistence/access';
import { Tenancy, type Transaction } from '@app/database';
import {
  type AssignmentRow,
  findSubject,
  listAssignments,
  localDay,
} from '@app/persistence/organisation-tree';
import { sumPersonsServed } from '@app/persistence/persons-served';
import { findLatestReleases } from '@app/persistence/releases';
import { lastDayOf, type Period, previousPeriod } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { SubjectReleases } from '../indicators/read-releases.js';

export interface MyAssignment {
  assignment: AssignmentRow;
  figures: SubjectReleases;
  before: SubjectReleases;
  unit: SubjectReleases;
}

export interface MyFigures {
  period: Period;
  /** the agency's local day, YYYY-MM-DD */
  today: string;
  assignments: MyAssignment[];
}

/** What an officer may read of the own work; nobody else's assignments are ever read. */
@Injectable()
export class ReadMyFigures {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The officer's assignments, newest first. */
  assignments(viewer: Viewer): Promise<AssignmentRow[]> {
    return this.inTenant(viewer, (tx, today) => myAssignments(tx, viewer, today));
  }

  /** Figures of the assignments that touch the period, with the period before and the unit beside them. */
  summary(viewer: Viewer, period: Period): Promise<MyFigures> {
    return this.inTenant(viewer, async (tx, today) => {
      const own = await myAssignments(tx, viewer, lastDayOf(period));
      const touching = own.filter(
        ({ from, to }) => from < period.to && (to === null || period.from < to),
      );
      const assignments: MyAssignment[] = [];
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

async function myAssignments(
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
): Promise<MyAssignment> {
  const { id, publicName, unitId } = assignment;
  const ofOfficer = async (asked: Period): Promise<SubjectReleases> => ({
    subject: { kind: 'assignment', id, name: publicName },
    period: asked,
    releases: await findLatestReleases(tx, { kind: 'assignment', id }, asked.key),
    personsServed: null,
  });
  const unit = { kind: 'unit', id: unitId } as const;
  const named = await findSubject(tx, 'unit', unitId, lastDayOf(period));
  const personsServed = await sumPersonsServed(tx, instansiId, 'unit', [unitId], [period]);
  return {
    assignment,
    figures: await ofOfficer(period),
    before: await ofOfficer(previousPeriod(period)),
    unit: {
      subject: { ...unit, name: named!.name },
      period,
      releases: await findLatestReleases(tx, unit, period.key),
      personsServed: personsServed.get(`${unitId} ${period.key}`) ?? null,
    },
  };
}
