import type { Viewer } from '@app/persistence/access';
import { SETTLED_AFTER_DAYS, Tenancy, type Transaction } from '@app/database';
import { lookedAtAgain } from '@app/figures';
import { findMyFigures, type OwnFigure } from '@app/persistence/figures';
import { type AssignmentRow, findSubject, localDay } from '@app/persistence/organisation-tree';
import { lastDayOf, type Period, previousPeriod } from '@app/skm';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { readSubject, type SubjectFigures } from '../indicators/read-figures.js';
import { myAssignments, touches } from '../organisation/read-my-assignments.js';

/** What only the officer sees of an open quarter. */
export interface MyRunning {
  /** every cut, of each measure the newest first */
  cuts: OwnFigure[];
  /** the local day on which it is looked at again; null once only the closing is left */
  again: string | null;
}

export interface MyAssignment {
  assignment: AssignmentRow;
  /** null but of an open quarter */
  running: MyRunning | null;
  figures: SubjectFigures;
  before: SubjectFigures;
  unit: SubjectFigures;
}

export interface MyFigures {
  period: Period;
  assignments: MyAssignment[];
}

/** What an officer may read of the own work; nobody else's assignments are ever read. */
@Injectable()
export class ReadMyFigures {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Figures of the assignments that touch the period, the running ones too, with the period before and the unit
   * beside them. Where the unit's figure speaks of a colleague, reading it adds an audit entry.
   */
  summary(viewer: Viewer, period: Period): Promise<MyFigures> {
    const at = this.clock();
    return this.tenancy.withTenant(viewer.instansiId, async (tx) => {
      const own = await myAssignments(tx, viewer, lastDayOf(period));
      const touching = own.filter((one) => touches(one, period));
      const assignments: MyAssignment[] = [];
      for (const assignment of touching) {
        assignments.push(await figuresOf(tx, viewer, assignment, period, at));
      }
      return { period, assignments };
    });
  }
}

async function figuresOf(
  tx: Transaction,
  viewer: Viewer,
  assignment: AssignmentRow,
  period: Period,
  at: Date,
): Promise<MyAssignment> {
  const { id, publicName: name, unitId } = assignment;
  const own = { kind: 'assignment', id, name } as const;
  const unit = await findSubject(tx, 'unit', unitId, lastDayOf(period));
  const figures = await readSubject(tx, viewer, own, period, at);
  return {
    assignment,
    running:
      period.kind === 'quarter' && !figures.isClosed
        ? await readRunning(tx, assignment.id, period, at)
        : null,
    figures,
    before: await readSubject(tx, viewer, own, previousPeriod(period), at),
    unit: await readSubject(tx, viewer, { kind: 'unit', ...unit! }, period, at),
  };
}

/** What the officer sees of a quarter until its closing takes the place of it. */
export async function readRunning(
  tx: Transaction,
  assignmentId: string,
  quarter: Period,
  at: Date,
): Promise<MyRunning> {
  const cuts = await findMyFigures(tx, { assignmentId, period: quarter.key });
  const rules = { byMonthsOnly: false, settledAfter: SETTLED_AFTER_DAYS };
  return { cuts, again: lookedAtAgain(await localDay(tx, at), quarter, rules) };
}
